import { describe, expect, test } from "vitest";
import type { Form } from "../../src/domain/scoring/codecs/form.ts";
import { figureOperatorNames, figureOperatorOf } from "../../src/domain/scoring/figure.ts";
import { valueAt, withValue } from "../../src/domain/scoring/form/edit.ts";
import { byOperator, emptyOf, textOf, valueOf } from "../../src/domain/scoring/form/fill.ts";
import { rulebookForm } from "../../src/domain/scoring/form/rulebook-form.ts";
import { leavesOf } from "../../src/domain/scoring/form/shape.ts";
import { vocabularyOf } from "../../src/domain/scoring/form/vocabulary.ts";
import { faultsOf } from "../../src/domain/scoring/parse.ts";
import { operatorNames, operatorOf } from "../../src/domain/scoring/rule.ts";
import { allFiles, rulebookData } from "./rulebook-files.ts";

/** Every place of some data where nothing more is within, as paths. */
function endsOf(data: unknown, path: readonly (string | number)[] = []): readonly string[] {
  if (typeof data !== "object" || data === null) return data === null ? [] : [path.join("/")];
  return Object.entries(data).flatMap(([key, value]: [string, unknown]) =>
    endsOf(value, [...path, key]),
  );
}

/** What a field writes when nobody changed what it shows. */
function written(form: Form, data: unknown): unknown {
  return form.kind === "words" || form.kind === "switch" ? data : valueOf(form, textOf(data), data);
}

describe.each(allFiles)("%s as a form", (file) => {
  const data = rulebookData(file);
  const leaves = leavesOf(rulebookForm, data);

  test("says the same data again where nothing is edited", () => {
    const again = leaves.reduce(
      (draft, { path, form }) => withValue(draft, path, written(form, valueAt(draft, path))),
      data,
    );
    expect(again).toEqual(data);
  });

  test("has a field for everything the rulebook says beside its worked cases and its operators' names", () => {
    const fields = leaves.flatMap(({ path, data: value }) => endsOf(value, path));
    const said = endsOf(withValue(data, ["examples"], undefined)).filter(
      (path) => !path.endsWith("/operator"),
    );
    expect(fields.toSorted()).toEqual(said.toSorted());
  });

  test("stays readable after what is typed into any field is typed back", () => {
    for (const { path, form, data: was } of leaves.filter((leaf) => leaf.form.kind === "line")) {
      const typed = withValue(data, path, valueOf(form, `${textOf(was)}9`, was));
      const back = withValue(typed, path, valueOf(form, textOf(was), valueAt(typed, path)));
      expect(faultsOf(back)).toEqual([]);
    }
  });

  test("is told what is wrong, and never stops, whatever is emptied or taken out", () => {
    for (const { path } of leaves)
      for (const value of ["", undefined, []]) {
        const draft = withValue(data, path, value);
        expect(() => [
          vocabularyOf(draft),
          faultsOf(draft),
          leavesOf(rulebookForm, draft),
        ]).not.toThrow();
      }
  });

  test("offers every indicator and figure its rules name", () => {
    const { indicators, figures } = vocabularyOf(data);
    const offered = new Set([...indicators, ...figures].map(({ id }) => id));
    const named = leaves.filter(({ form }) => form.kind === "indicator");
    expect(named.length).toBeGreaterThan(0);
    for (const leaf of named) expect(offered).toContain(leaf.data);
  });
});

test.each([null, 5, "text", [], { articles: 5 }, { articles: [null, "x"], figures: {} }])(
  "a draft of %j is a form with faults, not an error",
  (draft) => {
    expect(faultsOf(draft).length).toBeGreaterThan(0);
    expect([vocabularyOf(draft).indicators, leavesOf(rulebookForm, draft)]).toHaveLength(2);
  },
);

const operators = [
  ...operatorNames.map((name) => ({ name, of: "points" as const, own: operatorOf(name) })),
  ...figureOperatorNames.map((name) => ({
    name,
    of: "figure" as const,
    own: figureOperatorOf(name),
  })),
];

/** The names a parser asks of the fields it is given. */
function asksOf(own: (typeof operators)[number]["own"]): readonly string[] {
  const asked = new Set<string>();
  own.read(
    (key) => {
      asked.add(key);
      return { value: undefined, path: [key], faults: [] };
    },
    {
      about: "unit",
      indicators: new Map(),
      groups: [],
      readRule: () => ({ operator: "fixed", params: { points: "0" } }),
    },
  );
  return [...asked];
}

test.each(operators)(
  "$name has a field for every parameter it reads, each with a name",
  ({ own }) => {
    expect(own.fields.map(({ name }) => name).toSorted()).toEqual(
      expect.arrayContaining(asksOf(own).toSorted()),
    );
    for (const { label, doc } of own.fields)
      expect([label.zh, label.en, doc.zh, doc.en].every((text) => text !== "")).toBe(true);
  },
);

test.each(operators)(
  "the sentence of $name leaves its parameters open in both languages",
  ({ own }) => {
    const all = Object.fromEntries(own.fields.map(({ name, form }) => [name, emptyOf(form)]));
    for (const language of ["zh", "en"] as const) {
      const { pieces, lines } = own.told(all, { language, holder: "" });
      const shown = pieces.flatMap((piece) => (piece.kind === "field" ? [piece.name] : []));
      const known = own.fields.map(({ name }) => name);
      expect(known).toEqual(expect.arrayContaining([...shown, ...(lines === null ? [] : [lines])]));
    }
  },
);

test.each(operators)(
  "a rule turned into $name has what it needs and nothing it does not know",
  ({ own, of, name }) => {
    const data = { operator: "ratio", weight: 60, of: "done", to: "plan", cap: 72 };
    const next = byOperator(of, data, name);
    const known = ["operator", ...own.fields.map((field) => field.name)];
    expect(known).toEqual(expect.arrayContaining(Object.keys(next)));
    const needed = own.fields.filter((field) => !field.isOptional).map((field) => field.name);
    expect(Object.keys(next)).toEqual(expect.arrayContaining(needed));
  },
);

test("a rule turned into another operator keeps what both call alike and fill in alike", () => {
  const data = { operator: "ratio", weight: 60, of: "done", to: "plan", cap: 72, floor: 3 };
  expect(byOperator("points", data, "relative")).toEqual({
    operator: "relative",
    of: "done",
    weight: 60,
    to: "highest",
    cap: 72,
  });
});
