/** Writes what a guide was compiled to as short lines, so that a fixture's expectation can be read and reviewed. */
import type { Compiled, Diagnosis } from '../../src/graph/graph.ts';
import { partsText } from '../../src/graph/mapLinks.ts';
import type { Block, CommandNode, Inline, StepNode, Verification } from '../../src/graph/node.ts';

/** The compact form of a compiled folder; `#` and `→` mark what is not text. */
export function project({ graph, problems }: Compiled): unknown {
  return {
    guides: graph.guides.map(
      ({ file, title, rows, made, skipped }) =>
        `${file} “${title}” rows ${rows} made ${made}${skipped.map(({ line, why }) => ` skipped ${line}: ${why}`).join('')}`,
    ),
    diagnoses: graph.diagnoses.map(projectDiagnosis),
    articles: graph.articles.map(({ slug, title, line, body }) => ({ article: `${slug} :${line} ${title}`, body: body.map(block) })),
    edges: graph.edges.filter(({ kind }) => kind !== 'variant-of').map(({ kind, from, to }) => `${from} ${kind} ${to}`),
    topics: graph.topics.flatMap(({ tryThese }) => tryThese.map(({ concept, label, text }) => `try ${concept} “${label}”: ${text}`)),
    problems: problems.map(
      ({ severity, code, file, line, column, message, mend }) => `${severity} ${code} ${file}:${line}:${column} ${message} | ${mend}`,
    ),
  };
}

function projectDiagnosis(diagnosis: Diagnosis): unknown {
  const {
    id,
    title,
    component,
    status,
    languages,
    facts,
    signatures,
    examples,
    symptoms,
    cause,
    mitigation,
    verification,
    mistakenFor,
    links,
    verified,
    was,
    line,
  } = diagnosis;
  return dropEmpty({
    id: `${id} :${line}`,
    title,
    component: component ?? '',
    status: status === 'failed' ? '' : status,
    languages,
    facts: Object.keys(facts).length === 0 ? '' : JSON.stringify(facts),
    signatures: signatures.map(
      ({ language, clauses, line: at }) =>
        `:${at}${language === null ? '' : ` ${language}`} ${clauses.map((clause) => (clause.kind === 'code' ? `code ${clause.code}` : partsText(clause.parts))).join(' … ')}`,
    ),
    examples: examples.map(
      ({ must, language, text, line: at }) => `:${at} ${must ? 'must' : 'must not'}${language === null ? '' : ` ${language}`}: ${text}`,
    ),
    symptoms,
    cause: cause.map(block),
    steps: mitigation.map(step),
    verification: verification.map(verify),
    mistakenFor: mistakenFor.map(({ concept, why }) => `${concept}: ${inlines(why)}`),
    links: links.map((link) => inlines([link])),
    verified: verified.map(({ library, version, date }) => `${library} ${version} ${date}`),
    was,
  });
}

function dropEmpty(record: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0)));
}

function step({ languages, who, children, message }: StepNode): string {
  const lead = [...languages, ...(who === null ? [] : [who])].join(',');
  return `${lead === '' ? '' : `[${lead}] `}${children.map(block).join(' ¶ ')}${message.length === 0 ? '' : ` ✉ ${message.map(block).join(' ¶ ')}`}`;
}

function verify({ languages, intro, command: run, oracle }: Verification): unknown {
  return dropEmpty({
    languages,
    intro: intro.map(block),
    run: run === null ? '' : command(run),
    oracle: oracle.map(
      ({ output, outcome, meaning, next }) => `${inlines(output)} ⇒ ${outcome}: ${inlines(meaning)}${next === null ? '' : ` → ${next}`}`,
    ),
  });
}

function command({ risks, variants }: CommandNode): string {
  return `$(${risks.join(',')}) ${variants.map(({ shell, parts }) => `${shell}: ${partsText(parts)}`).join(' | ')}`;
}

function block(node: Block): string {
  switch (node.kind) {
    case 'paragraph':
      return inlines(node.children);
    case 'heading':
      return `heading(${inlines(node.children)})`;
    case 'list':
      return `${node.ordered ? 'ol' : 'ul'}(${node.items.map((item) => item.map(block).join(' ¶ ')).join(' ; ')})`;
    case 'sample':
      return `sample${node.language === '' ? '' : ` ${node.language}`}(${node.text})`;
    case 'command':
      return command(node);
    case 'table':
      return `table(${[node.header, ...node.rows].map((row) => row.map(inlines).join(' | ')).join(' ; ')})`;
    case 'note':
      return `${node.tone}(${node.children.map(block).join(' ¶ ')})`;
  }
}

function inlines(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      switch (node.kind) {
        case 'text':
          return node.text;
        case 'code':
          return `\`${partsText(node.parts)}\``;
        case 'link':
          return `[${inlines(node.children)}](${node.href})`;
        case 'strong':
          return `**${inlines(node.children)}**`;
        case 'em':
          return `*${inlines(node.children)}*`;
        case 'break':
          return '⏎';
        case 'image':
          return `!(${node.src})`;
      }
    })
    .join('');
}
