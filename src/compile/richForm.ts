/** Reads a section in the form that is written for Fixpath: facts, signatures, examples, cause, fix, verify. */
import { append } from './append.ts';
import type { Tokens } from 'marked';
import type { Example } from '../graph/graph.ts';
import type { Inline } from '../graph/node.ts';
import type { Signature } from '../graph/signature.ts';
import { idOf } from './anchors.ts';
import { readBlocks, reportUnclosed } from './blocks.ts';
import type { Draft } from './draft.ts';
import { NO_FACTS, readFacts } from './facts.ts';
import type { WrittenFacts } from './facts.ts';
import { readFence } from './fence.ts';
import { readMistakenFor, readLinks } from './neighbours.ts';
import { partOf } from './parts.ts';
import type { Reading } from './reading.ts';
import { readYaml } from './readYaml.ts';
import type { Section } from './sections.ts';
import { readSignature } from './signatureLine.ts';
import { readSteps } from './steps.ts';
import type { Placed } from './tokens.ts';
import { readVerifications } from './verify.ts';

/** True where a section has a fence that only this form has. */
export function isRich(section: Section): boolean {
  return (
    section.level > 0 &&
    section.placed.some(({ token }) => token.type === 'code' && /^(?:facts|signature|error|symptoms?)(?:\s|$)/i.test(token.lang ?? ''))
  );
}

/** The diagnosis that a section in the rich form tells. */
export function readRich(section: Section, reading: Reading): Draft {
  const { reporter } = reading;
  const fences = readFences(section.placed, reading);
  const parts = readParts(section, reading);
  if (!section.named)
    reporter.warn(
      'no-concept-id',
      section.line,
      `“${section.words}” has no id of its own, so its address changes with its words`,
      `Write {#${idOf(section.words, 40)}} behind the heading`,
    );
  return {
    anchor: idOf(section.anchors[0] ?? section.words),
    title: section.words,
    exception: null,
    ...fences,
    cause: [...readBlocks(fences.prose, reading), ...parts.cause],
    mitigation: parts.mitigation,
    verification: parts.verification,
    mistakenFor: parts.mistakenFor,
    links: parts.links,
    line: section.line,
    section,
    whole: true,
    rich: true,
  };
}

interface Fences {
  readonly facts: WrittenFacts;
  readonly signatures: readonly Signature[];
  readonly examples: readonly Example[];
  readonly symptoms: readonly string[];
  readonly prose: readonly Placed[];
}

function readFences(placed: readonly Placed[], reading: Reading): Fences {
  const { reporter } = reading;
  let facts: WrittenFacts | null = null;
  const signatures: Signature[] = [];
  const examples: Example[] = [];
  const symptoms: string[] = [];
  const prose: Placed[] = [];
  for (const one of placed) {
    const { token, line } = one;
    const fence = token.type === 'code' ? readFence(token, line, quiet(reading)) : null;
    if (token.type !== 'code' || fence === null || fence.kind === 'command' || fence.kind === 'sample') {
      prose.push(one);
      continue;
    }
    // Read once more, loudly: commands among the prose are read later.
    readFence(token, line, reporter);
    reportUnclosed(token, line, reading);
    if (token.text.trim() === '') {
      reporter.error('empty-fence', line, `This ${fence.kind} fence is empty`, 'Fill it, or delete it');
      continue;
    }
    switch (fence.kind) {
      case 'facts':
        if (facts !== null)
          reporter.error('second-facts', line, 'This diagnosis has a second facts fence', 'Write all facts into the first');
        facts ??= readFacts(readYaml(token.text, line + 1, reporter), reporter);
        break;
      case 'signature':
        append(
          signatures,
          linesOf(token, line).flatMap(({ text, at }) => readSignature(text, fence.language, at, reporter) ?? []),
        );
        break;
      case 'symptom':
        append(
          symptoms,
          linesOf(token, line).map(({ text }) => text.trim()),
        );
        break;
      case 'error':
        examples.push({ text: token.text, must: fence.must, language: fence.language, line: reporter.lineOf(line) });
        break;
    }
  }
  return { facts: facts ?? NO_FACTS, signatures, examples, symptoms, prose };
}

/** The first look at a fence must not report anything. */
function quiet({ reporter }: Reading): Reading['reporter'] {
  return { ...reporter, error: () => undefined, warn: () => undefined };
}

function linesOf(token: Tokens.Code, line: number): readonly { readonly text: string; readonly at: number }[] {
  return token.text.split('\n').flatMap((text, index) => (text.trim() === '' ? [] : [{ text, at: line + 1 + index }]));
}

type Parts = Pick<Draft, 'cause' | 'mitigation' | 'verification' | 'mistakenFor' | 'links'>;

function readParts(section: Section, reading: Reading): Parts {
  let parts: Parts = { cause: [], mitigation: [], verification: [], mistakenFor: [], links: [] };
  for (const child of section.children) {
    const placed = [...child.placed, ...child.children.flatMap(wholeOf)];
    if (placed.length === 0)
      reading.reporter.warn('empty-section', child.line, `“${child.words}” is empty`, 'Fill it, or delete the heading');
    switch (partOf(child.words)) {
      case 'cause':
        parts = { ...parts, cause: [...parts.cause, ...readBlocks(placed, reading)] };
        break;
      case 'fix': {
        const ordered = placed.some(({ token }) => token.type === 'list' && token.ordered);
        if (!ordered && placed.length > 0)
          reading.reporter.warn(
            'fix-without-order',
            child.line,
            'The fix is no ordered list',
            'Number its steps: 1. 2. 3., the one that most often helps first',
          );
        parts = { ...parts, mitigation: [...parts.mitigation, ...readSteps(placed, reading)] };
        break;
      }
      case 'verify':
        parts = { ...parts, verification: [...parts.verification, ...readVerifications(placed, reading)] };
        break;
      case 'mistaken for':
        parts = { ...parts, mistakenFor: [...parts.mistakenFor, ...readMistakenFor(placed, reading)] };
        break;
      case 'links':
        parts = { ...parts, links: [...parts.links, ...readLinks(placed, reading)] };
        break;
      case null: {
        reading.reporter.warn(
          'unknown-part',
          child.line,
          `“${child.words}” is no part of a diagnosis, and is read as its cause`,
          'Write Cause, Fix, Verify, Mistaken for or Links',
        );
        const lead: Inline = { kind: 'strong', children: child.title };
        parts = { ...parts, cause: [...parts.cause, { kind: 'paragraph', children: [lead] }, ...readBlocks(placed, reading)] };
      }
    }
  }
  return parts;
}

/** Title and text of a part's own subsections, flattened into it. */
function wholeOf(section: Section): readonly Placed[] {
  return [...section.placed, ...section.children.flatMap(wholeOf)];
}
