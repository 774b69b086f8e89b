import { expect, test } from "vitest";
import { freeId, isSound, kindsOf, wrongsOf } from "./beginning.ts";

const taken = { ids: ["yanan-2017", "yanan-2017-2"], titles: ["延安办法", "Yan'an"] };
const typed = {
  id: "ours-2026",
  title: { zh: "本区办法", en: "Ours" },
  from: "2026-01-01",
  kinds: { town: ["town"] },
};

test("what is named well, dated and grouped may be begun", () => {
  expect(isSound(wrongsOf(typed, taken))).toBe(true);
});

test.each([
  ["", "idWrong"],
  ["本区", "idWrong"],
  ["Ours", "idWrong"],
  ["-ours", "idWrong"],
  ["a".repeat(41), "idWrong"],
  ["yanan-2017", "idTaken"],
])("the id “%s” is told as %s", (id, wrong) => {
  expect(wrongsOf({ ...typed, id }, taken).id).toBe(wrong);
});

test("a title is in both languages, and no other rulebook has it", () => {
  const of = (zh: string, en: string) => wrongsOf({ ...typed, title: { zh, en } }, taken).title;
  expect([of("本区办法", " "), of("延安办法", "Ours"), of("本区", "Yan'an ")]).toEqual([
    "titleMissing",
    "titleTaken",
    "titleTaken",
  ]);
});

test("every group ranks some kind of unit, and no kind stands in two groups", () => {
  const kinds = { a: ["town"], b: [], c: ["town", "park"], d: ["bureau"] };
  expect(wrongsOf({ ...typed, kinds }, taken).kinds).toEqual({
    a: "kindTwice",
    b: "kindsMissing",
    c: "kindTwice",
    d: null,
  });
  expect(wrongsOf({ ...typed, from: "2026" }, taken).from).toBe("fromMissing");
});

test("groups of another place have no kinds of unit yet; a free id follows the taken ones", () => {
  const label = { zh: "组", en: "Group" };
  const groups = [
    { id: "county", label, kinds: ["county"] },
    { id: "town", label, kinds: ["town"] },
  ];
  expect(kindsOf(groups)).toEqual({ county: [], town: ["town"] });
  expect([freeId("deqing", taken), freeId("yanan-2017", taken)]).toEqual([
    "deqing",
    "yanan-2017-3",
  ]);
});
