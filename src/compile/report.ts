/** Collects what is wrong in one guide, each mistake at its file, line and column. */
import type { Problem } from '../graph/problem.ts';

/** Where a line of the text that is parsed stands in the file: mended guides have lines that the file has not. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Reporter {
  readonly file: string;
  readonly problems: Problem[];
  /** `needle`: the words that are wrong; their column is looked up at the line or shortly below it. */
  readonly error: (code: string, line: number, message: string, mend: string, needle?: string) => void;
  readonly warn: (code: string, line: number, message: string, mend: string, needle?: string) => void;
  /** The line of the file for a line of the parsed text. */
  readonly lineOf: (line: number) => number;
  /** The same reporter, writing into another list. */
  readonly into: (problems: Problem[]) => Reporter;
}

/** A paragraph is rarely longer: looking further for the wrong words would be slow where they are not found. */
const LINES_SEARCHED = 60;

/**
 * A collector for one guide. `lines` are those that are parsed; `places`, where they differ from the file's, says where
 * each stands there.
 */
export function createReporter(file: string, lines: readonly string[], places: readonly Place[] | null = null): Reporter {
  const at = (line: number, needle: string | undefined): Place => {
    let found = { line, column: 1 };
    if (needle !== undefined && needle !== '') {
      const last = Math.min(lines.length, line + LINES_SEARCHED);
      for (let index = Math.max(line - 1, 0); index < last; index += 1) {
        const column = lines[index]?.indexOf(needle) ?? -1;
        if (column < 0) continue;
        found = { line: index + 1, column: column + 1 };
        break;
      }
    }
    const place = places?.[found.line - 1];
    return place === undefined ? found : { line: place.line, column: place.column + found.column - 1 };
  };
  const into = (problems: Problem[]): Reporter => {
    const add =
      (severity: Problem['severity']): Reporter['error'] =>
      (code, line, message, mend, needle) => {
        problems.push({ severity, code, file, ...at(line, needle), message, mend });
      };
    return { file, problems, error: add('error'), warn: add('warning'), lineOf: (line) => places?.[line - 1]?.line ?? line, into };
  };
  return into([]);
}

/** One problem with no place inside its file: the file as a whole, or a folder. */
export function wholeFile(severity: Problem['severity'], code: string, file: string, message: string, mend: string): Problem {
  return { severity, code, file, line: 1, column: 1, message, mend };
}

/** Sorted by file and place, each once. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Map<string, Problem>();
  for (const problem of problems) seen.set(JSON.stringify(Object.values(problem)), problem);
  return [...seen.values()].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.code, b.code) ||
      compareText(a.message, b.message),
  );
}

/** Order by UTF-16 units: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
