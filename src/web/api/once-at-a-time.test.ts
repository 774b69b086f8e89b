import { expect, test } from "vitest";
import { onceAtATime } from "./once-at-a-time.ts";

test("the same asked twice at once is sent once and answered to both; later, and something else, is sent", async () => {
  const once = onceAtATime();
  const sent: string[] = [];
  const send = (what: string) =>
    once({ what }, async () => {
      sent.push(what);
      await Promise.resolve();
      return sent.length;
    });
  expect(await Promise.all([send("a"), send("a"), send("b")])).toEqual([2, 2, 2]);
  expect(sent).toEqual(["a", "b"]);
  await send("a");
  expect(sent).toEqual(["a", "b", "a"]);
});

test("after a failure the same may be asked again", async () => {
  const once = onceAtATime();
  const broken = () => Promise.reject(new Error("weather"));
  await expect(once("a", broken)).rejects.toThrow("weather");
  expect(await once("a", () => Promise.resolve("done"))).toBe("done");
});
