/** Says what shape a value from outside has. */

export type Check = (value: unknown) => boolean;

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** A whole number from 0. */
export function isNumber(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

export function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** An object that is no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A check for a list whose every entry passes; an empty list does. */
export function every(check: Check): Check {
  return (value) => isList(value) && value.every((one) => check(one));
}

/** A check that null passes too. */
export function orNull(check: Check): Check {
  return (value) => value === null || check(value);
}

/** A check for an object whose named fields pass; others are ignored. */
export function fields(checks: Readonly<Record<string, Check>>): Check {
  const named = Object.entries(checks);
  return (value) => isRecord(value) && named.every(([name, check]) => check(value[name]));
}

/** A check that an absent value passes too. */
export function orAbsent(check: Check): Check {
  return (value) => value === undefined || check(value);
}

/** A check for an object whose every value passes, whatever its name. */
export function eachValue(check: Check): Check {
  return (value) => isRecord(value) && Object.values(value).every((one) => check(one));
}
