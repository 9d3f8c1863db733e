/** Chooses the spans of a paste that are shown as reasons: what tells this diagnosis from others, each once. */
import type { Occurrence } from './findClauses.ts';
import type { Finding } from './findings.ts';
import type { Match } from './findSignatures.ts';
import type { Lexicon } from './lexicon.ts';

/** Spans shown for one diagnosis; a retry's repeats add nothing. */
const MOST_EVIDENCE = 8;
/**
 * A clause is a reason when its words in the paste weigh so much: 1 is a word that one diagnosis in the whole pack uses and no other
 * program (inverse document frequency), so that `Trace ID`, `client secret` and `exit code 1` are none.
 */
const TELLING = 0.6;
/** A word of the subject that many diagnoses use, like `azure`, is in every paste, and counts nothing; a rarer one is a code or a type. */
const RARE = 0.5;
/** Of a diagnosis that is not claimed, more than half of a signature must be there before any of it is a reason: a type's name is not. */
const NEAR = 0.55;

/** Where one clause stands in the paste, by tokens, both included. */
export interface Reason {
  readonly clause: string;
  readonly first: number;
  readonly last: number;
  readonly weight: number;
}

/**
 * The reasons of a finding, in the order of the paste. Left out are generic clauses, those that only name the subject (`azure.identity`),
 * those within a longer one, and repeats in the same words. What is claimed has one at least, its heaviest; a near miss may have none.
 */
export function chooseEvidence(lexicon: Lexicon, { matches, best, claimed }: Finding, words: readonly string[]): readonly Reason[] {
  const parts = matches.flatMap(({ parts: own }) => own).sort((a, b) => weightOf(b) - weightOf(a) || a.first - b.first);
  const telling = claimed || shareOf(best) >= NEAR ? parts.filter((part) => tellingWeight(lexicon, part) >= TELLING) : [];
  const shown: Reason[] = [];
  const said = new Set<string>();
  for (const part of telling.length > 0 || !claimed ? telling : parts.slice(0, 1)) {
    const { clause, first, last } = part;
    const quote = words.slice(first, last + 1).join(' ');
    if (said.has(quote) || shown.some((other) => other.first <= first && other.last >= last)) continue;
    said.add(quote);
    const apart = shown.filter((other) => other.first < first || other.last > last);
    shown.splice(0, shown.length, ...apart, { clause: clause.text, first, last, weight: weightOf(part) });
    if (shown.length >= MOST_EVIDENCE) break;
  }
  return shown.sort((a, b) => a.first - b.first);
}

function shareOf({ parts, signature }: Match): number {
  return parts.reduce((sum, part) => sum + weightOf(part), 0) / signature.weight;
}

function weightOf({ hits }: Occurrence): number {
  return hits.reduce((sum, { weight }) => sum + weight, 0);
}

/** What is there of the clause, without the words that name the subject. */
function tellingWeight(lexicon: Lexicon, { clause, hits }: Occurrence): number {
  return hits.reduce((sum, { elem, weight }) => {
    const word = lexicon.words[clause.elems[elem]?.word ?? -1] ?? '';
    const generic = weight < RARE && lexicon.domain.has(word) && !lexicon.componentOf.has(word);
    return generic ? sum : sum + weight;
  }, 0);
}
