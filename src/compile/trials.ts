/** Finds the examples that the start page offers to try. */
import type { Diagnosis, Trial } from '../graph/graph.ts';
import type { ParsedGuide } from './draft.ts';
import { suggest } from './fence.ts';
import { languagesNamed } from './steps.ts';
import type { TrialDraft } from './topicIndex.ts';

/** Trials with their text: what is written, else the concept's first example in the language that the label names, else its first. */
export function makeTrials(
  tries: readonly TrialDraft[],
  diagnoses: readonly Diagnosis[],
  index: ParsedGuide | undefined,
): readonly Trial[] {
  return tries.flatMap(({ concept, label, text, line }) => {
    const variants = diagnoses.filter((diagnosis) => diagnosis.concept === concept);
    if (variants.length === 0) {
      const known = diagnoses.map((diagnosis) => diagnosis.concept);
      index?.reporter.error(
        'unknown-concept',
        line,
        `try names “${concept}”, which no guide tells`,
        `Write ${suggest(concept, known)}`,
        concept,
      );
      return [];
    }
    const examples = variants.flatMap((diagnosis) => diagnosis.examples).filter(({ must }) => must);
    const languages = languagesNamed(label);
    const example = examples.find(({ language }) => language !== null && languages.includes(language)) ?? examples[0];
    const found = text ?? example?.text ?? null;
    if (found === null) {
      index?.reporter.error(
        'trial-without-text',
        line,
        `“${concept}” has no example to try`,
        'Write text: under it, or an ```error fence in its guide',
        concept,
      );
      return [];
    }
    return [{ concept, label, text: found }];
  });
}
