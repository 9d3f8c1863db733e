/** Checks signatures: that each tells one diagnosis, and that it has a word of its own. */
import type { Signature } from '../graph/signature.ts';
import { isTelling } from '../match/commonWords.ts';
import type { Told } from './checkTopic.ts';
import type { Reporter } from './report.ts';

/** Two words are not longer. */
const LONGEST_COMMON = 60;

interface Owner {
  readonly concept: string;
  readonly signature: Signature;
  readonly reporter: Reporter;
}

/** Reports, at both places, a signature that two diagnoses write word for word for the same language, and signatures of common words alone. */
export function checkSignatures(told: readonly Told[]): void {
  const owners = new Map<string, Owner[]>();
  for (const { guide, draft, anchor } of told)
    for (const signature of draft.signatures) {
      const key = signature.text.toLowerCase().replace(/<([a-z]+):[\w-]+>/g, '<$1>');
      const owner = { concept: anchor, signature, reporter: guide.reporter };
      const group = owners.get(key);
      if (group === undefined) owners.set(key, [owner]);
      else group.push(owner);
      if (isCommon(signature))
        guide.reporter.warn(
          'common-signature',
          signature.line,
          `Any program prints “${signature.text}”: a signature of such words alone tells nothing`,
          'Write more of the message into the signature, or delete it',
          signature.text,
        );
    }
  for (const group of owners.values())
    for (const { concept, signature, reporter } of group) {
      const other = group.find((one) => one.concept !== concept && meets(one.signature, signature));
      if (other === undefined) continue;
      reporter.warn(
        'signature-twice',
        signature.line,
        `“${signature.text}” is a signature of “${other.concept}” as well (${other.signature.file}:${String(other.signature.line)})`,
        `Leave it to one of both, ${concept} or ${other.concept}, or add … and the words that tell them apart`,
        signature.text,
      );
    }
}

function meets(a: Signature, b: Signature): boolean {
  return a.language === null || b.language === null || a.language === b.language;
}

/** Short, and without a code, a name or a word that other programs do not print. */
function isCommon({ text, clauses }: Signature): boolean {
  if (text.length > LONGEST_COMMON) return false;
  const words = clauses.flatMap((clause) =>
    clause.kind === 'code'
      ? [clause.code]
      : clause.parts.flatMap((part) => (typeof part === 'string' ? part.split(/[^\p{L}\p{N}]+/u) : [])),
  );
  const said = words.filter((word) => word !== '');
  return said.length <= 2 && said.every((word) => !isTelling(word.toLowerCase()));
}
