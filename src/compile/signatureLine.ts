/** Reads a line of a signature fence as clauses. */
import type { Clause, Signature } from '../graph/signature.ts';
import { partsText } from '../graph/mapLinks.ts';
import { splitHoles } from './holes.ts';
import type { Reporter } from './report.ts';

/** One word that begins with a letter: found as a whole word. */
const CODE = /^[A-Z_][\w.-]*$/i;

/** The signature that one line writes, or null for a line without words. ` … ` and ` ... ` separate clauses. */
export function readSignature(source: string, language: string | null, line: number, reporter: Reporter): Signature | null {
  const clauses = source
    .trim()
    .split(/…|\s\.{3}\s/)
    .filter((clause) => clause.trim() !== '')
    .map((clause): Clause => {
      const text = clause.trim();
      return CODE.test(text) ? { kind: 'code', code: text } : { kind: 'text', parts: splitHoles(text, reporter, line) };
    });
  if (clauses.length === 0) return null;
  return { text: writeClauses(clauses), language, clauses, file: reporter.file, line: reporter.lineOf(line) };
}

/** Clauses as a guide writes them. */
export function writeClauses(clauses: readonly Clause[]): string {
  return clauses.map((clause) => (clause.kind === 'code' ? clause.code : partsText(clause.parts))).join(' … ');
}
