/** What may be written to a terminal: colours where they are wanted, and no control character of anybody else's. */

const STYLES = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39], cyan: [36, 39] } as const;
export type Style = keyof typeof STYLES;
export type Paint = (style: Style, text: string) => string;

/** Where a command writes: results, sentences, and how wide and colourful both may be. */
export interface Terminal {
  /** One line of the result. */
  readonly say: (line: string) => void;
  /** One sentence beside the result, on stderr. */
  readonly tell: (line: string) => void;
  readonly paint: Paint;
  readonly width: number;
  /** A result that is not lines: JSON. */
  readonly write: (text: string) => void;
}

const NARROWEST = 40;
const WIDEST = 100;

/** The terminal of this process. Colour needs a TTY and no NO_COLOR; FORCE_COLOR asks for it anywhere. */
export function openTerminal(stream: NodeJS.WriteStream = process.stdout): Terminal {
  const { NO_COLOR = '', FORCE_COLOR = '', TERM } = process.env;
  const coloured = FORCE_COLOR !== '' && FORCE_COLOR !== '0' ? NO_COLOR === '' : stream.isTTY && NO_COLOR === '' && TERM !== 'dumb';
  return {
    say: (line) => void stream.write(`${line}\n`),
    tell: (line) => void process.stderr.write(`${line}\n`),
    paint: coloured ? paintAnsi : (_style, text) => text,
    width: Math.min(Math.max(stream.columns ?? WIDEST, NARROWEST), WIDEST),
    write: (text) => void stream.write(text),
  };
}

function paintAnsi(style: Style, text: string): string {
  const [on, off] = STYLES[style];
  return `\u001B[${on}m${text}\u001B[${off}m`;
}

/** Text from a paste or a guide on one line, safe to print: control, direction and line characters become spaces. */
export function plain(text: string): string {
  return text.replace(/[\0-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ' ');
}

/** The same for several lines: line feeds and tabs stay. */
export function plainLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.split('\t').map(plain).join('\t'))
    .join('\n');
}

/** Text of at most `most` characters, what was cut off shown as `…`. */
export function shorten(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** Breaks text at spaces into lines of at most `width`, each behind `indent`; a longer word stands alone, uncut. */
export function wrap(text: string, width: number, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, indent + line];
}
