/** `fixpath new`: starts a guide that says by itself what to write where. */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Options } from './options.ts';
import { EXIT } from './outcome.ts';
import { refuseUsage } from './refuseUsage.ts';
import type { Terminal } from './terminal.ts';

const NAME = /^[a-z0-9][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/;

/** Writes `<content>/<topic>/<guide>.md`; a guide that is there already is never touched. */
export async function runNew(name: string | undefined, options: Options, terminal: Terminal): Promise<number> {
  const wanted = (name ?? '').replace(/\.md$/, '');
  if (!NAME.test(wanted)) {
    return refuseUsage(`write topic/guide in lower-case words joined by hyphens, like payments/card-errors.`, terminal);
  }
  const file = join(options.content ?? 'content', `${wanted}.md`);
  if (existsSync(file)) {
    return refuseUsage(`${file} exists already.`, terminal);
  }
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, draftGuide(wanted.split('/')[1] ?? wanted));
  terminal.say(file);
  return EXIT.ok;
}

/** A guide with one diagnosis that passes `check` as it is. */
export function draftGuide(name: string): string {
  const title = name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
  return `---
title: ${title}
---

## The service refuses the connection {#${name}-connection-refused}

In two sentences: what is wrong, and why it happens.

\`\`\`signature
connect ECONNREFUSED <host:service>
\`\`\`

\`\`\`error
Error: connect ECONNREFUSED 127.0.0.1:8080
\`\`\`

### Fix

1. Start the service, or correct its address.

### Verify

\`\`\`bash
curl --head http://<host:service>/
\`\`\`

| It prints | It means |
| --- | --- |
| \`200 OK\` | **Fixed.** The service answers. |
| \`Connection refused\` | **Not fixed.** Nothing listens at this address. |
`;
}
