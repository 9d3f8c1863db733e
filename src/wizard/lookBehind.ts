/** Names what usually stands behind a headline: the causes that its own fix leads to. */
import type { Facts } from '../graph/graph.ts';
import type { PackDiagnosis, PackIndex } from '../graph/pack.ts';
import type { DiagnosisFound } from '../match/verdict.ts';
import { weighCandidates } from './candidates.ts';

/** More would be a list, not a hint. */
const MOST = 4;
const WHY = 'may stand behind it; your text does not say';

/**
 * Up to four causes for `headline`, likeliest first under `facts`; those that the paste half shows (`shown`) before the rest. None for
 * anything but a headline, nor for what the facts rule out.
 */
export function lookBehind(
  index: PackIndex,
  headline: DiagnosisFound,
  shown: readonly DiagnosisFound[],
  facts: Facts,
): readonly DiagnosisFound[] {
  if (!isHeadline(index, headline.id)) return [];
  const led = new Set(index.edges.filter(({ kind, from }) => kind === 'leads-to' && from === headline.concept).map(({ to }) => to));
  const causes = index.diagnoses.filter(({ concept, status }) => led.has(concept) && status !== 'wrapper' && status !== 'succeeded');
  const halfShown = new Map(shown.filter(({ role }) => role === 'context').map((found) => [found.id, found]));
  const possible = weighCandidates(
    causes,
    facts,
    causes.map(({ id }) => (halfShown.has(id) ? 3 : 1)),
  ).filter(({ ruledOutBy }) => ruledOutBy === null);
  const chosen = new Map<string, DiagnosisFound>();
  for (const { diagnosis } of possible) {
    if (chosen.size >= MOST || chosen.has(diagnosis.concept)) continue;
    chosen.set(diagnosis.concept, { ...(halfShown.get(diagnosis.id) ?? unseen(diagnosis, headline)), role: 'culprit', lost: WHY });
  }
  return [...chosen.values()];
}

function isHeadline({ diagnoses }: PackIndex, id: string): boolean {
  return diagnoses.find((diagnosis) => diagnosis.id === id)?.status === 'wrapper';
}

function unseen({ concept, id, title, component }: PackDiagnosis, { language }: DiagnosisFound): DiagnosisFound {
  return { concept, id, title, component, language, role: 'culprit', certainty: 'possible', evidence: [], missing: [], captures: {} };
}
