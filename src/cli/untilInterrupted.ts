/** Waits for the person to stop a server. */

/** Resolves at Ctrl+C, or when the terminal or the system asks the process to end. */
export function untilInterrupted(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        done();
      });
    }
  });
}
