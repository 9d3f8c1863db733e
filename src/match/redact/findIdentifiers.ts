/** Finds what names a person, a tenant, an app or a machine: harmless to show to its owner, not to be published. */
import { findHosts } from './findHosts.ts';
import type { Found } from './findSecrets.ts';

interface Shape {
  readonly kind: string;
  /** Begins with its rarest sign, and looks back for what stands before it, so that a word that is none costs nothing. */
  readonly pattern: RegExp;
  /** Where group 1 stands: before the match and with it (`whole`), before it and alone (`before`), at its end and alone (`last`). */
  readonly name: 'whole' | 'before' | 'last';
}

const SHAPES: readonly Shape[] = [
  {
    kind: 'guid',
    pattern: /-(?<=(?<![0-9a-fA-F-])([0-9a-fA-F]{8})-)(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}(?![0-9a-fA-F-])/g,
    name: 'whole',
  },
  { kind: 'email', pattern: /@(?<=(?<![\w.+-])(\w[\w.+#-]{0,63})@)[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}/g, name: 'whole' },
  {
    kind: 'tenant',
    pattern:
      /\.(?=(?:onmicrosoft\.(?:com|us)|partner\.onmschina\.cn|b2clogin\.com|ciamlogin\.com|sharepoint\.com|crm\d{0,2}\.dynamics\.com)\b)(?<=(?<![\w.@-])([a-z0-9-]{1,63})\.)/gi,
    name: 'before',
  },
  {
    kind: 'ip',
    pattern:
      /(?<![\w.])(?!127\.|169\.254\.169\.254|168\.63\.129\.16|0\.0\.0\.0)(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?![\w-]|\.\w)/g,
    name: 'whole',
  },
  {
    kind: 'user',
    pattern:
      /(?:\/home\/|Users[\\/]{1,8})(?<=\/home\/|(?:\/|\b[A-Za-z]:[\\/]{1,8})Users[\\/]{1,8})((?!(?:Public|Default|runner|vsts)\b)[A-Za-z0-9][\w. -]{0,60})(?=[\\/])/g,
    name: 'last',
  },
];

/** Identifiers of clean text, in no order. Addresses that every machine shares (loopback, IMDS) are none. */
export function findIdentifiers(text: string): readonly Found[] {
  const found: Found[] = [...findHosts(text)];
  for (const { kind, pattern, name } of SHAPES) {
    for (const match of text.matchAll(pattern)) {
      const length = match[1]?.length ?? 0;
      const last = match.index + match[0].length;
      if (name === 'last') found.push({ start: last - length, end: last, kind });
      else found.push({ start: match.index - length, end: name === 'before' ? match.index : last, kind });
    }
  }
  return found;
}
