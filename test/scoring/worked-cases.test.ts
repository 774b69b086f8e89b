import { expect, test } from "vitest";
import { say } from "../../src/domain/refusal/say.ts";
import { withValue } from "../../src/domain/scoring/form/edit.ts";
import { parseRulebook } from "../../src/domain/scoring/parse.ts";
import type { Rulebook } from "../../src/domain/scoring/rulebook.ts";
import { caseFaults, workedCases } from "../../src/domain/scoring/worked-cases.ts";
import { allFiles, getRulebook, rulebookData } from "./rulebook-files.ts";

const yanan = rulebookData("yanan-2017.yaml");

function bookOf(data: unknown): Rulebook {
  const parsed = parseRulebook(data);
  if (parsed.ok) return parsed.value;
  throw new Error(JSON.stringify(parsed.refusal));
}

/** The shipped rulebook with something else at a path. */
function changed(path: readonly (string | number)[], value: unknown): Rulebook {
  return bookOf(withValue(yanan, path, value));
}

test.each(allFiles)("%s may be set: its worked cases come out", (file) => {
  expect(caseFaults(getRulebook(file))).toEqual([]);
});

test("a rulebook whose cases do not come out is refused by each case's name and what differs", () => {
  const faults = caseFaults(changed(["examples", 0, "points"], 7));
  expect(faults.map(({ code, params }) => [code, params["path"]])).toEqual([
    ["caseDiffers", "examples[0].points"],
  ]);
  const [first] = faults;
  const name = getRulebook("yanan-2017.yaml").examples[0]?.name ?? "";
  const told = first ? [say(first, "zh"), say(first, "en")] : [];
  expect(told[0]).toMatch(new RegExp(`算例“${name}”与条文不符：算得.+，写的是7分。`, "u"));
  expect(told[1]).toContain(`worked case “${name}” does not come out: it came to`);
});

test("a case of a period no longer ranked says so, and is refused too", () => {
  const faults = caseFaults(changed(["periods"], ["month"]));
  expect(faults.length).toBeGreaterThan(0);
  expect(faults[0] && say(faults[0], "zh")).toContain("期间排名");
});

test("a case is worked though the rule begins after it", () => {
  expect(caseFaults(changed(["effective"], { from: "2030-01-01", to: null }))).toEqual([]);
});

test("beside the rulebook in force a case says which article gives something else", () => {
  const draft = changed(["articles", 3, "rule", "weight"], 6);
  const cases = workedCases(draft, bookOf(yanan));
  const wrong = cases.filter(({ isRight }) => !isRight);
  expect(wrong.length).toBeGreaterThan(0);
  for (const { lines, difference } of wrong) {
    expect([
      ...new Set(lines.filter((each) => each.isChanged).map((each) => each.article)),
    ]).toEqual(["progress"]);
    expect(difference.zh).toContain("算得");
  }
  expect(
    workedCases(draft, null).flatMap(({ lines }) => lines.filter((each) => each.isChanged)),
  ).toEqual([]);
});
