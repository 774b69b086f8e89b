import { expect, test } from "vitest";
import { projectAttributes } from "../../src/catalogue/project.ts";
import { unitAttributes } from "../../src/catalogue/unit.ts";
import { attributeFaults } from "../../src/domain/scoring/attributes.ts";
import { indicatorFrom, isReadable } from "../../src/domain/scoring/form/from-attribute.ts";
import { readDeclaration } from "../../src/domain/scoring/parse-indicator.ts";
import type { Fault } from "../../src/domain/scoring/reader.ts";

const declared = { project: projectAttributes, unit: unitAttributes };

test.each([
  ...projectAttributes
    .filter(isReadable)
    .map((attribute) => ({ about: "project" as const, attribute })),
  ...unitAttributes.filter(isReadable).map((attribute) => ({ about: "unit" as const, attribute })),
])(
  "an indicator made from $attribute.id can be read and fits how it is kept",
  ({ about, attribute }) => {
    const faults: Fault[] = [];
    const value = indicatorFrom(attribute, about, []);
    const indicator = readDeclaration({ value, path: [], faults });
    expect(faults).toEqual([]);
    expect(attributeFaults({ indicators: [indicator], articles: [] }, declared)).toEqual([]);
  },
);

test("of two indicators of one attribute the second has an id of its own", () => {
  const [first] = projectAttributes;
  if (!first) throw new Error("no attribute");
  expect(indicatorFrom(first, "project", [first.id, `${first.id}2`]).id).toBe(`${first.id}3`);
});
