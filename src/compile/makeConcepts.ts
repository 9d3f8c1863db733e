/** Groups diagnoses under the problem that they tell. */
import type { Concept, Diagnosis } from '../graph/graph.ts';
import { compareText } from './report.ts';

/**
 * Concepts by id. The variant that gives title and cause is the one whose guide names no language, else the first by path.
 *
 * @param ofLanguage Whether the guide at a path is for one language.
 */
export function makeConcepts(topic: string, diagnoses: readonly Diagnosis[], ofLanguage: ReadonlyMap<string, boolean>): readonly Concept[] {
  const groups = new Map<string, Diagnosis[]>();
  for (const diagnosis of diagnoses) {
    const group = groups.get(diagnosis.concept);
    if (group === undefined) groups.set(diagnosis.concept, [diagnosis]);
    else group.push(diagnosis);
  }
  return [...groups]
    .map(([id, group]): Concept | null => {
      const rank = ({ file }: Diagnosis): number => (ofLanguage.get(file) === true ? 1 : 0);
      const sorted = [...group].sort((a, b) => rank(a) - rank(b) || compareText(a.file, b.file));
      const [first] = sorted;
      if (first === undefined) return null;
      const component = first.component ?? sorted.find((one) => one.component !== null)?.component ?? null;
      const was = [...new Set(sorted.flatMap((one) => one.was))].sort(compareText);
      return { id, topic, title: first.title, component, variants: sorted.map((one) => one.id), was };
    })
    .filter((concept) => concept !== null)
    .sort((a, b) => compareText(a.id, b.id));
}
