/** Draws the edges of the graph: what belongs together, is mixed up, or leads on. */
import type { Diagnosis, Edge } from '../graph/graph.ts';
import type { Block, Inline } from '../graph/node.ts';
import { mapBlocks, mapInlines } from '../graph/mapLinks.ts';
import type { ParsedGuide } from './draft.ts';
import { compareText } from './report.ts';
import { resolveLink } from './resolveLink.ts';
import type { Atlas } from './resolveLink.ts';

/** Edges of a topic, sorted, each once. */
export function makeEdges(diagnoses: readonly Diagnosis[], guides: readonly ParsedGuide[], atlas: Atlas, topic: string): readonly Edge[] {
  const edges = new Map<string, Edge>();
  const add = (kind: Edge['kind'], from: string, to: string): void => {
    if (from !== to) edges.set(JSON.stringify([kind, from, to]), { kind, from, to });
  };
  for (const { id, concept, component, mistakenFor, mitigation, verification, cause } of diagnoses) {
    add('variant-of', id, concept);
    if (component !== null) add('part-of', concept, component);
    for (const other of mistakenFor) add('mistaken-for', concept, other.concept);
    const prose = [
      ...cause,
      ...mitigation.flatMap((step) => [...step.children, ...step.message]),
      ...verification.flatMap(({ intro }) => intro),
    ];
    const oracles = verification.flatMap(({ oracle }) => oracle.flatMap(({ meaning }) => meaning));
    for (const to of [...conceptsOf(prose), ...conceptsOfInlines(oracles)]) add('leads-to', concept, to);
  }
  for (const guide of guides) {
    for (const { from, href } of guide.routes) {
      const target = resolveLink(href, guide, atlas);
      if (target.kind === 'concept') add('routes-to', from, target.concept);
      else if (target.kind === 'section') add('routes-to', from, `${topic}/${target.guide.guide}#${target.section.anchors[0] ?? ''}`);
    }
  }
  return [...edges.values()].sort((a, b) => compareText(a.kind, b.kind) || compareText(a.from, b.from) || compareText(a.to, b.to));
}

function conceptsOf(blocks: readonly Block[]): readonly string[] {
  const found: string[] = [];
  mapBlocks(blocks, note(found));
  return found;
}

function conceptsOfInlines(inlines: readonly Inline[]): readonly string[] {
  const found: string[] = [];
  mapInlines(inlines, note(found));
  return found;
}

function note(found: string[]): (href: string) => string {
  return (href) => {
    if (href.startsWith('#') && !href.startsWith('#a/')) found.push(href.slice(1));
    return href;
  };
}
