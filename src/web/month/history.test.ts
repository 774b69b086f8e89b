import fc from "fast-check";
import { expect, test } from "vitest";
import { type Act, type History, noHistory, redo, remember, undo } from "./history.ts";

const act = (key: string, before: string, after: string): Act => [{ key, before, after }];

function play(texts: Record<string, string>, done: Act): Record<string, string> {
  return { ...texts, ...Object.fromEntries(done.map(({ key, after }) => [key, after])) };
}

test("a paste of many cells is undone at once, and done again at once", () => {
  const paste: Act = [...act("a", "", "1"), ...act("b", "2", "3")];
  const back = undo(remember(noHistory, paste));
  expect(back?.act).toEqual([...act("a", "1", ""), ...act("b", "3", "2")]);
  expect(back && redo(back.history)?.act).toEqual(paste);
});

test("what changes nothing is not remembered", () => {
  expect(remember(noHistory, act("a", "1", "1"))).toBe(noHistory);
  expect(remember(noHistory, [])).toBe(noHistory);
  expect(undo(noHistory)).toBeNull();
  expect(redo(noHistory)).toBeNull();
});

test("after something new is typed, what was undone cannot come back", () => {
  const back = undo(remember(noHistory, act("a", "", "1")));
  expect(redo(remember(back?.history ?? noHistory, act("a", "", "2")))).toBeNull();
});

test("undoing everything and doing it again ends where one was", () => {
  const typing = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("", "1", "2")));
  fc.assert(
    fc.property(typing, (strokes) => {
      let texts: Record<string, string> = {};
      let history: History = noHistory;
      for (const [key, after] of strokes) {
        const done = act(key, texts[key] ?? "", after);
        history = remember(history, done);
        texts = play(texts, done);
      }
      const end = texts;
      for (let back = undo(history); back; back = undo(history)) {
        history = back.history;
        texts = play(texts, back.act);
      }
      expect(Object.values(texts).join("")).toBe("");
      for (let again = redo(history); again; again = redo(history)) {
        history = again.history;
        texts = play(texts, again.act);
      }
      expect(texts).toEqual(end);
    }),
  );
});
