/** The published schema of the graph says what compile makes, no less and no more. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileGuides } from '../../src/compile/compileGuides.ts';

const FOLDER = fileURLToPath(new URL('../fixtures/compile/', import.meta.url));
const schema = JSON.parse(readFileSync(fileURLToPath(new URL('../../src/compile/graph.schema.json', import.meta.url)), 'utf8')) as Schema;
const { graph } = compileGuides(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.md'))
    .map((file) => ({
      path: `${file.replace(/\..*/, '')}/${file.includes('.index.') ? 'index' : 'guide'}.md`,
      text: readFileSync(FOLDER + file, 'utf8'),
    })),
);

interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | false;
  readonly items?: Schema;
  readonly pattern?: string;
  readonly minimum?: number;
}

/** Where `value` breaks the schema; null where it does not. The few keywords that the schema uses, and no others. */
function breaks(value: unknown, rule: Schema, at: string): string | null {
  if (rule.$ref !== undefined) return breaks(value, schema.$defs?.[rule.$ref.replace('#/$defs/', '')] ?? { enum: [] }, at);
  if (rule.anyOf !== undefined) return rule.anyOf.some((one) => breaks(value, one, at) === null) ? null : `${at} is none of the kinds`;
  if ('const' in rule) return value === rule.const ? null : `${at} is not ${String(rule.const)}`;
  if (rule.enum !== undefined) return rule.enum.includes(value) ? null : `${at} is ${String(value)}`;
  if (rule.type === 'array')
    return Array.isArray(value)
      ? (value.map((one, index) => breaks(one, rule.items ?? {}, `${at}[${index}]`)).find((one) => one !== null) ?? null)
      : `${at} is no list`;
  if (rule.type === 'object') return breaksObject(value, rule, at);
  if (rule.type === 'integer') return Number.isInteger(value) && Number(value) >= (rule.minimum ?? -Infinity) ? null : `${at} is no number`;
  if (rule.type === 'null') return value === null ? null : `${at} is not null`;
  if (typeof value !== rule.type) return `${at} is no ${String(rule.type)}`;
  return rule.pattern === undefined || new RegExp(rule.pattern).test(String(value)) ? null : `${at} is “${String(value)}”`;
}

function breaksObject(value: unknown, rule: Schema, at: string): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return `${at} is no object`;
  const missing = rule.required?.find((key) => !Object.hasOwn(value, key));
  if (missing !== undefined) return `${at} has no ${missing}`;
  for (const [key, one] of Object.entries(value)) {
    const known = rule.properties?.[key] ?? rule.additionalProperties;
    if (known === false) return `${at}.${key} is unknown`;
    const wrong = known === undefined ? null : breaks(one, known, `${at}.${key}`);
    if (wrong !== null) return wrong;
  }
  return null;
}

describe('graph.schema.json', () => {
  it('holds for what every fixture becomes', () => {
    expect(breaks(JSON.parse(JSON.stringify(graph)), schema, 'graph')).toBe(null);
  });

  it('describes something: every list in it has entries', () => {
    for (const [key, list] of Object.entries(graph)) if (Array.isArray(list)) expect([key, list.length > 0]).toEqual([key, true]);
  });

  it('refuses a graph with a link of another scheme', () => {
    const text = JSON.stringify(graph);
    expect(text).toContain('"href":"https://');
    expect(breaks(JSON.parse(text.replace('"href":"https://', '"href":"javascript://')), schema, 'graph')).not.toBe(null);
  });
});
