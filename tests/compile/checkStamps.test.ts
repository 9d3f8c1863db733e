import { describe, expect, it } from 'vitest';
import { compileGuides } from '../../src/compile/compileGuides.ts';

const GUIDE = `# Lamps

## The lamp is dark {#lamp-dark}

\`\`\`facts
verified:
  - lamp 1.0, 2025-11-21
  - wick 2.0, 2026-11-20
\`\`\`

It has no oil.

\`\`\`signature
no oil in the lamp
\`\`\`
`;

const stale = (today: string | undefined, months?: string): readonly (readonly [string, number, string])[] =>
  compileGuides(
    [
      { path: 'pier/lamps.md', text: GUIDE },
      { path: 'pier/index.md', text: `---\ntitle: Pier\nfacets: {}\n${months === undefined ? '' : `stale: ${months}\n`}---\n` },
    ],
    today === undefined ? {} : { today },
  )
    .problems.filter(({ code }) => /stamp|index/.test(code))
    .map(({ code, line, message }) => [code, line, message]);

describe('stamps', () => {
  it('are never stale without a day', () => {
    expect(stale(undefined)).toEqual([]);
  });

  it('are stale a year later, one warning for each diagnosis', () => {
    expect(stale('2026-11-21')).toEqual([]);
    expect(stale('2026-11-22')).toEqual([['stale-stamp', 7, expect.stringContaining('2025-11-21 against lamp 1.0,')]]);
    expect(stale('2028-01-01')).toEqual([['stale-stamp', 7, expect.stringContaining('lamp 1.0, wick 2.0')]]);
  });

  it('take the number of months that index.md gives', () => {
    expect(stale('2026-11-22', '13')).toEqual([]);
    expect(stale('2026-11-20', '3')).toHaveLength(1);
    expect(stale('2026-11-21', 'never')).toEqual([['bad-index', 4, expect.any(String)]]);
  });

  it('of a later day are wrong', () => {
    expect(stale('2026-11-01')).toEqual([['future-stamp', 8, expect.any(String)]]);
  });
});
