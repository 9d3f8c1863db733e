/** Makes guides of any size: copies of those that there are, in which the telling words are other words. */
import type { Diagnosis, Graph } from '../../src/graph/graph.ts';
import type { Clause, Signature } from '../../src/graph/signature.ts';
import type { Random } from './random.ts';
import { createRandom } from './random.ts';

const SEED = 11;
/** A word in more signatures than this is everybody's, and stays: “failed”, “token”. */
const RARE = 12;
const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo za bra cle dri flo gru pla ste tri spo qua'.split(' ');
const WORD = /[A-Za-z]{4,}/g;

/**
 * The graph with as many signatures as are asked for: whole diagnoses from the first on, then copies. New words are drawn with the
 * skew of language (Zipf), from a vocabulary that grows with the square root of the text (Heaps).
 */
export function inflateGraph(graph: Graph, signatures: number): Graph {
  const random = createRandom(SEED);
  const rare = rareWords(graph.diagnoses);
  const vocabulary = Math.ceil(160 * Math.sqrt(signatures));
  const diagnoses: Diagnosis[] = [];
  let made = 0;
  for (let round = 0; made < signatures; round++) {
    for (const diagnosis of graph.diagnoses) {
      if (made >= signatures) break;
      const one = round === 0 ? diagnosis : copy(diagnosis, round, rare, vocabulary, random);
      const own = one.signatures.slice(0, signatures - made);
      diagnoses.push({ ...one, signatures: own });
      made += own.length;
    }
  }
  const concepts = diagnoses.map(({ id, concept, title, component }) => ({
    id: concept,
    topic: id.slice(0, id.indexOf('/')),
    title,
    component,
    variants: [id],
    was: [],
  }));
  return { ...graph, diagnoses, concepts, articles: [], edges: [] };
}

function rareWords(diagnoses: readonly Diagnosis[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const { signatures } of diagnoses)
    for (const { text } of signatures)
      for (const word of new Set(text.toLowerCase().match(WORD) ?? [])) seen.set(word, (seen.get(word) ?? 0) + 1);
  return new Set([...seen].filter(([, times]) => times <= RARE).map(([word]) => word));
}

function copy(diagnosis: Diagnosis, round: number, rare: ReadonlySet<string>, vocabulary: number, random: Random): Diagnosis {
  const swap = (text: string): string =>
    text.replace(WORD, (word) => (rare.has(word.toLowerCase()) ? newWord(drawRank(vocabulary, random)) : word));
  const clause = (one: Clause): Clause =>
    one.kind === 'code'
      ? { kind: 'code', code: newCode(one.code, random) }
      : { kind: 'text', parts: one.parts.map((part) => (typeof part === 'string' ? swap(part) : part)) };
  const signature = (one: Signature): Signature => ({ ...one, clauses: one.clauses.map(clause) });
  const concept = `${diagnosis.concept}-${round}`;
  return {
    ...diagnosis,
    id: `${diagnosis.id}-${round}`,
    concept,
    title: swap(diagnosis.title),
    signatures: diagnosis.signatures.map(signature).map((one) => ({ ...one, text: textOf(one) })),
    examples: [],
    symptoms: diagnosis.symptoms.map(swap),
    mistakenFor: [],
  };
}

/** Rank r with a probability near 1/r. */
function drawRank(vocabulary: number, random: Random): number {
  return Math.floor(Math.exp((random(1_000_000) / 1_000_000) * Math.log(vocabulary)));
}

/** The word of a rank: always the same one, two to five syllables. */
function newWord(rank: number): string {
  let word = '';
  for (let left = rank * 31 + SYLLABLES.length; left > 0; left = Math.floor(left / SYLLABLES.length))
    word += SYLLABLES[left % SYLLABLES.length] ?? '';
  return word;
}

/** A code of the same form: other digits where it has many, another last word where it is a name. */
function newCode(code: string, random: Random): string {
  const other = code.replace(/\d+/g, (digits) =>
    digits.length < 3 ? digits : String(random(9 * 10 ** (digits.length - 1)) + 10 ** (digits.length - 1)),
  );
  return other === code ? `${code}${newWord(random(5000)).replace(/^./, (first) => first.toUpperCase())}` : other;
}

function textOf({ clauses }: Signature): string {
  return clauses
    .map((one) =>
      one.kind === 'code' ? one.code : one.parts.map((part) => (typeof part === 'string' ? part : `<${part.type}:${part.role}>`)).join(''),
    )
    .join(' … ');
}
