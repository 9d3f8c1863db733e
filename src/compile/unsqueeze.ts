/** Gives a guide that was squeezed onto one line the ends of line that its marks imply. */
import type { Note } from './mendSource.ts';
import type { Place } from './report.ts';
import { writeSqueezedText } from './squeezedText.ts';
import { countNewlines } from './tokens.ts';

interface Unsqueezed {
  readonly text: string;
  readonly places: readonly Place[];
  readonly notes: readonly Note[];
}

/** Shorter lines are lines. */
const SHORTEST = 600;
/** A heading whose end nothing tells is cut here. */
const LONGEST_HEADING = 90;
/** Words with which guides begin a paragraph, and no title goes on. */
const SENTENCE = / (?=(?:This|The|These|If|When|In|It|An?|Any|All|To|You|Your|For|Some|Each|Most|See|There|We)\s[a-z])/;
const HEADING = /(?:^|\s)#{1,6} (?=\S)/g;

/** The guide with its lines back, each with its place in the file; null for a guide that has lines. */
export function unsqueeze(text: string): Unsqueezed | null {
  const only = onlyLine(text);
  if (only === null || only.line.length < SHORTEST) return null;
  if ([...only.line.matchAll(HEADING)].length < 3) return null;
  const source = only.line;
  const out: { readonly text: string; readonly offset: number }[] = [];
  const put = (from: number, to: number): void => {
    const piece = source.slice(from, to);
    const lead = piece.length - piece.trimStart().length;
    if (piece.trim() !== '') out.push({ text: piece.trim(), offset: from + lead });
  };
  const gap = (offset: number): void => {
    if (out.length > 0 && out.at(-1)?.text !== '') out.push({ text: '', offset });
  };
  const titles = titlesOf(source);
  let cut: string | null = null;
  let from = 0;
  for (const piece of splitFences(source)) {
    if (piece.kind === 'prose') {
      cut = writeProse(source, piece.from, piece.to, titles, put, gap);
    } else {
      gap(piece.from);
      put(piece.from, piece.open);
      put(piece.open, piece.to);
      out.push({ text: '```', offset: piece.to });
      if (!piece.closed) cut = 'in the middle of a code block';
      gap(piece.end);
    }
    from = piece.end;
  }
  if (cut === null && from >= source.length && !/[.!?:)`|>\]]\s*$/.test(source)) cut = 'in the middle of a sentence';
  const notes: Note[] = [
    {
      code: 'squeezed',
      line: only.index + 1,
      message: `This guide is squeezed onto one line of ${source.length} characters${cut === null ? '' : `, and cut off ${cut}`}; what its marks tell was recovered`,
      mend: 'Save the raw file, with its ends of line and its end',
    },
  ];
  return {
    text: out.map((line) => line.text).join('\n'),
    places: out.map(({ offset }) => ({ line: only.index + 1, column: offset + 1 })),
    notes,
  };
}

/** The one line of a text that has words, with its place from 0; null where there are several, or none. */
function onlyLine(text: string): { readonly line: string; readonly index: number } | null {
  const line = text.trim();
  if (line === '' || line.includes('\n')) return null;
  return { line: text.slice(text.indexOf(line)).trimEnd(), index: countNewlines(text.slice(0, text.indexOf(line))) };
}

type Piece =
  | { readonly kind: 'prose'; readonly from: number; readonly to: number; readonly end: number }
  | {
      readonly kind: 'code';
      readonly from: number;
      readonly open: number;
      readonly to: number;
      readonly end: number;
      readonly closed: boolean;
    };

function splitFences(source: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (;;) {
    const open = source.indexOf('```', at);
    if (open < 0) return [...pieces, { kind: 'prose', from: at, to: source.length, end: source.length }];
    pieces.push({ kind: 'prose', from: at, to: open, end: open });
    const close = source.indexOf('```', open + 3);
    const blank = source.indexOf(' ', open);
    const lang = blank < 0 ? source.length : blank;
    const to = close < 0 ? source.length : close;
    pieces.push({ kind: 'code', from: open, open: Math.min(lang, to), to, end: close < 0 ? to : close + 3, closed: close >= 0 });
    if (close < 0) return pieces;
    at = close + 3;
  }
}

/** Titles that the table of contents names: they tell where a heading ends. */
function titlesOf(source: string): readonly string[] {
  const titles = [...source.matchAll(/- \[([^\]\n]{2,120})\]\(#/g)].map(([, title = '']) => title);
  return [...new Set([...titles, 'Table of contents', 'Table of Contents'])].sort((a, b) => b.length - a.length);
}

function writeProse(
  source: string,
  from: number,
  to: number,
  titles: readonly string[],
  put: (from: number, to: number) => void,
  gap: (offset: number) => void,
): string | null {
  const text = source.slice(from, to);
  const starts = [...text.matchAll(HEADING)].map((match) => from + match.index + (match[0].startsWith('#') ? 0 : 1));
  let cut = writeSqueezedText(source, from, starts[0] ?? to, put, gap);
  starts.forEach((start, index) => {
    const end = starts[index + 1] ?? to;
    const marks = source.indexOf(' ', start) + 1;
    const close = headingEnd(source, marks, end, titles);
    gap(start);
    put(start, close);
    gap(close);
    cut = writeSqueezedText(source, close, end, put, gap);
  });
  return cut;
}

/** Where the heading that begins at `from` ends: with a known title, before a table, or before a new sentence. */
function headingEnd(source: string, from: number, end: number, titles: readonly string[]): number {
  const text = source.slice(from, end);
  const plain = text.slice(0, 200).replaceAll('`', '');
  const title = titles.find((one) => plain.startsWith(one.replaceAll('`', '')));
  if (title !== undefined) {
    let length = 0;
    for (let seen = 0; seen < title.replaceAll('`', '').length && length < text.length; length += 1) if (text[length] !== '`') seen += 1;
    return from + length + (text[length] === '`' ? 1 : 0);
  }
  const head = text.slice(0, 300);
  const sentence = head.search(SENTENCE);
  // Where no word tells a new sentence, a capital behind a small letter may.
  const capital = sentence > 0 ? sentence : head.search(/(?<=[a-z)`]) (?=[A-Z][a-z]* [a-z])/);
  const ends = [text.indexOf(' |'), text.search(/ - \S/), capital].filter((at) => at > 0);
  const near = Math.min(...ends, text.length);
  return from + (near > LONGEST_HEADING && text.length > LONGEST_HEADING ? Math.max(text.lastIndexOf(' ', LONGEST_HEADING), 1) : near);
}
