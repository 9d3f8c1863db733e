/** Writes small diagnoses for the tests of what `check` tries, about a harbour that does not exist. */

/** A diagnosis with `signature` lines, and `rest` between them and its fix. */
export function section(id: string, signature: string, rest: string): string {
  return `## The ${id} is broken {#${id}}\n\nIt does not hold.\n\n\`\`\`signature\n${signature}\n\`\`\`\n\n${rest}\n\n### Fix\n\n1. Mend the ${id}.\n\n`;
}
