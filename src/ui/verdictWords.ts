/** Says a verdict in words. */
import type { AttemptStatus, Verdict } from '../match/verdict.ts';
import type { Risk, Shell, Who } from '../graph/node.ts';
import { groupDigits } from '../wizard/groupDigits.ts';

const NUMBERS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** "three" for 3, figures above twelve. */
export function numberWord(count: number): string {
  return NUMBERS[count] ?? groupDigits(count);
}

/** The short line above the title. */
export function verdictWords(verdict: Verdict): string {
  switch (verdict.verdict) {
    case 'identified':
      return 'This is it';
    case 'harmless':
      return 'Nothing is wrong here';
    case 'unknown':
      return 'I don’t know this one';
    case 'narrowed': {
      const count = stillPossible(verdict).length;
      return count <= 1 ? 'Most likely this' : `One of ${numberWord(count)}`;
    }
  }
}

/** What is said aloud of a verdict that has settled. */
export function announce(verdict: Verdict): string {
  const title = verdict.verdict === 'identified' ? verdict.diagnoses[0]?.title : undefined;
  return title === undefined ? `${verdictWords(verdict)}.` : `${verdictWords(verdict)}: ${title}.`;
}

/** Diagnoses that are neither ruled out nor a headline, best first, each concept once. */
export function stillPossible(verdict: Verdict): Verdict['diagnoses'] {
  const seen = new Set<string>();
  return verdict.diagnoses.filter(({ role, concept }) => role === 'culprit' && !seen.has(concept) && seen.add(concept));
}

export const ATTEMPT_WORDS: Readonly<Record<AttemptStatus, string>> = {
  'not-configured': 'not set up',
  unavailable: 'not available',
  failed: 'failed',
  skipped: 'skipped',
  succeeded: 'worked',
};

export const RISK_WORDS: Readonly<Record<Risk, string>> = {
  'read-only': 'only reads',
  'changes-state': 'changes something',
  'needs-admin': 'needs an administrator',
  'prints-secret': 'prints a secret',
};

export const SHELL_WORDS: Readonly<Record<Shell, string>> = { bash: 'bash', powershell: 'PowerShell', cmd: 'cmd' };

export const WHO_WORDS: Readonly<Record<Who, string>> = {
  'app-owner': 'the owner of the app registration',
  'resource-owner': 'the owner of the resource',
  'subscription-owner': 'the owner of the subscription',
  'tenant-admin': 'an administrator of the tenant',
  user: 'the person who signs in',
};
