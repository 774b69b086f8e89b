/** Waits, and what cuts them short. */
export type Sleeper = {
  readonly sleep: (ms: number) => Promise<void>;
  readonly wake: () => void;
};

/** Waits that can all be cut short. Errors: none (total). */
export function sleeper(): Sleeper {
  const waking = new Set<() => void>();
  return {
    sleep: (ms: number): Promise<void> =>
      new Promise((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          waking.delete(done);
          resolve();
        };
        const timer = setTimeout(done, ms);
        waking.add(done);
      }),
    wake: (): void => {
      for (const done of waking) done();
    },
  };
}
