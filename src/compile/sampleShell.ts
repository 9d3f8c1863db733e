/** Fills the holes of a command with sample values, so that a shell can parse it. */
import type { ShellText } from '../graph/graph.ts';
import type { HoleType } from '../graph/node.ts';
import { splitHoles } from './holes.ts';
import type { WrittenShell } from './listCommands.ts';
import type { Reporter } from './report.ts';

const SAMPLES: Readonly<Record<HoleType, string>> = {
  guid: '11111111-2222-3333-4444-555555555555',
  name: 'sample-name',
  host: 'host.example',
  url: 'https://host.example/path',
  path: '/sample/path',
  email: 'person@host.example',
  word: 'sample',
  number: '1',
  text: 'sample text',
};

/** The text of one shell's fence with every hole filled by a value of its type. */
export function sampleShell({ shell, text, line }: WrittenShell, reporter: Reporter): ShellText {
  const parts = splitHoles(text, reporter.into([]), line);
  return {
    shell,
    text: parts.map((part) => (typeof part === 'string' ? part : SAMPLES[part.type])).join(''),
    file: reporter.file,
    line: reporter.lineOf(line + 1),
  };
}
