/** Headers that a host adds to the built site: what a `<meta>` policy cannot say, and how long a file keeps. */

export interface HeaderRule {
  /** Path below the base; `*` stands for anything. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

const FOREVER = 'public, max-age=31536000, immutable';
const ALWAYS_ASK = 'no-cache';

/** Later rules add to earlier ones and replace what both set. */
export const HEADER_RULES: readonly HeaderRule[] = [
  {
    path: '/*',
    headers: {
      'Content-Security-Policy': "frame-ancestors 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': ALWAYS_ASK,
    },
  },
  { path: '/assets/*', headers: { 'Cache-Control': FOREVER } },
  // Read by the element from the pages of other origins.
  { path: '/pack/*', headers: { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' } },
  { path: '/fixpath-*', headers: { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' } },
];

/** Headers of one path below the base, as a host that follows the rules sends them. */
export function headersOf(path: string): Readonly<Record<string, string>> {
  const mine = HEADER_RULES.filter((rule) => path.startsWith(rule.path.slice(0, -1)));
  return Object.assign({}, ...mine.map(({ headers }) => headers)) as Readonly<Record<string, string>>;
}

/** The `_headers` file that static hosts read. */
export function writeHeadersFile(base: string): string {
  return HEADER_RULES.map(({ path, headers }) =>
    [
      `${base.slice(0, -1)}${path}`,
      // These hosts join what two rules set, so a replaced header is taken off first.
      ...Object.entries(headers).flatMap(([name, value]) =>
        isReplaced(path, name) ? [`  ! ${name}`, `  ${name}: ${value}`] : [`  ${name}: ${value}`],
      ),
    ].join('\n'),
  )
    .join('\n\n')
    .concat('\n');
}

/** The same for nginx, to be included in a `server` block; every location repeats all, because nginx does not inherit them. */
export function writeNginxSnippet(base: string): string {
  const locations = HEADER_RULES.map(({ path }) => {
    const prefix = path.slice(0, -1);
    const lines = Object.entries(headersOf(prefix)).map(([name, value]) => `  add_header ${name} "${value}" always;`);
    return [`location ${base.slice(0, -1)}${prefix} {`, ...lines, '  try_files $uri $uri/index.html =404;', '}'].join('\n');
  });
  return [`error_page 404 ${base}404.html;`, ...locations, ''].join('\n\n');
}

function isReplaced(path: string, name: string): boolean {
  return path !== '/*' && HEADER_RULES[0] !== undefined && Object.hasOwn(HEADER_RULES[0].headers, name);
}
