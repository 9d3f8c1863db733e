/** Completes a drawn document for the place where it will stand: policy first, then the pack's and the program's addresses. */

export interface Place {
  readonly base: string;
  /** Tags of the program, their addresses beginning with `./`. */
  readonly tags: readonly string[];
  readonly indexName: string;
}

/** Only our own files, no styles or scripts in the text, nothing sent anywhere; DOM sinks take only what our policy made. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types fixpath',
].join('; ');

/** A tag as renderers write it: values in double quotes, any character but a quote in them. */
const TAG = /<[a-z](?:[^<>"]|"[^"]*")*>/gi;

/** The document with policy, referrer rule, preloaded index and program in its head; its `./` addresses become those of the base. */
export function finishPage(document: string, { base, tags, indexName }: Place): string {
  const head = /<head[^>]*>/.exec(document);
  if (head === null) throw new Error('renderPage gave a document without a head');
  const start = head.index + head[0].length;
  const first = [
    '<meta charset="utf-8">',
    document.includes('http-equiv="Content-Security-Policy"') ? '' : `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    document.includes('name="referrer"') ? '' : '<meta name="referrer" content="no-referrer">',
    document.includes('data-fixpath="index"')
      ? ''
      : `<link rel="preload" as="fetch" crossorigin href="./pack/${indexName}" data-fixpath="index">`,
    ...tags.filter((tag) => !document.includes(tag)),
  ];
  const whole = document.slice(0, start) + first.join('') + document.slice(start).replace(/<meta charset="[^"]*"\s*\/?>/i, '');
  // Only inside tags: a guide may well show somebody's `src="./…"` as text.
  return whole.replace(TAG, (tag) => tag.replace(/(\s(?:href|src)=")\.\//g, (_found, lead: string) => lead + base));
}
