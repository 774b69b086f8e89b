/** Lets at most `atOnce` tasks run at a time; the others wait in order. */
export function turns(atOnce: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running >= atOnce) await new Promise<void>((go) => waiting.push(go));
    else running++;
    try {
      return await task();
    } finally {
      const next = waiting.shift(); // the next one takes over this turn
      if (next === undefined) running--;
      else next();
    }
  };
}
