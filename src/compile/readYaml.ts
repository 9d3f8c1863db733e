/** Reads the YAML of front matter and of facts fences; mistakes in it become problems at their line. */
import { LineCounter, isMap, isScalar, parseDocument } from 'yaml';
import { adviseYaml } from './adviseYaml.ts';
import type { Reporter } from './report.ts';

export interface YamlEntry {
  readonly key: string;
  readonly value: unknown;
  readonly line: number;
}

/** Aliases that expand further than this are an attack, not a guide. */
const ALIASES = 50;

/**
 * The top-level entries of a YAML map whose first line is `line` of the guide. Empty YAML gives none; YAML that is no map, or
 * that the parser refuses, is reported and gives what could be read.
 */
export function readYaml(text: string, line: number, reporter: Reporter): readonly YamlEntry[] {
  const counter = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
    for (const error of document.errors.slice(0, 5)) {
      const at = counter.linePos(error.pos[0]).line;
      const key = /^[^\s:]{0,80}/.exec(text.slice(error.pos[0], error.pos[0] + 80))?.[0] ?? '';
      const { message, mend, before } = adviseYaml(error, key);
      reporter.error('malformed-yaml', line + at - (before ? 2 : 1), message, mend);
    }
    const { contents } = document;
    if (contents === null) return [];
    if (!isMap(contents)) {
      if (document.errors.length === 0)
        reporter.error('malformed-yaml', line, 'This YAML is no list of keys', 'Write key: value, one a line');
      return [];
    }
    return contents.items.flatMap(({ key, value }) => {
      if (!isScalar(key)) return [];
      const at = counter.linePos(key.range?.[0] ?? 0).line;
      const plain: unknown =
        typeof value === 'object' && value !== null && 'toJS' in value ? value.toJS(document, { maxAliasCount: ALIASES }) : value;
      return [{ key: String(key.value), value: plain, line: line + at - 1 }];
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    reporter.error('malformed-yaml', line, `This YAML cannot be read: ${why.split('\n')[0] ?? ''}`, 'Write key: value, one a line');
    return [];
  }
}

/** True for a YAML map read to a plain object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A scalar or a list of scalars as strings; null where it is neither. */
export function asStrings(value: unknown): readonly string[] | null {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.every((one) => typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean') ? list.map(String) : null;
}

/** A scalar as a string; null for anything else. */
export function asString(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}
