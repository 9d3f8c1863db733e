/** Reads the names that people copy out of a guide: codes of a family, variables of the environment, credentials. */
import { listFences } from './listFences.ts';
import { allSections } from './sections.ts';
import type { Section } from './sections.ts';

export interface WrittenName {
  readonly name: string;
  readonly line: number;
}

export interface Names {
  /** In prose, signatures, samples and commands. */
  readonly written: readonly WrittenName[];
  /** In real output and in signatures: right by definition. */
  readonly real: readonly string[];
}

const NAME = /\b(?:[A-Z]{3,12}\d{3,12}|[A-Z][A-Z0-9]{1,30}(?:_[A-Z0-9]{1,30}){1,8}|[A-Z][A-Za-z0-9]{2,40}Credential)\b/g;
const OUTPUT = /^error(?:\s|$)/i;

/** The names of a section and of all below it, with their lines. */
export function readNames(section: Section): Names {
  const written = allSections(section).flatMap(({ words, line, placed }) => [
    ...namesIn(words).map((name) => ({ name, line })),
    ...placed
      .filter(({ token }) => !(token.type === 'code' && OUTPUT.test(token.lang ?? '')))
      .flatMap(({ token, line: from }) =>
        token.raw.split('\n').flatMap((text, index) => namesIn(text).map((name) => ({ name, line: from + index }))),
      ),
  ]);
  const real = listFences(section).flatMap(({ token }) =>
    /^(?:error|signature)(?:\s|$)/i.test(token.lang ?? '') ? namesIn(token.text) : [],
  );
  return { written, real };
}

/** All names in a text, in order, repeated as often as they stand there. */
export function namesIn(text: string): readonly string[] {
  return text.match(NAME) ?? [];
}
