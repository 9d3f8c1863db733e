/** Writes a signature out as a program would print it. */
import type { HoleType } from '../graph/node.ts';
import type { Signature } from '../graph/signature.ts';

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

/** Its clauses in order, parted by a space, with a sample in every hole. */
export function spellOut({ clauses }: Pick<Signature, 'clauses'>): string {
  return clauses
    .map((clause) =>
      clause.kind === 'code' ? clause.code : clause.parts.map((part) => (typeof part === 'string' ? part : SAMPLES[part.type])).join(''),
    )
    .join(' ');
}
