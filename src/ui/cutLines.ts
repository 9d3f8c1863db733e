/** Cuts a stretch of a paste into lines, and lines into marked pieces. */
import type { MarkKind, Span } from './markSpans.ts';

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
/** Half-open stretch of the paste. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const TRACE =
  /^\s*(?:at\s+\S|Traceback \(most|File "[^"]{0,300}", line \d|\.{3} \d+ more|---? ?end of (?:stack|inner)|[|^~\s]{4,80}$|goroutine \d|\S{1,200}\.go:\d)/i;

/** Later in this list wins where marks overlap. */
const ORDER: readonly MarkKind[] = ['component', 'match', 'code', 'value', 'secret'];

/** Lines of `stretch`, which begins at a line's beginning and ends at a line's end, `most` of them; what is `quiet` is drawn so. */
export function cutLines(
  text: string,
  stretch: Stretch,
  spans: readonly Span[],
  quiet: readonly Stretch[],
  most: number = Infinity,
): readonly Line[] {
  const lines: Line[] = [];
  let first = 0;
  let { start } = stretch;
  let source = false;
  while (start <= stretch.end && lines.length < most) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 || newline > stretch.end ? stretch.end : newline;
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
