/** Tells whether a signature can be claimed at all, from a paste of nothing but its own words. */
import type { HoleType } from '../graph/node.ts';
import type { PackDiagnosis } from '../graph/pack.ts';
import type { Signature } from '../graph/signature.ts';
import type { Surveyor } from './survey.ts';
import { settle } from './survey.ts';

/** What fills a hole: words of no signature. */
const SAMPLES: Readonly<Record<HoleType, string>> = {
  guid: '8d6f0b1e-53ac-4b0c-9a55-0c3e7d1f2a64',
  name: 'zyxwvu',
  host: 'zyxwvu.example.org',
  url: 'https://zyxwvu.example.org/',
  path: '/zyxwvu/tsrq',
  email: 'zyxwvu@example.org',
  word: 'zyxwvu',
  number: '987',
  text: 'zyxwvu tsrq',
};

export type Reach = { readonly kind: 'reached' } | { readonly kind: 'common' } | { readonly kind: 'taken'; readonly by: number };

/**
 * `reached`: a paste of the signature leads to its diagnosis first, alone or with words of the subject round it. `taken`: it leads to
 * another one. `common`: nothing is claimed, as its words say too little.
 */
export function isReachable({ lexicon, survey }: Surveyor, diagnosis: PackDiagnosis, signature: Signature): Reach {
  const given = signature.language === null ? {} : { language: signature.language };
  const subject = [...lexicon.domain].filter((word) => !/\d/.test(word)).slice(0, 3);
  let by: number | null = null;
  for (const text of [textOf(signature), `${subject.join(' ')}\n${textOf(signature)}`]) {
    const seen = survey(text, given);
    const { ranking } = settle(lexicon, seen, seen.matches);
    const first = ranking.ranked[0]?.finding.diagnosis ?? null;
    if (first !== null && lexicon.diagnoses[first]?.concept === diagnosis.concept) return { kind: 'reached' };
    by ??= first;
  }
  return by === null ? { kind: 'common' } : { kind: 'taken', by };
}

function textOf({ clauses }: Signature): string {
  return clauses
    .map((clause) =>
      clause.kind === 'code' ? clause.code : clause.parts.map((part) => (typeof part === 'string' ? part : SAMPLES[part.type])).join(''),
    )
    .join(' ');
}
