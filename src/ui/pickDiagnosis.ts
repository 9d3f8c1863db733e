/** Chooses which of a concept's variants to show. */
import type { PackDiagnosis, PackIndex } from '../graph/pack.ts';

/** The variant that the verdict names, else one for the person's language, else the one that gives the title; null for no concept. */
export function pickDiagnosis(
  index: PackIndex,
  concept: string | null,
  found: string | null,
  language: string | null,
): PackDiagnosis | null {
  const variants = variantsOf(index, concept);
  return (
    variants.find(({ id }) => id === found) ??
    (language === null ? undefined : variants.find(({ languages }) => languages.includes(language))) ??
    variants[0] ??
    null
  );
}

/** All variants, the one that gives title and cause first. */
export function variantsOf(index: PackIndex, concept: string | null): readonly PackDiagnosis[] {
  const ids = index.concepts.find(({ id }) => id === concept)?.variants ?? [];
  return ids.flatMap((id) => index.diagnoses.find((diagnosis) => diagnosis.id === id) ?? []);
}
