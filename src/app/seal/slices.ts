/** Rows worked on before others get their turn: a millisecond or two of hashing. */
const sliceRows = 50;

function othersTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** Maps rows as `Array.map` does, leaving the processor to others again and again. Errors: what `work` throws. */
export async function inSlices<T, R>(
  rows: readonly T[],
  work: (row: T, at: number) => R,
): Promise<R[]> {
  const done: R[] = [];
  for (const [at, row] of rows.entries()) {
    if (at > 0 && at % sliceRows === 0) await othersTurn();
    done.push(work(row, at));
  }
  return done;
}
