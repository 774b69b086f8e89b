import { expect, test } from "vitest";
import { turns } from "./turns.ts";

test("no more than so many run at once, all run, in order, and a failure frees its turn", async () => {
  const takeTurn = turns(2);
  let running = 0;
  let most = 0;
  const order: number[] = [];
  const task = (id: number) => async () => {
    order.push(id);
    most = Math.max(most, ++running);
    await new Promise((go) => setImmediate(go));
    running--;
    if (id === 1) throw new Error("failed");
    return id;
  };
  const results = await Promise.allSettled([0, 1, 2, 3, 4].map((id) => takeTurn(task(id))));
  expect(results.map(({ status }) => status === "fulfilled")).toEqual([
    true,
    false,
    true,
    true,
    true,
  ]);
  expect(most).toBe(2);
  expect(order).toEqual([0, 1, 2, 3, 4]);
  expect(running).toBe(0);
});
