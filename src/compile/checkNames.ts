/** Checks that one diagnosis means one thing by its codes, variables and credentials, in prose, commands and signatures alike. */
import type { Told } from './checkTopic.ts';
import { countSlips } from './misspells.ts';
import { namesIn } from './readNames.ts';
import type { Names, WrittenName } from './readNames.ts';

const NONE: Names = { written: [], real: [] };
const CODE = /^[A-Z]{3,12}\d{3,12}$/;

/**
 * Reports a heading whose code is none of its signatures', and a name that stands in one diagnosis alone and is a slip away
 * from one that others use. What examples show is real output and right by definition; wholly different names are not compared.
 */
export function checkNames(told: readonly Told[]): void {
  const seen = told.map(({ guide, draft }) => guide.names.get(draft.section) ?? NONE);
  const real = new Set(seen.flatMap((names) => names.real));
  const users = new Map<string, number>();
  for (const { written } of seen) for (const name of new Set(written.map((one) => one.name))) users.set(name, (users.get(name) ?? 0) + 1);
  const known = [...new Set([...users.keys(), ...real])].filter((name) => real.has(name) || (users.get(name) ?? 0) > 1);
  told.forEach((one, index) => {
    const names = (seen[index] ?? NONE).written;
    checkHeading(one);
    const own = count(names);
    for (const { name, line } of names) {
      if (real.has(name) || (users.get(name) ?? 0) > 1) continue;
      const near = CODE.test(name) ? [...own.keys()] : [...known, ...own.keys()];
      const meant = near.find(
        (other) => isSlip(name, other) && (real.has(other) || (users.get(other) ?? 0) > 1 || (own.get(other) ?? 0) > (own.get(name) ?? 0)),
      );
      if (meant !== undefined)
        one.guide.reporter.warn(
          'misspelt-name',
          line,
          `“${name}” stands here alone; everywhere else it is “${meant}”`,
          `Write ${meant}, or show the other one in an example`,
          name,
        );
    }
  });
}

/** Codes of the heading, against those of the signatures; a heading without a code names none. */
function checkHeading({ draft, guide }: Told): void {
  const said = namesIn(draft.title).filter((name) => CODE.test(name));
  const shown = draft.signatures.flatMap(({ text }) => namesIn(text)).filter((name) => CODE.test(name));
  const [code] = said;
  const [other] = shown;
  if (code === undefined || other === undefined || said.some((name) => shown.includes(name))) return;
  guide.reporter.error(
    'other-code',
    draft.line,
    `The heading names ${code}, and the signatures name ${shown.join(', ')}`,
    `Write ${other} here, or ${code} there`,
    code,
  );
}

function count(names: readonly WrittenName[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** One letter or sign apart, or the same but for `_`; a plural, `HTTP_PROXY` and `HTTPS_PROXY`, is another name. */
function isSlip(name: string, other: string): boolean {
  if (name === other || Math.abs(name.length - other.length) > 2) return false;
  if (name.replaceAll('_', '') === other.replaceAll('_', '')) return true;
  const [short, long] = name.length < other.length ? [name, other] : [other, name];
  if (long.length === short.length + 1 && isPlural(short, long)) return false;
  return Math.abs(name.length - other.length) <= 1 && countSlips(name, other) === 1;
}

function isPlural(short: string, long: string): boolean {
  for (let at = long.indexOf('S'); at >= 0; at = long.indexOf('S', at + 1))
    if (/^(?:_|$)/.test(long.slice(at + 1, at + 2)) && long.slice(0, at) + long.slice(at + 1) === short) return true;
  return false;
}
