/** Checks the form of a diagnosis: labels of fences, fences that swallow others, what stands outside its step, diagnoses one level too deep. */
import { listFences } from './listFences.ts';
import { misspells } from './misspells.ts';
import { partOf } from './parts.ts';
import type { Reporter } from './report.ts';
import { allSections } from './sections.ts';
import type { Section } from './sections.ts';

const LABELS = ['facts', 'signature', 'error', 'symptom', 'bash', 'powershell', 'pwsh', 'console'];
/** Labels of samples that are a letter away from one of ours. */
const OTHERS = new Set(['base', 'dash', 'mash', 'wash', 'fact', 'errors', 'terror', 'mirror']);
const OPENING = /^ {0,3}(`{3,})[ \t]*\w/;

/** Reports into the guide's reporter; for diagnoses in the form written for Fixpath. */
export function checkFences(section: Section, reporter: Reporter): void {
  for (const { token, line } of listFences(section)) {
    const [label = ''] = (token.lang ?? '').trim().split(/[\s,]+/);
    const meant = OTHERS.has(label) ? null : misspells(label, LABELS);
    if (meant !== null)
      reporter.error(
        'misspelt-fence',
        line,
        `“${label}” behind the back-ticks is no word that Fixpath knows, so this fence is only text`,
        `Write \`\`\`${meant}`,
        label,
      );
    const open = /^ {0,3}(`{3,})/.exec(token.raw)?.[1] ?? '';
    const swallowed = token.text.split('\n').find((one) => (OPENING.exec(one)?.[1] ?? '').length >= Math.max(open.length, 3));
    if (swallowed !== undefined)
      reporter.error(
        'unclosed-fence',
        line,
        `This fence is not closed before “${swallowed.trim()}” begins another`,
        'Close it with ``` on a line of its own',
      );
  }
  for (const part of section.children) {
    if (partOf(part.words) === 'fix') checkSteps(part, reporter);
    for (const below of allSections(part)) checkDepth(below, section, reporter);
  }
}

/** A fence or quote behind the list belongs to no step, and ends the list where it stands. */
function checkSteps(fix: Section, reporter: Reporter): void {
  let listed = false;
  for (const { token, line } of fix.placed) {
    if (token.type === 'list' && token.ordered) listed = true;
    else if (listed && (token.type === 'code' || token.type === 'blockquote'))
      reporter.warn(
        'outside-step',
        line,
        `This ${token.type === 'code' ? 'fence' : 'quote'} stands outside the list, so it belongs to no step`,
        'Indent it by three blanks, below the words of its step',
      );
  }
}

function checkDepth({ level, words, line, placed }: Section, above: Section, reporter: Reporter): void {
  if (!placed.some(({ token }) => token.type === 'code' && /^(?:facts|signature)(?:\s|$)/i.test(token.lang ?? ''))) return;
  reporter.error(
    'diagnosis-too-deep',
    line,
    `“${words}” has facts or a signature of its own, and stands inside “${above.words}”`,
    `Write its heading with ${'#'.repeat(above.level)} instead of ${'#'.repeat(level)}`,
  );
}
