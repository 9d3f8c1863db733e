/** Says how many there are of a thing. */
import { groupDigits } from '../wizard/groupDigits.ts';

/** `1 guide`, `1,200 guides`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${groupDigits(number)} ${number === 1 ? one : many}`;
}
