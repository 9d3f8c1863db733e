/** Tells from a table's header what its columns hold. */
import type { Tokens } from 'marked';

export type Column = 'signature' | 'symptom' | 'cause' | 'fix' | 'other';

const SIGNATURE =
  /^(?:errors?(?: (?:message|code|name|text|type)s?)?|(?:exit |status |http |sub)?(?:status|codes?)|messages?|exceptions?(?: types?)?|alerts?|warnings?|log (?:messages?|lines?)|output|error or warning)$/;
const SYMPTOM = /^(?:symptoms?|what you see|observations?|behaviou?r)$/;
const CAUSE =
  /^(?:descriptions?|(?:possible |likely |probable |root )?causes?|reasons?|meanings?|explanations?|why|details?|what it means|what happened)$/;
const FIX =
  /^(?:mitigations?|solutions?|fix(?:es)?|resolutions?|(?:recommended )?actions?|workarounds?|remed(?:y|ies)|what to do|how to fix|next steps?|try)$/;
/** A signature where no other column is one, a cause beside one. */
const EITHER = /^(?:issues?|problems?)$/;

/** What each column holds, or null for a table that is not about errors: it needs a signature and a cause or a fix. */
export function readColumns(table: Tokens.Table): readonly Column[] | null {
  const names = table.header.map((cell) =>
    cell.text
      .toLowerCase()
      .replace(/[`*_?:]/g, '')
      .trim()
      .replace(/\s+/g, ' '),
  );
  const shows = names.some((name) => SIGNATURE.test(name) || SYMPTOM.test(name));
  const columns = names.map((name): Column => {
    if (SIGNATURE.test(name)) return 'signature';
    if (SYMPTOM.test(name)) return 'symptom';
    if (CAUSE.test(name)) return 'cause';
    if (FIX.test(name)) return 'fix';
    if (EITHER.test(name)) return shows ? 'cause' : 'signature';
    return 'other';
  });
  const isAbout =
    columns.some((column) => column === 'signature' || column === 'symptom') &&
    columns.some((column) => column === 'cause' || column === 'fix');
  return isAbout ? columns : null;
}

/** True for a table of places and where to read on about each: rows of links, and no word of an error in its header. */
export function isRouting(table: Tokens.Table): boolean {
  if (readColumns(table) !== null || table.header.length < 2 || table.rows.length === 0) return false;
  const linked = table.rows.filter((row) =>
    row.slice(1).some(({ tokens }) => tokens.some((token) => token.type === 'link' && String(token.href).startsWith('#'))),
  );
  const rest = table.rows
    .flatMap((row) => row.slice(1))
    .filter(({ tokens }) => tokens.some((token) => token.type !== 'link' && token.raw.trim() !== ''));
  return linked.length > 0 && rest.length === 0;
}
