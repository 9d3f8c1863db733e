/** Finds the paragraphs, list items and tables of text that has lost its ends of line. */

const DELIMITER = /\|(?:[ \t]*:?-{3,}:?[ \t]*\|)+/g;

/** Paragraphs, list items and tables between two headings. Returns where a table is cut off, or null. */
export function writeSqueezedText(
  source: string,
  from: number,
  to: number,
  put: (from: number, to: number) => void,
  gap: (offset: number) => void,
): string | null {
  let at = from;
  let cut: string | null = null;
  for (const match of source.slice(from, to).matchAll(DELIMITER)) {
    const start = from + match.index;
    if (start < at) continue;
    const columns = match[0].split('|').length - 2;
    const head = headStart(source, at, start, columns);
    if (head === null) continue;
    writeItems(source, at, head, put, gap);
    gap(head);
    put(head, start);
    put(start, start + match[0].length);
    at = start + match[0].length;
    for (;;) {
      const row = at + source.slice(at, to).search(/\S/);
      if (row < at || source[row] !== '|') break;
      const end = rowEnd(source, row, to, columns);
      put(row, end ?? to);
      at = end ?? to;
      if (end === null) cut = 'in the middle of a table row';
    }
    gap(at);
  }
  writeItems(source, at, to, put, gap);
  return cut;
}

function writeItems(
  source: string,
  from: number,
  to: number,
  put: (from: number, to: number) => void,
  gap: (offset: number) => void,
): void {
  const starts = [...source.slice(from, to).matchAll(/\s- (?=\[|__|\*\*)/g)].map((match) => from + match.index + 1);
  put(from, starts[0] ?? to);
  if (starts.length > 0) gap(from);
  starts.forEach((start, index) => {
    put(start, starts[index + 1] ?? to);
  });
}

/** Where the header row begins whose delimiter row stands at `delimiter`. */
function headStart(source: string, from: number, delimiter: number, columns: number): number | null {
  let at = delimiter;
  for (let bars = 0; bars <= columns; bars += 1) {
    at = source.lastIndexOf('|', at - 1);
    if (at < from) return null;
  }
  return at;
}

/** Behind the last bar of the row that begins at `from`; null where the row has too few. */
function rowEnd(source: string, from: number, to: number, columns: number): number | null {
  let at = from;
  for (let bars = 0; bars < columns; bars += 1) {
    do at = source.indexOf('|', at + 1);
    while (at > 0 && source[at - 1] === '\\');
    if (at < 0 || at >= to) return null;
  }
  return at + 1;
}
