import { expect, test } from "vitest";
import { type SaveState, backOff, createSaver } from "./saver.ts";

const weather = new Error("no network");
const refusal = new Error("refused");

/** A saver with a hand on its clock and its network. */
function stage(answers: ("ok" | Error)[]) {
  const waiting: string[] = [];
  const sent: (readonly [string, boolean])[] = [];
  const shown: SaveState["kind"][] = [];
  const timers: { milliseconds: number; run: () => void }[] = [];
  const saver = createSaver<string>({
    take: () => waiting[0] ?? null,
    send: async (batch, again) => {
      sent.push([batch, again]);
      const answer = answers.shift() ?? "ok";
      if (answer instanceof Error) throw answer;
      waiting.shift();
    },
    passes: (error) => error === weather,
    later: (milliseconds, run) => {
      const timer = { milliseconds, run };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
    show: ({ kind }) => shown.push(kind),
  });
  return { saver, waiting, sent, shown, timers };
}

test("strokes in a row make one request, a short pause after the last", async () => {
  const { saver, waiting, sent, timers, shown } = stage([]);
  waiting.push("812");
  saver.poke();
  saver.poke();
  expect(timers.map(({ milliseconds }) => milliseconds)).toEqual([600]);
  expect(sent).toEqual([]);
  await saver.flush();
  expect(sent).toEqual([["812", false]]);
  expect(shown).toEqual(["saving", "saved"]);
});

test("one request at a time: what is typed meanwhile goes with the next", async () => {
  const { saver, waiting, sent } = stage([]);
  waiting.push("1", "2");
  const both = [saver.flush(), saver.flush()];
  expect(sent).toHaveLength(1);
  await Promise.all(both);
  expect(sent.map(([batch]) => batch)).toEqual(["1", "2"]);
});

test("without a network it keeps trying, more slowly, and says that it is a second try", async () => {
  const { saver, waiting, sent, timers, shown } = stage([weather, weather, "ok"]);
  waiting.push("1");
  await saver.flush();
  expect(shown).toEqual(["saving", "offline"]);
  expect(timers.map(({ milliseconds }) => milliseconds)).toEqual([1000]);
  await saver.flush();
  expect(timers.map(({ milliseconds }) => milliseconds)).toEqual([2000]);
  await saver.flush();
  expect(sent.map(([, again]) => again)).toEqual([false, true, true]);
  expect(shown[shown.length - 1]).toBe("saved");
  expect(timers).toEqual([]);
});

test("typing without a network does not shorten the wait", async () => {
  const { saver, waiting, timers } = stage([weather]);
  waiting.push("1");
  await saver.flush();
  saver.poke();
  expect(timers.map(({ milliseconds }) => milliseconds)).toEqual([1000]);
});

test("a refusal is shown and not repeated until something is typed", async () => {
  const { saver, waiting, timers, shown } = stage([refusal]);
  waiting.push("1");
  await saver.flush();
  expect(shown).toEqual(["saving", "refused"]);
  expect(timers).toEqual([]);
  saver.poke();
  expect(timers).toHaveLength(1);
});

test("the wait doubles and never exceeds half a minute", () => {
  expect([1, 2, 3, 4, 5, 6, 7, 20].map(backOff)).toEqual([
    1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000,
  ]);
});
