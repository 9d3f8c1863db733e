/** Joins lines that a terminal or a mailer broke at its width, and leaves rows of a chain and stack frames on lines of their own. */
import type { Edit } from './mapped.ts';
import { hasPrefix } from './stripPrefixes.ts';

/** Widths that break text by themselves; any other width must be met by two lines. */
const USUAL_WIDTHS: ReadonlySet<number> = new Set([72, 76, 78, 79, 80, 100, 120, 132]);
const NARROWEST = 60;
const WIDEST = 132;
/** People and mailers break at most so far; a single longer line is no width. */
const WIDEST_BY_HAND = 80;
/** A line that begins like this is a row of its own: indented, a bullet, a cause, a frame, a time, a credential or exception name. */
const ROW =
  /^(?:[-\s*•>{}[\]|+#]|at |File "|Caused by|\d{4}-\d\d|\d\d:\d\d|[A-Z]\w{0,60}(?:Credential|Exception|Error)\b|(?:Trace|Correlation|Request) I[Dd]\b|[IWEF]\d{4} )/;
const WORD_OVER = /^(?![a-z][\w.+-]{1,24}: )[a-z]{2}/;
/** A line drawn across ends like this; it is as wide as the screen, and nothing goes on behind it. */
const RULE_END = /([-=_~*#+.])\1{3}$/;

interface Line {
  readonly from: number;
  readonly to: number;
}

function widthOf(lines: readonly Line[]): { readonly width: number; readonly met: number } {
  let width = 0;
  let met = 0;
  for (const line of lines) {
    const length = line.to - line.from;
    if (length > width) [width, met] = [length, 1];
    else if (length === width) met++;
  }
  return { width, met };
}

function joinBlock(text: string, lines: readonly Line[], edits: Edit[]): void {
  const { width, met } = widthOf(lines);
  if (width < NARROWEST || width > WIDEST) return;
  const breaksWords = met > 1 || USUAL_WIDTHS.has(width);
  if (!breaksWords && width > WIDEST_BY_HAND) return;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i];
    const next = lines[i + 1];
    if (line === undefined || next === undefined || next.from === next.to) continue;
    const length = line.to - line.from;
    const head = text.slice(next.from, Math.min(next.to, next.from + 90));
    const isRule = RULE_END.test(text.slice(Math.max(line.from, line.to - 4), line.to));
    const continues = breaksWords && length === width && !isRule && (!ROW.test(head) || / \S/.test(head.slice(0, 2))) && !hasPrefix(head);
    if (continues) {
      edits.push({ from: line.to, to: next.from, put: '' });
      continue;
    }
    const room = width - length - 1;
    const word = head.indexOf(' ') === -1 ? head.length : head.indexOf(' ');
    if (length >= NARROWEST && word > room && WORD_OVER.test(head) && !ROW.test(head) && !hasPrefix(head))
      edits.push({ from: line.to, to: next.from, put: ' ' });
  }
}

/**
 * Edits that join hard wraps. A block (lines up to an empty one) is wrapped at its longest line: lines as long as that go on without
 * a gap; shorter ones go on with a space where the next word, in lower case or an address, would not have fitted.
 */
export function joinWraps(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  let block: Line[] = [];
  for (let from = 0; from <= text.length;) {
    const found = text.indexOf('\n', from);
    const to = found === -1 ? text.length : found;
    if (to === from) {
      joinBlock(text, block, edits);
      block = [];
    } else block.push({ from, to });
    from = to + 1;
  }
  joinBlock(text, block, edits);
  return edits;
}
