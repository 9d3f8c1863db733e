/** Reads a diagnosis told in prose: under a heading that is the error, under labels, or as a page of its own. */
import type { Inline, StepNode } from '../graph/node.ts';
import { textOf } from '../graph/mapLinks.ts';
import type { Clause, Signature } from '../graph/signature.ts';
import { idOf } from './anchors.ts';
import { readBlocks } from './blocks.ts';
import { componentOf } from './componentOf.ts';
import type { Draft } from './draft.ts';
import { codesIn, exceptionIn, isAlertName, isErrorish } from './errorish.ts';
import { NO_FACTS } from './facts.ts';
import { flattenSection, headingOf } from './labels.ts';
import type { Labelled } from './labels.ts';
import { readClauses, readLiteral } from './literal.ts';
import { readLinks } from './neighbours.ts';
import type { Reading } from './reading.ts';
import type { Section } from './sections.ts';
import { writeClauses } from './signatureLine.ts';
import { readSteps } from './steps.ts';
import type { Placed } from './tokens.ts';
import { readVerifications } from './verify.ts';

export interface ProseHead {
  readonly title: string;
  /** The title's inlines, where it has any. */
  readonly words: readonly Inline[];
  readonly line: number;
  readonly section: Section;
  /** True where the section as a whole is the diagnosis. */
  readonly whole: boolean;
}

/** A longer line of a log is a dump, not a message. */
const LONGEST_LINE = 300;
const SHORTEST_LINE = 8;
/** Later outputs belong to variants and to checks. */
const MOST_OUTPUTS = 3;

/** The diagnosis of a section's parts; parts without a label are told apart by their form. */
export function readProse(head: ProseHead, labelled: Labelled, reading: Reading): Draft {
  const { before, parts, others } = labelled;
  const body = [...before, ...others.flatMap((section) => [headingOf(section), ...flattenSection(section)])];
  const { seen, cause, fix } = splitBody(body, labelled);
  const symptomWords = readBlocks(
    parts.symptom.filter(({ token }) => token.type !== 'code'),
    reading,
  ).flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.children]
      : block.kind === 'list'
        ? block.items.flat().flatMap((one) => (one.kind === 'paragraph' ? [one.children] : []))
        : [],
  );
  const isQuestion = head.title.trim().endsWith('?') || isFirstPerson(head.title);
  const clauses = [
    ...titleClauses(head, isQuestion),
    ...symptomWords
      .filter((inlines) => inlines.some(({ kind }) => kind === 'code') || /["\u201C]/.test(textOf(inlines)))
      .flatMap((inlines) => spansOf(inlines)),
    ...[...body, ...parts.symptom, ...parts.cause].filter(isOutput).slice(0, MOST_OUTPUTS).flatMap(outputClauses),
  ];
  // The heading is the error here, and names no part; those above it may.
  const component = head.section.parent === null ? null : componentOf(head.section.parent);
  const mitigation: readonly StepNode[] = readSteps([...fix, ...parts.fix], reading);
  return {
    anchor: idOf(head.whole ? (head.section.anchors[0] ?? head.title) : head.title),
    title: head.title,
    facts: { ...NO_FACTS, component: component === null || component === head.title ? null : { id: component, line: head.line } },
    exception: exceptionIn(head.title),
    signatures: makeSignatures(clauses, head.line, reading),
    examples: [],
    symptoms: [...(isQuestion ? [head.title] : []), ...symptomWords.map((inlines) => textOf(inlines).trim())]
      .filter((text) => text !== '')
      .slice(0, 8),
    cause: readBlocks([...seen, ...cause, ...parts.symptom, ...parts.cause], reading),
    mitigation,
    verification: readVerifications(parts.verify, reading),
    mistakenFor: [],
    links: readLinks(parts.links, reading),
    line: head.line,
    section: head.section,
    whole: head.whole,
    rich: false,
  };
}

/** Somebody's own words for what they see: a symptom, whatever it says. */
function isFirstPerson(title: string): boolean {
  return /^(?:(?:when|why|if|after|since)\s)?(?:I|I[\u2019']m|my|we|our)\s/i.test(title.trim());
}

/** Prose without labels: output first, then why, then, from the first ordered list or command on, what to do. */
function splitBody(
  body: readonly Placed[],
  { used }: Labelled,
): { readonly seen: readonly Placed[]; readonly cause: readonly Placed[]; readonly fix: readonly Placed[] } {
  const seen: Placed[] = [];
  let rest = body;
  while (rest[0] !== undefined && isOutput(rest[0])) {
    seen.push(rest[0]);
    rest = rest.slice(1);
  }
  if (used.has('fix')) return { seen, cause: rest, fix: [] };
  const at = rest.findIndex(
    ({ token }, index) => index > 0 && (token.type === 'list' || token.type === 'code') && !isOutput({ token, line: 0 }),
  );
  if (at > 0) return { seen, cause: rest.slice(0, at), fix: rest.slice(at) };
  if (rest[0]?.token.type === 'list' || rest[0]?.token.type === 'code') return { seen, cause: [], fix: rest };
  return { seen, cause: rest.slice(0, 1), fix: rest.slice(1) };
}

/** A fence or quote that shows an error. */
export function isOutput({ token }: Placed): boolean {
  if (token.type === 'blockquote') return !/^\s*\[!/.test(token.text) && isErrorish(token.text) && token.text.length < 4 * LONGEST_LINE;
  return (
    token.type === 'code' &&
    /^(?:text|txt|console|log|output|plain|plaintext|error|none|shell-session)?$/i.test((token.lang ?? '').split(/\s/)[0] ?? '') &&
    outputLine(token.text) !== null
  );
}

function outputClauses(placed: Placed): readonly (readonly Clause[])[] {
  const { token } = placed;
  if ((token.type !== 'code' && token.type !== 'blockquote') || !isOutput(placed)) return [];
  const line = outputLine(token.text);
  return line === null ? [] : withCodes(line, [readClauses(line)]);
}

/** The first line that shows a fault. */
function outputLine(text: string): string | null {
  const lines = text
    .slice(0, 20_000)
    .split('\n')
    .map((line) => line.replace(/^[\s>$#]+/, '').trim());
  return lines.find((line) => line.length >= SHORTEST_LINE && line.length <= LONGEST_LINE && isErrorish(line)) ?? null;
}

function titleClauses({ title, words }: ProseHead, isQuestion: boolean): readonly (readonly Clause[])[] {
  const spans = spansOf(words);
  if (spans.length > 0) return spans;
  // A heading that is nothing but a name in a code span, `no-img-element`: a rule, an alert, an error's own name.
  const [only] = words;
  if (words.length === 1 && only?.kind === 'code' && /^@?[\d.A-Za-z]*[-/_][\w\-./]*$/.test(title.trim()))
    return [[{ kind: 'code', code: title.trim() }]];
  if (isQuestion) return withCodes(title, []);
  // Front matter may spell the alert's name in words: the heading has it as it is printed.
  const alert = [title, textOf(words)].find(isAlertName);
  if (alert !== undefined) return [[{ kind: 'code', code: alert.trim() }]];
  if (!isErrorish(title)) return [];
  return readLiteral([{ kind: 'text', text: title.replace(/^\s*(?:\d+\.\s+)?(?:error:\s*)?/i, '') }]).alternatives.filter(
    (clauses) => !isExceptionAlone(clauses) || clauses.length > 1,
  );
}

/** Messages that a sentence holds in code spans or quotes; a span without a fault in it is a name. */
function spansOf(inlines: readonly Inline[]): readonly (readonly Clause[])[] {
  const text = textOf(inlines);
  const spans = inlines.filter((node) => node.kind === 'code').map((node) => textOf([node]));
  const quotes = [...text.matchAll(/["\u201C]([^"\u201C\u201D]{3,300})["\u201D]/g)].map(([, quoted = '']) => quoted);
  const messages = [...spans, ...quotes].filter((span) => (span.includes(' ') && isErrorish(span)) || codesIn(span).length > 0);
  return withCodes(text, messages.map(readClauses));
}

function withCodes(text: string, messages: readonly (readonly Clause[])[]): readonly (readonly Clause[])[] {
  return [...codesIn(text).map((code): readonly Clause[] => [{ kind: 'code', code }]), ...messages.filter((clauses) => clauses.length > 0)];
}

function isExceptionAlone(clauses: readonly Clause[]): boolean {
  const [only] = clauses;
  return only?.kind === 'code' && exceptionIn(only.code) === only.code;
}

function makeSignatures(list: readonly (readonly Clause[])[], line: number, { reporter }: Reading): readonly Signature[] {
  const unique = new Map(list.map((clauses) => [writeClauses(clauses), clauses] as const));
  return [...unique].map(([text, clauses]) => ({ text, language: null, clauses, file: reporter.file, line: reporter.lineOf(line) }));
}
