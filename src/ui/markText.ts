/** Divides a paste into lines and marked pieces: what speaks for the answer, and what is noise. */
import type { Component } from '../graph/graph.ts';
import type { DiagnosisFound, Verdict } from '../match/verdict.ts';
import type { Line, Stretch } from './cutLines.ts';
import { cutLines } from './cutLines.ts';
import type { Span } from './markSpans.ts';
import { markSpans } from './markSpans.ts';

/** Lines that are not shown at first. They are cut when they are asked for: a log has ten thousand of them. */
export interface Fold {
  readonly kind: 'fold';
  /** Frames of a stack trace; else lines away from the evidence. */
  readonly trace: boolean;
  readonly count: number;
  /** The first `most` of them. */
  readonly lines: (most: number) => readonly Line[];
}

/** A longer paste is shown in windows round its evidence. */
const MOST_SHOWN_WHOLE = 64 * 1024;
const WINDOW = 20;
const SHORTEST_FOLD = 3;

/** Lines and folds of the paste under a verdict; `shown` is the diagnosis whose evidence is marked. Secrets are replaced, always. */
export function markText(
  text: string,
  verdict: Verdict,
  shown: DiagnosisFound | null,
  components: readonly Component[],
): readonly (Line | Fold)[] {
  const spans = markSpans(text, verdict, shown, components);
  const quiet = verdict.attempts.filter(({ status, concept }) => status !== 'failed' && (concept === null || concept !== shown?.concept));
  // Line ends at the end of a paste are nobody's line.
  const last = text.trimEnd().length;
  if (text.length <= MOST_SHOWN_WHOLE) return foldFrames(cutLines(text, { start: 0, end: last }, spans, quiet));
  const parts: (Line | Fold)[] = [];
  let from = 0;
  const skipTo = (to: number): void => {
    if (to <= from) return;
    const away: Stretch = { start: from, end: to - 1 };
    const lines = (most: number): readonly Line[] => cutLines(text, away, within(spans, away), quiet, most);
    const count = countLines(text, away);
    if (count < SHORTEST_FOLD) parts.push(...lines(count));
    else parts.push({ kind: 'fold', trace: false, count, lines });
  };
  for (const window of windowsOf(text, last, spans)) {
    skipTo(window.start);
    parts.push(...foldFrames(cutLines(text, window, within(spans, window), quiet)));
    from = window.end + 1;
  }
  skipTo(last + 1);
  return parts;
}

/** Stretches of `WINDOW` lines before and after each piece of evidence, or the beginning where there is none. */
function windowsOf(text: string, last: number, spans: readonly Span[]): readonly Stretch[] {
  const evidence = spans.filter(({ mark, evidence: at }) => at !== null || mark === 'match');
  if (evidence.length === 0) return [{ start: 0, end: linesOn(text, 0, 2 * WINDOW, last) }];
  const windows: { start: number; end: number }[] = [];
  for (const span of evidence) {
    const start = linesBack(text, span.start, WINDOW);
    const end = linesOn(text, Math.min(last, Math.max(span.start, span.end - 1)), WINDOW, last);
    const before = windows.at(-1);
    if (before !== undefined && start <= before.end + 1) before.end = Math.max(before.end, end);
    else windows.push({ start, end });
  }
  return windows;
}

/** Where the line begins that is `count` lines above the one at `at`. */
function linesBack(text: string, at: number, count: number): number {
  let start = at;
  for (let i = 0; i <= count && start > 0; i += 1) start = text.lastIndexOf('\n', start - (i === 0 ? 1 : 2)) + 1;
  return start;
}

/** Where the line ends that is `count` lines below the one at `at`. */
function linesOn(text: string, at: number, count: number, last: number): number {
  let end = at - 1;
  for (let i = 0; i <= count && end < last; i += 1) {
    const newline = text.indexOf('\n', end + 1);
    end = newline < 0 ? last : Math.min(last, newline);
  }
  return end;
}

function within(spans: readonly Span[], { start, end }: Stretch): readonly Span[] {
  return spans.filter((span) => span.start <= end && span.end >= start);
}

function countLines(text: string, { start, end }: Stretch): number {
  let count = 1;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Runs of stack frames fold. */
function foldFrames(lines: readonly Line[]): readonly (Line | Fold)[] {
  const shown: (Line | Fold)[] = [];
  let run: Line[] = [];
  const flush = (): void => {
    const frames = run;
    if (frames.length >= SHORTEST_FOLD)
      shown.push({ kind: 'fold', trace: true, count: frames.length, lines: (most) => frames.slice(0, most) });
    else shown.push(...frames);
    run = [];
  };
  for (const line of lines) {
    if (line.frame) run.push(line);
    else {
      flush();
      shown.push(line);
    }
  }
  flush();
  return shown;
}
