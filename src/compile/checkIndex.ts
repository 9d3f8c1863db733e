/** Checks what a topic's index.md declares against itself. */
import { suggest } from './fence.ts';
import type { Reporter } from './report.ts';
import type { TopicIndex } from './topicIndex.ts';

/** Facets and values of `absentOn` that nobody declares, and names that two components have. `line`: where components begin. */
export function checkIndex({ facets, components }: TopicIndex, line: number, reporter: Reporter): void {
  const owners = new Map<string, string>();
  for (const { id, aliases, absentOn } of components) {
    for (const [name, values] of Object.entries(absentOn)) {
      const facet = facets.find((one) => one.id === name);
      const ids = facet?.values.map((value) => value.id) ?? [];
      if (facet === undefined)
        reporter.error(
          'unknown-facet',
          line,
          `“${name}” under ${id}: absentOn is no facet of this topic`,
          `Write ${suggest(
            name,
            facets.map((one) => one.id),
          )}`,
          `${id}:`,
        );
      for (const value of facet === undefined ? [] : values)
        if (!ids.includes(value))
          reporter.error(
            'unknown-value',
            line,
            `“${value}” under ${id}: absentOn is no value of ${name}`,
            `Write ${suggest(value, ids)}`,
            `${id}:`,
          );
    }
    for (const name of [id, ...aliases]) {
      const owner = owners.get(name);
      if (owner !== undefined && owner !== id)
        reporter.error('component-twice', line, `“${name}” is a name of ${owner} and of ${id}`, `Delete it from one of both`, `${id}:`);
      owners.set(name, id);
    }
  }
}
