/** Says in words why a diagnosis is not the first one. */
import type { Finding } from './findings.ts';
import type { Lexicon } from './lexicon.ts';
import type { Role } from './verdict.ts';

const SHORTEN = 60;
/** A word of at least this weight, and missing, tells one message from another. */
const TELLING = 0.15;

/** One sentence for a runner-up; never empty. */
export function explainLoss(lexicon: Lexicon, finding: Finding, role: Role): string {
  const contradiction = finding.best.parts.flatMap(({ contradictions }) => contradictions).sort((a, b) => b.weight - a.weight)[0];
  if (contradiction !== undefined) {
    const { want, says } = contradiction;
    return want === says ? `would need “${want}” on the same line` : `would need “${want}”; your text says “${says}”`;
  }
  const missing = finding.best.missing[0];
  if (missing !== undefined) return `would need “${shorten(missing)}”; your text does not say it`;
  const lacking = lackingOf(lexicon, finding);
  if (lacking !== null && !finding.claimed) return `would need “${lacking}”; your text does not say it`;
  const title = (position: number): string => `“${lexicon.diagnoses[position]?.title ?? ''}”`;
  if (finding.beatenBy !== null) return `the same words belong to ${title(finding.beatenBy)}, which explains more of them`;
  if (finding.leading) return 'its code only leads to a second one, which names the cause';
  if (role === 'context') return 'a headline; the cause stands further in';
  if (role === 'normal') return 'a row that is expected here';
  if (role === 'also') return 'a second fault, apart from the first';
  return finding.claimed ? 'your text says less that speaks for it' : 'your text shows only a part of its words';
}

/** The words in a row that are missing from a clause that is there otherwise, those with the heaviest word; null where none tells. */
function lackingOf(lexicon: Lexicon, { best }: Finding): string | null {
  let most = TELLING;
  let lacking: string | null = null;
  for (const { clause, hits, cut } of best.parts) {
    if (cut) continue;
    const there = new Set(hits.map(({ elem }) => elem));
    const absent = (at: number): boolean => at < clause.elems.length && clause.elems[at]?.hole === null && !there.has(at);
    for (let at = 0; at < clause.elems.length; at += 1) {
      const from = at;
      let weight = 0;
      for (; absent(at); at += 1) weight = Math.max(weight, clause.elems[at]?.weight ?? 0);
      if (weight <= most) continue;
      most = weight;
      lacking = clause.elems
        .slice(from, at)
        .map(({ word }) => lexicon.words[word] ?? '')
        .join(' ');
    }
  }
  return lacking === null ? null : shorten(lacking);
}

function shorten(text: string): string {
  return text.length <= SHORTEN ? text : `${text.slice(0, SHORTEN - 1)}…`;
}
