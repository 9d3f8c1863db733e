/** Finds commands that change something outside the reader's terminal. */
import type { Shell } from '../graph/node.ts';
import { splitStatements } from './splitStatements.ts';

export interface ChangeMade {
  /** Line of the text, from 0. */
  readonly line: number;
  readonly words: string;
}

/** Last words of `az …` and `azd …` before the options. */
const AZ_CHANGES = new Set(
  'create delete update add remove set reset assign enable disable start stop restart purge login logout clear install upgrade revoke approve regenerate renew deallocate deploy up down import grant'.split(
    ' ',
  ),
);
const KUBECTL_CHANGES = new Set('apply delete create patch annotate label edit scale set cordon drain replace'.split(' '));
const CMDLET_CHANGES =
  /^(?:New|Set|Remove|Add|Update|Enable|Disable|Start|Stop|Restart|Reset|Grant|Revoke|Install|Uninstall|Connect|Disconnect|Clear)-(?:Az|Mg|Entra|Module|Service|Package)\w*/i;
const INSTALLS =
  /^(?:rm|apt|apt-get|dnf|yum|brew|winget|choco|pip|pip3|npm|az extension|systemctl) (?:-\S+ )*(?:install|uninstall|remove|add|update|upgrade|restart|start|stop|\S*\/)/;

/** The first command of a text that is known to change something; null where none is. Tools that are not known change nothing. */
export function findChange(text: string, shell: Shell): ChangeMade | null {
  for (const { stages, line } of splitStatements(text, shell))
    for (const stage of stages) {
      const words = changing(stage);
      if (words !== null) return { line, words };
    }
  return null;
}

function changing(stage: string): string | null {
  const words = stage.split(/\s+/);
  const end = words.findIndex((word) => word.startsWith('-'));
  const path = end < 0 ? words : words.slice(0, end);
  const [command = ''] = words;
  // Holes and names may follow the verb: `az group delete <name:group>`.
  if (command === 'az' || command === 'azd') {
    const verb = path.findIndex((word, at) => at > 0 && AZ_CHANGES.has(word));
    return verb < 0 || words.includes('--help') || words.includes('--check-status') ? null : path.slice(0, verb + 1).join(' ');
  }
  if (command === 'kubectl')
    return KUBECTL_CHANGES.has(words[1] ?? '') && words[2] !== 'token' && !stage.includes('--dry-run') ? words.slice(0, 2).join(' ') : null;
  return CMDLET_CHANGES.exec(stage)?.[0] ?? INSTALLS.exec(stage)?.[0] ?? null;
}
