/** Keeps the document's theme that of the preferences. */
import type { Preferences } from '../ui/preferences.svelte.ts';

/** Begins to follow; what it returns ends that. */
export function followTheme(preferences: Preferences): () => void {
  return $effect.root(() => {
    $effect(() => {
      const { theme } = preferences;
      if (theme === 'system') delete document.documentElement.dataset['theme'];
      else document.documentElement.dataset['theme'] = theme;
    });
  });
}
