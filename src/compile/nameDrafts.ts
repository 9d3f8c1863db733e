/** Gives the diagnoses of one guide ids of their own. */
import type { Draft, ParsedGuide } from './draft.ts';

export interface NamedDraft {
  readonly draft: Draft;
  readonly anchor: string;
}

/** Each draft with an id that no other of its guide has; ids written twice are reported, derived ones are numbered with a warning. */
export function nameDrafts({ drafts: all, reporter }: ParsedGuide, isOurs: boolean): readonly NamedDraft[] {
  const drafts = isOurs ? all.filter(({ lastResort }) => lastResort !== true) : all;
  const first = new Map<string, Draft>();
  const counts = new Map<string, number>();
  // Written ids come first: a derived one must not take them.
  const written = new Set(drafts.filter(({ section, whole }) => whole && section.named).map(({ anchor }) => anchor));
  return drafts.map((draft) => {
    const isWritten = draft.whole && draft.section.named;
    const other = first.get(draft.anchor);
    if (other === undefined && (isWritten || !written.has(draft.anchor))) {
      first.set(draft.anchor, draft);
      return { draft, anchor: draft.anchor };
    }
    let count = counts.get(draft.anchor) ?? 1;
    let anchor = draft.anchor;
    for (; first.has(anchor) || written.has(anchor); anchor = `${draft.anchor}-${count}`) count += 1;
    counts.set(draft.anchor, count);
    first.set(anchor, draft);
    const where = other === undefined ? '' : ` (line ${reporter.lineOf(other.line)})`;
    const report = isWritten ? reporter.error : reporter.warn;
    report(
      'id-collision',
      draft.line,
      `Two diagnoses have the id “${draft.anchor}”${where}; this one is “${anchor}” for now`,
      'Give one of them an id of its own: {#its-id} behind a heading, <a id="its-id"></a> in a table row',
      draft.anchor,
    );
    return { draft, anchor };
  });
}
