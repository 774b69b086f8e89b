import { describe, expect, test } from "vitest";
import {
  caseFields,
  caseNames,
  emptyInput,
  freshCase,
  monthsAsked,
} from "../../src/domain/scoring/form/case-form.ts";
import { withValue } from "../../src/domain/scoring/form/edit.ts";
import { wordOf } from "../../src/domain/scoring/form/shape.ts";
import { faultsOf, parseRulebook } from "../../src/domain/scoring/parse.ts";
import { workedCases } from "../../src/domain/scoring/worked-cases.ts";
import { allFiles, getRulebook, rulebookData } from "./rulebook-files.ts";

function examplesOf(data: unknown): readonly object[] {
  return wordOf(data, "examples") as readonly object[];
}

describe.each(allFiles)("the worked cases of %s as a form", (file) => {
  const data = rulebookData(file);

  test("have a field for everything they say", () => {
    const names = caseNames(data);
    for (const example of examplesOf(data)) {
      const { head, come } = caseFields(names, wordOf(example, "about"));
      const known = [...head, ...come].map(({ name }) => name);
      expect(["values", ...known]).toEqual(expect.arrayContaining(Object.keys(example)));
    }
  });

  test("may name the cases there are, and what may be missing", () => {
    const names = caseNames(data);
    const ids = names.missing.map(({ id }) => id);
    const { examples, indicators } = getRulebook(file);
    expect(ids).toEqual(expect.arrayContaining(indicators.map(({ id }) => id)));
    expect([...names.projects, ...names.units].map(({ id }) => id).toSorted()).toEqual(
      examples.map(({ name }) => name).toSorted(),
    );
  });

  test.each(["unit", "project"] as const)("a fresh one of a %s reads, and is worked", (about) => {
    const fresh = freshCase(data, about);
    const draft = withValue(data, ["examples"], [...examplesOf(data), fresh]);
    expect(faultsOf(draft)).toEqual([]);
    const parsed = parseRulebook(draft);
    const [last] = parsed.ok ? workedCases(parsed.value, null).slice(-1) : [];
    expect([last?.name, last?.got.points === ""]).toEqual([wordOf(fresh, "name"), false]);
  });

  test("an input of any indicator that is begun and left open never stops the draft", () => {
    for (const { id, about, ...rest } of getRulebook(file).indicators) {
      if (rest.reads === "figured") continue;
      const fresh = { ...freshCase(data, about), values: { [id]: emptyInput(rest) } };
      const draft = withValue(data, ["examples"], [...examplesOf(data), fresh]);
      for (const { path } of faultsOf(draft)) expect(path.slice(2, 4)).toEqual(["values", id]);
    }
  });
});

test("a monthly figure is asked for each month of the period it looks at", () => {
  const [indicator] = getRulebook("yanan-2017.yaml").indicators.filter(
    ({ reads }) => reads === "monthly",
  );
  if (!indicator) throw new Error("no monthly indicator");
  expect(monthsAsked(indicator, "2024-Q1")).toEqual(["2024-01", "2024-02", "2024-03"]);
  expect(monthsAsked({ ...indicator, at: "lastYear" }, "2024-01")).toEqual(["2023-01"]);
  expect(monthsAsked(indicator, "someday")).toEqual([]);
});
