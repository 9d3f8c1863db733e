/** Says how many there are of a thing. */

/** `1 guide`, `1,200 guides`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
