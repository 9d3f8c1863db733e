/** Tells whether a signature can be claimed at all, from a paste of nothing but its own words. */
import type { PackDiagnosis } from '../graph/pack.ts';
import type { Signature } from '../graph/signature.ts';
import { spellOut } from './spellOut.ts';
import type { Surveyor } from './survey.ts';

export type Reach = { readonly kind: 'reached' } | { readonly kind: 'common' } | { readonly kind: 'taken'; readonly by: number };

/**
 * `reached`: a paste of the signature leads to its diagnosis first, alone or with words of the subject round it. `taken`: it leads to
 * another one. `common`: nothing is claimed, as its words say too little.
 */
export function isReachable({ lexicon, survey }: Surveyor, diagnosis: PackDiagnosis, signature: Signature): Reach {
  const given = signature.language === null ? {} : { language: signature.language };
  const subject = [...lexicon.domain].filter((word) => !/\d/.test(word)).slice(0, 3);
  let by: number | null = null;
  for (const text of [spellOut(signature), `${subject.join(' ')}\n${spellOut(signature)}`]) {
    const { ranking } = survey(text, given).standing;
    const first = ranking.ranked[0]?.finding.diagnosis ?? null;
    if (first !== null && lexicon.diagnoses[first]?.concept === diagnosis.concept) return { kind: 'reached' };
    by ??= first;
  }
  return by === null ? { kind: 'common' } : { kind: 'taken', by };
}
