/** Times work in milliseconds, on the wall and on the processor: on a loaded machine only the second one can be compared. */

export interface Times {
  readonly wall: readonly number[];
  readonly cpu: readonly number[];
}

export interface Timed<T> extends Times {
  readonly results: readonly T[];
}

/** Results and times of `work` for each item in turn; past `most` milliseconds of processor time all but the first `least` are left out. */
export async function timeEach<I, T>(
  items: readonly I[],
  work: (item: I) => T | Promise<T>,
  most = Infinity,
  least = 0,
): Promise<Timed<T>> {
  const results: T[] = [];
  const wall: number[] = [];
  const cpu: number[] = [];
  let spent = 0;
  for (const item of items) {
    if (spent > most && results.length >= least) break;
    const before = process.cpuUsage();
    const start = performance.now();
    const result = work(item);
    // Awaiting what is no promise would count a turn of the event loop.
    results.push(result instanceof Promise ? await result : result);
    wall.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    cpu.push((user + system) / 1000);
    spent += cpu.at(-1) ?? 0;
  }
  return { results, wall, cpu };
}

/** The value below which `part` of the values lie (nearest rank); 0 where there is none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * part) - 1))] ?? 0;
}
