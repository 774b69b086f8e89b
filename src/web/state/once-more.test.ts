import { expect, test } from "vitest";
import { onceMore } from "./once-more.ts";

test("asked for while it runs, a job runs once more and never twice at a time, also after a failure", async () => {
  const ends: (() => void)[] = [];
  let [begun, atOnce, most] = [0, 0, 0];
  const go = onceMore(async () => {
    begun += 1;
    atOnce += 1;
    most = Math.max(most, atOnce);
    const isFirst = begun === 1;
    await new Promise<void>((end) => ends.push(end));
    atOnce -= 1;
    if (isFirst) throw new Error("the line broke");
  });
  const first = go();
  const asked = [go(), go()];
  ends[0]?.();
  await expect.poll(() => ends.length).toBe(2);
  ends[1]?.();
  await Promise.all([first, ...asked]);
  expect([begun, most]).toEqual([2, 1]);
  const last = go();
  await expect.poll(() => ends.length).toBe(3);
  ends[2]?.();
  await last;
  expect(begun).toBe(3);
});
