/** What every part of the interface needs to know of where it stands, handed down once. */
import { createContext } from 'svelte';
import type { PackIndex } from '../graph/pack.ts';
import type { Bodies } from './bodies.svelte.ts';
import type { Values } from '../wizard/fillHoles.ts';
import type { Preferences } from './preferences.svelte.ts';

export interface Reader {
  readonly index: PackIndex;
  readonly bodies: Bodies;
  readonly preferences: Preferences;
  /** Address of the page of a concept, or of an article, written `a/<slug>`. */
  readonly hrefOf: (concept: string) => string;
  /** Shows a concept without leaving; absent where following the link is right. */
  readonly open?: (concept: string) => void;
  /** Values of holes that the paste told, by role. */
  readonly captures: () => Values;
  /** Values of holes that the person wrote, by role. */
  readonly holes: Record<string, string>;
  /** Text without secrets; absent where nothing was pasted and no engine runs. */
  readonly redact?: (text: string) => Promise<string>;
}

export const [getReader, setReader] = createContext<Reader>();
