/** Reads the words behind the three back-ticks of a fence. */
import type { Tokens } from 'marked';
import { LANGUAGES } from '../graph/graph.ts';
import { RISKS, SHELLS } from '../graph/node.ts';
import type { Risk, Shell } from '../graph/node.ts';
import { nearest } from './nearest.ts';
import type { Reporter } from './report.ts';

export type Fence =
  | { readonly kind: 'facts' }
  | { readonly kind: 'symptom' }
  | { readonly kind: 'signature'; readonly language: string | null }
  | { readonly kind: 'error'; readonly must: boolean; readonly language: string | null }
  | { readonly kind: 'command'; readonly shell: Shell; readonly risks: readonly Risk[] }
  | { readonly kind: 'sample'; readonly language: string };

const SHELL_NAMES: Readonly<Record<string, Shell>> = {
  bash: 'bash',
  sh: 'bash',
  shell: 'bash',
  zsh: 'bash',
  console: 'bash',
  'shell-session': 'bash',
  shellsession: 'bash',
  azurecli: 'bash',
  terminal: 'bash',
  powershell: 'powershell',
  pwsh: 'powershell',
  ps1: 'powershell',
  azurepowershell: 'powershell',
  cmd: 'cmd',
  bat: 'cmd',
  batch: 'cmd',
};

/** What the fence holds; unknown words behind a shell, an error or a signature are reported and ignored. */
export function readFence(token: Tokens.Code, line: number, reporter: Reporter): Fence {
  const [first = '', ...rest] = (token.lang ?? '').trim().split(/[\s,]+/);
  const name = first.toLowerCase();
  switch (name) {
    case 'facts':
    case 'symptom':
    case 'symptoms':
      return { kind: name === 'facts' ? 'facts' : 'symptom' };
    case 'signature':
      return { kind: 'signature', language: readLanguage(rest, line, reporter, 'signature') };
    case 'error': {
      const words = rest.filter((word) => word.toLowerCase() !== 'not');
      return { kind: 'error', must: words.length === rest.length, language: readLanguage(words, line, reporter, 'error') };
    }
  }
  const shell = Object.hasOwn(SHELL_NAMES, name) ? SHELL_NAMES[name] : undefined;
  if (shell === undefined) return { kind: 'sample', language: /^[\w+#.-]{1,30}$/.test(name) ? name : '' };
  return { kind: 'command', shell, risks: readRisks(rest, line, reporter, name) };
}

/** True where the fence was opened and never closed; indented code has no fence to close. */
export function isUnclosed(token: Tokens.Code): boolean {
  if (token.codeBlockStyle === 'indented') return false;
  const open = /^ {0,3}(`{3,}|~{3,})/.exec(token.raw)?.[1];
  if (open === undefined) return false;
  const last = token.raw.trimEnd().split('\n').at(-1)?.trim() ?? '';
  return !(last.length >= open.length && last === (open[0] ?? '').repeat(last.length) && token.raw.trimEnd().includes('\n'));
}

function readLanguage(words: readonly string[], line: number, reporter: Reporter, fence: string): string | null {
  const [word] = words;
  if (word === undefined) return null;
  if ((LANGUAGES as readonly string[]).includes(word) && words.length === 1) return word;
  const wrong = words.find((one) => !(LANGUAGES as readonly string[]).includes(one)) ?? words.join(' ');
  reporter.error(
    'unknown-language',
    line,
    `“${wrong}” behind \`\`\`${fence} is no language of Fixpath`,
    `Write ${suggest(wrong, LANGUAGES)}, or nothing for any`,
    wrong,
  );
  return (LANGUAGES as readonly string[]).includes(word) ? word : null;
}

function readRisks(words: readonly string[], line: number, reporter: Reporter, fence: string): readonly Risk[] {
  return RISKS.filter((risk) => words.includes(risk)).concat(
    words.flatMap((word) => {
      // `bash {1,3}` and `sh title="x"` belong to other tools.
      if ((RISKS as readonly string[]).includes(word) || !/^[a-z-]+$/i.test(word)) return [];
      reporter.warn(
        'unknown-risk',
        line,
        `“${word}” behind \`\`\`${fence} says nothing that is known of a command`,
        `Write ${suggest(word, RISKS)}`,
        word,
      );
      return [];
    }),
  );
}

/** “a, b or c”, led by the nearest where one is near. */
export function suggest(wrong: string, known: readonly string[]): string {
  const near = nearest(wrong, known);
  const listed = known.length > 12 ? `${known.slice(0, 12).join(', ')} …` : known.join(', ');
  return near === null ? `one of ${listed}` : `“${near}” (known: ${listed})`;
}

/** True for a language or tool that signatures and steps may be held to. */
export function isShell(name: string): name is Shell {
  return (SHELLS as readonly string[]).includes(name);
}
