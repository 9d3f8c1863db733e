/** Checks ids, present and former: a former one must be nobody's today, and lead to one diagnosis alone. */
import { idOf } from './anchors.ts';
import type { Told } from './checkTopic.ts';

/** Reports ids that two diagnoses would answer to, and ids that are not in the form of the others. */
export function checkFormerIds(told: readonly Told[]): void {
  const present = new Map(told.map(({ anchor, draft }) => [anchor, draft.title]));
  const former = new Map<string, string>();
  for (const { guide, draft, anchor } of told) {
    const written = draft.section.anchors[0] ?? '';
    if (draft.section.named && idOf(written, written.length) !== written)
      guide.reporter.warn(
        'id-form',
        draft.line,
        `“${written}” is no id as the others are`,
        `Write {#${idOf(written)}}: small letters and digits, joined by hyphens`,
        written,
      );
    for (const id of draft.facts.was) {
      const line = draft.facts.lines['was'] ?? draft.line;
      const owner = id === anchor ? undefined : (present.get(id) ?? former.get(id));
      if (owner !== undefined)
        guide.reporter.error(
          'was-in-use',
          line,
          `“${id}” cannot be a former id: ${present.has(id) ? 'it is the id of' : 'it is also a former id of'} “${owner}”`,
          `Delete ${id} from was, or rename the other one`,
          id,
        );
      if (!former.has(id)) former.set(id, draft.title);
    }
  }
}
