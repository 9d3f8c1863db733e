/** A small folder of guides for the tests of the command line, about a service that does not exist. */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const INDEX = `---
title: Paperboat
facets:
  host:
    label: Runs on
    ask: Where does Paperboat run?
    why: The harbour differs.
    values:
      dock: { label: A dock, seen: [] }
      sea: { label: The open sea, seen: [openwater] }
components:
  Hull: { title: The hull }
  Sail: { title: The sail }
---

# Paperboat
`;

const GUIDE = `---
title: Paperboat troubleshooting
---

## The hull was folded the wrong way round {#hull-folded}

\`\`\`facts
component: Hull
\`\`\`

The paper was folded along its short side, so the hull takes in water.

\`\`\`signature
PB1041
hull folded along the short side of sheet <name:sheet>
\`\`\`

\`\`\`error
PaperboatError: PB1041: hull folded along the short side of sheet A4
\`\`\`

### Fix

1. Fold it again, along the long side.

   \`\`\`bash
   paperboat fold --sheet <name:sheet> --long-side
   \`\`\`

### Verify

\`\`\`bash
paperboat float --dry-run
\`\`\`

| It prints | It means |
| --- | --- |
| \`floats\` | **Fixed.** The hull is dry. |
| \`sinks\` | **Not fixed.** Fold it again. |

## The sail is missing {#sail-missing}

\`\`\`facts
component: Sail
\`\`\`

Nobody put up a sail.

\`\`\`signature
no sail was found on the mast of boat <name:boat>
\`\`\`

\`\`\`error
no sail was found on the mast of boat kestrel
\`\`\`

### Fix

1. Put up a sail.

### Verify

\`\`\`bash
paperboat mast --list
\`\`\`

| It prints | It means |
| --- | --- |
| \`sail\` | **Fixed.** It is up. |
| nothing | **Not fixed.** The mast is bare. |
`;

export const HULL_ERROR = '10:04:11 ERROR PaperboatError: PB1041: hull folded along the short side of sheet A4\n';

/** Makes a new temporary folder that holds the guides as `content`; resolves to the folder. */
export async function makeProject(
  guides: Readonly<Record<string, string>> = { 'paperboat/index.md': INDEX, 'paperboat/hull.md': GUIDE },
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fixpath-cli-'));
  for (const [name, text] of Object.entries(guides)) {
    await mkdir(join(folder, 'content', name, '..'), { recursive: true });
    await writeFile(join(folder, 'content', name), text);
  }
  return folder;
}
