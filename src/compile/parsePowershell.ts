/** Reads PowerShell far enough to say where it cannot parse: quotes, here-strings, brackets, pipes, continuations. */

export interface ParseMistake {
  /** Line of the text, from 0. */
  readonly line: number;
  readonly message: string;
  readonly mend: string;
}

interface Open {
  readonly sign: string;
  readonly line: number;
}

const CLOSES: Readonly<Record<string, string>> = { '(': ')', '{': '}', '[': ']' };
const OPENS: Readonly<Record<string, string>> = { ')': '(', '}': '{', ']': '[' };

/**
 * The first mistake of a script, or null. A grammar of our own, after the language's specification (chapter 2, lexical
 * structure): expandable strings may hold `$( … )`, quotes are doubled or escaped with a back-tick, here-strings end at the
 * beginning of a line. What parses here may still be refused by the real one; what fails here fails there.
 */
export function findPowershellMistake(text: string): ParseMistake | null {
  const open: Open[] = [];
  let line = 0;
  let pipe: number | null = null;
  /** True where a command has begun, so that a pipe has something to hand on. */
  let begun = false;
  let at = 0;
  const skip = (end: number): void => {
    for (; at < end; at += 1) if (text[at] === '\n') line += 1;
  };
  while (at < text.length) {
    const sign = text[at] ?? '';
    const inString = open.at(-1)?.sign === '"';
    if (sign === '`') {
      const rest = /^`[ \t]+(?:\n|$)/.exec(text.slice(at, at + 80));
      if (rest !== null && !inString)
        return {
          line,
          message: 'A blank stands behind the back-tick that should end the line',
          mend: 'Delete the blanks at the end of the line',
        };
      skip(at + 2);
    } else if (inString) {
      if (sign === '$' && text[at + 1] === '(') {
        open.push({ sign: '(', line });
        skip(at + 2);
      } else {
        if (sign === '"' && text[at + 1] === '"') at += 1;
        else if (sign === '"') open.pop();
        skip(at + 1);
      }
    } else if (sign === '@' && /^@['"][ \t]*\n/.test(text.slice(at, at + 40))) {
      const quote = text[at + 1] ?? '';
      const end = text.indexOf(`\n${quote}@`, at + 2);
      if (end < 0)
        return { line, message: `The here-string is never closed`, mend: `Write ${quote}@ at the very beginning of a line of its own` };
      skip(end + 3);
      begun = true;
      pipe = null;
    } else if (sign === "'") {
      const end = endOfQuote(text, at);
      if (end < 0) return { line, message: 'A single quote is never closed', mend: "Close the quote: '…'" };
      skip(end + 1);
      begun = true;
      pipe = null;
    } else if (sign === '"') {
      open.push({ sign: '"', line });
      at += 1;
      begun = true;
      pipe = null;
    } else if (text.startsWith('<#', at)) {
      const end = text.indexOf('#>', at);
      if (end < 0) return { line, message: 'The comment is never closed', mend: 'Write #> at its end' };
      skip(end + 2);
    } else if (sign === '#' && /^$|[\s;({|]/.test(text[at - 1] ?? '')) {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end;
    } else if (sign in CLOSES) {
      open.push({ sign, line });
      at += 1;
      begun = false;
      pipe = null;
    } else if (sign in OPENS) {
      const last = open.pop();
      if (pipe !== null) return emptyPipe(pipe);
      if (last === undefined || last.sign !== OPENS[sign])
        return {
          line,
          message:
            last === undefined
              ? `Nothing is open that “${sign}” could close`
              : `“${sign}” closes “${last.sign}” of line ${String(last.line + 1)} of the command`,
          mend: last === undefined ? `Delete the ${sign}` : `Write ${CLOSES[last.sign] ?? '"'} first`,
        };
      at += 1;
      begun = true;
    } else if (sign === '|') {
      const chain = text[at + 1] === '|';
      if (!begun || pipe !== null) return emptyPipe(line);
      pipe = line;
      at += chain ? 2 : 1;
    } else {
      if (sign === ';' || (sign === '\n' && pipe === null)) {
        if (pipe !== null) return emptyPipe(pipe);
        begun = false;
      } else if (sign.trim() !== '') {
        begun = true;
        pipe = null;
      }
      skip(at + 1);
    }
  }
  const left = open.at(-1);
  if (left !== undefined)
    return left.sign === '"'
      ? { line: left.line, message: 'A double quote is never closed', mend: 'Close the quote: "…"' }
      : { line: left.line, message: `“${left.sign}” is never closed`, mend: `Write the ${CLOSES[left.sign] ?? ''} that closes it` };
  return pipe === null ? null : emptyPipe(pipe);
}

function emptyPipe(line: number): ParseMistake {
  return { line, message: 'A pipe has nothing on one of its sides', mend: 'Write a command on both sides of | , or delete it' };
}

/** The end of a verbatim string, in which a quote is doubled; -1 where there is none. */
function endOfQuote(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== "'") continue;
    if (text[at + 1] !== "'") return at;
    at += 1;
  }
  return -1;
}
