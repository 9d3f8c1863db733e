/** Checks a diagnosis against what its topic declares, and for what it lacks. */
import type { Diagnosis } from '../graph/graph.ts';
import type { Draft, ParsedGuide } from './draft.ts';
import { suggest } from './fence.ts';
import type { TopicIndex } from './topicIndex.ts';

/** Reports into the guide's reporter; diagnoses in the forms of other teams are only checked for what would mislead. */
export function checkDiagnosis(diagnosis: Diagnosis, draft: Draft, guide: ParsedGuide, index: TopicIndex): void {
  const { reporter } = guide;
  if (!draft.rich) return;
  const { component, facets, was } = draft.facts;
  if (component !== null && index.components.length > 0) {
    const known = index.components.flatMap(({ id, aliases }) => [id, ...aliases]);
    if (!known.includes(component.id))
      reporter.error(
        'unknown-component',
        component.line,
        `“${component.id}” is no component of this topic`,
        `Write ${suggest(component.id, known)}, or declare it under components in index.md`,
        component.id,
      );
  }
  for (const { facet, values, line } of facets) {
    const declared = index.facets.find(({ id }) => id === facet);
    if (declared === undefined) {
      const known = ['component', 'status', 'languages', 'verified', 'was', ...index.facets.map(({ id }) => id)];
      reporter.error('unknown-facet', line, `“${facet}” is no fact of this topic`, `Write ${suggest(facet, known)}`, facet);
      continue;
    }
    const names = declared.values.map(({ id }) => id);
    for (const value of Object.keys(values))
      if (!names.includes(value))
        reporter.error('unknown-value', line, `“${value}” is no value of ${facet}`, `Write ${suggest(value, names)}`, value);
  }
  if (was.includes(diagnosis.concept))
    reporter.error('was-itself', draft.line, `“${diagnosis.concept}” is listed under was, and is its present id`, 'Delete it from was');
  for (const { concept } of diagnosis.mistakenFor)
    if (concept === diagnosis.concept)
      reporter.error(
        'mistaken-for-itself',
        draft.mistakenFor.find(({ href }) => href.endsWith(concept))?.line ?? draft.line,
        `“${diagnosis.title}” is said to be mistaken for itself`,
        'Link another diagnosis, or delete the line',
      );
  const shown = diagnosis.signatures.length > 0 || diagnosis.symptoms.length > 0;
  if (!shown)
    reporter.warn(
      'no-signature',
      draft.line,
      `“${diagnosis.title}” has no signature, so no paste can lead to it`,
      'Add a ```signature fence with the words that tell it from others',
    );
  if (diagnosis.cause.length === 0)
    reporter.warn(
      'no-cause',
      draft.line,
      `“${diagnosis.title}” does not say why it happens`,
      'Write its cause, two sentences below its facts',
    );
  if (diagnosis.mitigation.length === 0)
    reporter.warn('no-fix', draft.line, `“${diagnosis.title}” has no fix`, 'Add ### Fix with a numbered list');
  if (diagnosis.verification.length === 0)
    reporter.warn(
      'no-verification',
      draft.line,
      `“${diagnosis.title}” has no verification`,
      'Add ### Verify with a command and a table of what its output means',
    );
}
