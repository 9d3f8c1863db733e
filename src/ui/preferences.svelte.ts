/** What a person prefers, kept from visit to visit: theme, shell, language of steps, and whether `/` searches. */
import { SHELLS } from '../graph/node.ts';
import type { Shell } from '../graph/node.ts';
import type { Keeper } from './keep.ts';

const KEY = 'fixpath';
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export class Preferences {
  theme = $state<Theme>('system');
  shell = $state<Shell>('bash');
  language = $state<string | null>(null);
  slash = $state(true);
  readonly #keeper: Keeper;

  constructor(keeper: Keeper) {
    this.#keeper = keeper;
  }

  /** Takes what is kept; called once the page stands, so that what was drawn ahead of time is not contradicted while it wakes. */
  load(usualShell: Shell): void {
    const kept = (this.#keeper.read(KEY) ?? {}) as Readonly<Record<string, unknown>>;
    this.theme = THEMES.find((theme) => theme === kept['theme']) ?? 'system';
    this.shell = SHELLS.find((shell) => shell === kept['shell']) ?? usualShell;
    this.language = typeof kept['language'] === 'string' ? kept['language'] : null;
    this.slash = kept['slash'] !== false;
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    this.#keep();
  }

  setShell(shell: Shell): void {
    this.shell = shell;
    this.#keep();
  }

  setLanguage(language: string | null): void {
    this.language = language;
    this.#keep();
  }

  setSlash(slash: boolean): void {
    this.slash = slash;
    this.#keep();
  }

  #keep(): void {
    const { theme, shell, language, slash } = this;
    this.#keeper.write(KEY, { theme, shell, ...(language === null ? {} : { language }), ...(slash ? {} : { slash }) });
  }
}
