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

/** Git's marks of two versions that nobody has chosen between; `=======` alone may underline a heading. */
const CONFLICT = /^(?:<{7}|>{7}|\|{7})(?: |$)/;

/** Reports into the guide's reporter, and gives the commands that it read. Guides in other teams' forms are checked for nothing here but merge conflicts. */
export function checkGuide(source: string, drafts: readonly Draft[], reporter: Reporter): readonly ShellText[] {
  source.split('\n').forEach((line, index) => {
    if (CONFLICT.test(line))
      reporter.error(
        'merge-conflict',
        index + 1,
        'A merge conflict was left here',
        `Choose one of both versions, and delete the lines that begin ${'<'.repeat(7)}, ${'='.repeat(7)} and ${'>'.repeat(7)}`,
      );
  });
  const ours = drafts.filter(({ rich }) => rich).map((draft) => ({ draft, commands: listCommands(draft.section, reporter) }));
  const holes = holesOf(ours, reporter);
  for (const { draft, commands } of ours) {
    checkFences(draft, reporter);
    checkCommands(commands, holes, reporter);
    checkOracles(draft, reporter);
    checkProse(draft, reporter);
  }
  return ours.flatMap(({ commands }) => commands.flatMap(({ shells }) => shells.map((shell) => sampleShell(shell, reporter))));
}
