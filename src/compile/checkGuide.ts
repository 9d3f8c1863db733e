/** Checks what a guide says, once it is read: all that can be told without the other guides. */
import type { ShellText } from '../graph/graph.ts';
import { checkCommands, holesOf } from './checkCommands.ts';
import { checkFences } from './checkFences.ts';
import { checkOracles } from './checkOracles.ts';
import { checkProse } from './checkProse.ts';
import type { Draft } from './draft.ts';
import { listCommands } from './listCommands.ts';
import type { Reporter } from './report.ts';
import { sampleShell } from './sampleShell.ts';
import type { Section } from './sections.ts';

/** Git's marks of two versions that nobody has chosen between; `=======` alone may underline a heading. */
const CONFLICT = /^(?:<{7}|>{7}|\|{7})(?: |$)/;

/**
 * Reports into the guide's reporter, and gives the commands that it read. `isOurs`: the guide holds articles written for
 * Fixpath; a guide with a diagnosis in that form is one as well. In other teams' guides nothing is looked for but merge conflicts.
 */
export function checkGuide(
  source: string,
  root: Section,
  drafts: readonly Draft[],
  isOurs: boolean,
  reporter: Reporter,
): readonly ShellText[] {
  findConflicts(source, reporter);
  const rich = drafts.filter(({ rich: ours }) => ours);
  if (rich.length === 0 && !isOurs) return [];
  const told = new Set(drafts.map(({ section }) => section));
  const articles = sectionsBeside(root, told).map((section) => ({ ...section, children: [] }));
  const parts = [...rich.map(({ section }) => section), ...articles].map((section) => ({
    section,
    commands: listCommands(section, reporter),
  }));
  const commands = parts.flatMap((part) => part.commands);
  const holes = holesOf(
    rich.flatMap(({ signatures }) => signatures),
    commands,
    reporter,
  );
  checkCommands(commands, holes, reporter);
  for (const { section } of parts) {
    checkFences(section, reporter);
    checkOracles(section, reporter);
    checkProse(section, reporter);
  }
  return commands.flatMap(({ shells }) => shells.map((shell) => sampleShell(shell, reporter)));
}

function findConflicts(source: string, reporter: Reporter): void {
  source.split('\n').forEach((line, index) => {
    if (CONFLICT.test(line))
      reporter.error(
        'merge-conflict',
        index + 1,
        'A merge conflict was left here',
        `Choose one of both versions, and delete the lines that begin ${'<'.repeat(7)}, ${'='.repeat(7)} and ${'>'.repeat(7)}`,
      );
  });
}

/** The sections that stand in none of those that are told otherwise. */
function sectionsBeside(root: Section, told: ReadonlySet<Section>): readonly Section[] {
  return told.has(root) ? [] : [root, ...root.children.flatMap((child) => sectionsBeside(child, told))];
}
