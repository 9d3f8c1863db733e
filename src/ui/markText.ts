/** Divides a paste into lines and marked pieces: what speaks for the answer, and what is noise. */
import type { Component } from '../graph/graph.ts';
import type { DiagnosisFound, Verdict } from '../match/verdict.ts';
import { ownSpans } from './ownSpans.ts';

export type MarkKind = 'match' | 'component' | 'code' | 'value' | 'secret';
export interface Piece {
  readonly text: string;
  readonly mark: MarkKind | null;
  /** Number of the evidence that begins here, for jumping to it. */
  readonly evidence: number | null;
}
export interface Line {
  readonly kind: 'line';
  readonly pieces: readonly Piece[];
  readonly quiet: boolean;
  /** A frame of a stack trace. */
  readonly frame: boolean;
}
export interface Fold {
  readonly kind: 'fold';
  readonly trace: boolean;
  readonly lines: readonly Line[];
}

/** A longer paste is shown in windows round its evidence. */
const MOST_SHOWN_WHOLE = 64 * 1024;
const WINDOW = 20;
const SHORTEST_FOLD = 3;
/** Occurrences of one word that are marked; a log repeats itself. */
const MOST_MARKS = 60;
const TRACE =
  /^\s*(?:at\s+\S|Traceback \(most|File "[^"]{0,300}", line \d|\.{3} \d+ more|---? ?end of (?:stack|inner)|[|^~\s]{4,80}$|goroutine \d|\S{1,200}\.go:\d)/i;

/** Later in this list wins where marks overlap. */
const ORDER: readonly MarkKind[] = ['component', 'match', 'code', 'value', 'secret'];
interface Span {
  readonly start: number;
  readonly end: number;
  readonly mark: MarkKind;
  readonly evidence: number | null;
  readonly instead?: string;
}

/** Lines and folds of the paste under a verdict; `shown` is the diagnosis whose evidence is marked. Secrets are replaced, always. */
export function markText(
  text: string,
  verdict: Verdict,
  shown: DiagnosisFound | null,
  components: readonly Component[],
): readonly (Line | Fold)[] {
  const spans = spansOf(text, verdict, shown, components);
  const quiet = verdict.attempts.filter(({ status, concept }) => status !== 'failed' && (concept === null || concept !== shown?.concept));
  const lines = cutLines(text, spans, quiet);
  const whole = text.length <= MOST_SHOWN_WHOLE;
  return foldLines(lines, whole ? null : nearEvidence(lines));
}

function spansOf(text: string, verdict: Verdict, shown: DiagnosisFound | null, components: readonly Component[]): readonly Span[] {
  const spans: Span[] = [];
  const words = (word: string, mark: MarkKind): void => {
    let at = word.length < 3 ? -1 : text.indexOf(word);
    for (let count = 0; at >= 0 && count < MOST_MARKS; count += 1) {
      spans.push({ start: at, end: at + word.length, mark, evidence: null });
      at = text.indexOf(word, at + word.length);
    }
  };
  for (const id of verdict.recognised.credentials) {
    words(id, 'component');
    for (const alias of components.find((component) => component.id === id)?.aliases ?? []) if (alias.length > 5) words(alias, 'component');
  }
  for (const { start, end, at } of ownSpans(shown?.evidence ?? [])) spans.push({ start, end, mark: 'match', evidence: at });
  for (const { code } of verdict.recognised.codes) words(code, 'code');
  for (const value of Object.values(shown?.captures ?? {})) words(value, 'value');
  for (const { start, end, class: kind, kind: what } of verdict.redactions) {
    if (kind === 'secret') spans.push({ start, end, mark: 'secret', evidence: null, instead: `⟨${SECRETS[what] ?? 'token'} removed⟩` });
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

const SECRETS: Readonly<Record<string, string>> = {
  'client-secret': 'secret',
  password: 'password',
  cookie: 'cookie',
  sas: 'signature',
  'storage-key': 'key',
  'private-key': 'key',
  key: 'key',
  'api-key': 'key',
  'aws-key': 'key',
};

function cutLines(
  text: string,
  spans: readonly Span[],
  quiet: readonly { readonly start: number; readonly end: number }[],
): readonly Line[] {
  const lines: Line[] = [];
  let first = 0;
  let start = 0;
  let source = false;
  // Line ends at the end of a paste are nobody's line.
  const last = text.trimEnd().length;
  while (start <= last) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    while (first < spans.length && (spans[first]?.end ?? 0) <= start) first += 1;
    const here: Span[] = [];
    for (let i = first; i < spans.length && (spans[i]?.start ?? 0) < end; i += 1) {
      const span = spans[i];
      if (span !== undefined && span.end > start) here.push(span);
    }
    const pieces = cutPieces(text, start, end, here);
    const told = pieces.some(({ mark }) => mark !== null && mark !== 'component');
    // Python prints the source line below each frame.
    const frame: boolean = !told && (isTrace(text, start, end) || (source && text.startsWith('    ', start)));
    source = frame && text.slice(start, Math.min(end, start + 20)).includes('File "');
    lines.push({ kind: 'line', pieces, frame, quiet: frame || (!told && quiet.some((one) => one.start < end && one.end > start)) });
    start = end + 1;
  }
  return lines;
}

function cutPieces(text: string, start: number, end: number, spans: readonly Span[]): readonly Piece[] {
  const cuts = new Set([start, end]);
  for (const span of spans) {
    if (span.start > start) cuts.add(span.start);
    if (span.end < end) cuts.add(span.end);
  }
  const at = [...cuts].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  let hidden: Span | null = null;
  for (let i = 0; i + 1 < at.length; i += 1) {
    const from = at[i] ?? start;
    const to = at[i + 1] ?? end;
    const over = spans.filter((span) => span.start <= from && span.end >= to);
    const best = over.reduce<Span | null>((a, b) => (a === null || ORDER.indexOf(b.mark) >= ORDER.indexOf(a.mark) ? b : a), null);
    const evidence = over.find((span) => span.evidence !== null && span.start === from)?.evidence ?? null;
    if (best?.instead !== undefined) {
      // A secret over several lines or pieces is said once.
      if (best !== hidden && best.start >= start) pieces.push({ text: best.instead, mark: 'secret', evidence });
      hidden = best;
      continue;
    }
    const piece: Piece = { text: text.slice(from, to).replace(/\r$/, ''), mark: best?.mark ?? null, evidence };
    const before = pieces.at(-1);
    // Marks below cut what is above them: one mark stays one piece.
    if (before !== undefined && before.mark === piece.mark && before.mark !== 'secret' && evidence === null)
      pieces[pieces.length - 1] = { ...before, text: before.text + piece.text };
    else pieces.push(piece);
  }
  return pieces;
}

function isTrace(text: string, start: number, end: number): boolean {
  return TRACE.test(text.slice(start, Math.min(end, start + 400)));
}

function nearEvidence(lines: readonly Line[]): ReadonlySet<number> {
  const near = new Set<number>();
  lines.forEach(({ pieces }, at) => {
    if (!pieces.some(({ evidence, mark }) => evidence !== null || mark === 'match')) return;
    for (let i = Math.max(0, at - WINDOW); i <= at + WINDOW; i += 1) near.add(i);
  });
  if (near.size === 0) for (let i = 0; i <= 2 * WINDOW; i += 1) near.add(i);
  return near;
}

/** Runs of stack frames fold, and with `near` also everything away from it. */
function foldLines(lines: readonly Line[], near: ReadonlySet<number> | null): readonly (Line | Fold)[] {
  const shown: (Line | Fold)[] = [];
  let run: Line[] = [];
  let trace = false;
  const flush = (): void => {
    if (run.length >= SHORTEST_FOLD) shown.push({ kind: 'fold', trace, lines: run });
    else shown.push(...run);
    run = [];
  };
  lines.forEach((line, at) => {
    const away = near !== null && !near.has(at);
    const { frame } = line;
    if (!away && !frame) {
      flush();
      shown.push(line);
      return;
    }
    if (run.length > 0 && trace !== !away) flush();
    trace = !away;
    run.push(line);
  });
  flush();
  return shown;
}
