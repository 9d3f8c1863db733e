/** A pack of one problem, for pages. */
import { compileGuides } from '../../src/compile/compileGuides.ts';
import { packGraph } from '../../src/compile/pack.ts';

const GUIDE = `# Tides

## The tide is out {#tide-out}

\`\`\`facts
was: [low-water]
\`\`\`

Boats cannot leave before the water is "back" & <high>.

\`\`\`signature
HB77
\`\`\`

\`\`\`error
HarbourError: HB77: the tide is out at pier 4
\`\`\`

### Fix

1. Wait, and look again.

   \`\`\`bash read-only
   tide show --pier <name:pier>
   \`\`\`

### Verify

\`\`\`bash
tide show
\`\`\`

| It prints | It means |
| --- | --- |
| \`high\` | **Fixed.** Leave. |

## Piers {#piers}

There are four of them.
`;

export const PARTS = packGraph(compileGuides([{ path: 'harbour/tide.md', text: GUIDE }]).graph);
