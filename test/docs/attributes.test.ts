import { expect, test } from "vitest";
import { projectAttributes } from "../../src/catalogue/project.ts";
import { unitAttributes } from "../../src/catalogue/unit.ts";
import type { Attribute } from "../../src/domain/ledger/attribute.ts";

const head = [
  "| id | 名称 | name | value | unit | timing | kind | stated by | columns read as it |",
  "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
];

function lineOf(attribute: Attribute): string {
  const { id, label, value, unit = "", timing, period, kind, statedBy, synonyms } = attribute;
  const when = period === undefined ? timing : `${timing} (${period})`;
  const cells = [
    id,
    label.zh,
    label.en,
    value,
    unit,
    when,
    kind,
    statedBy.join(" "),
    synonyms.join("、"),
  ];
  return `| ${cells.join(" | ")} |`;
}

/** The choices of an attribute: what rulebooks and examples write, and what it means. */
function choicesOf({ id, label, choices = [] }: Attribute): string[] {
  if (choices.length === 0) return [];
  const told = choices.map((each) => `\`${each.id}\` ${each.label.zh} ${each.label.en}`);
  return [`- \`${id}\` ${label.zh}: ${told.join("; ")}`];
}

const ofUnits = unitAttributes.flatMap(choicesOf);
const unitChoices = ofUnits.length > 0 ? ["Unit · 单位", "", ...ofUnits, ""] : [];

test("the table of attributes in docs/ is the catalogue as declared", async () => {
  const text = [
    "# Attributes · 字段表",
    "",
    "Printed from `src/catalogue/`; `npx vitest run test/docs -u` prints it again.",
    "",
    "## Project · 项目",
    "",
    ...head,
    ...projectAttributes.map(lineOf),
    "",
    "## Unit · 单位",
    "",
    ...head,
    ...unitAttributes.map(lineOf),
    "",
    "## Choices · 选项",
    "",
    "Project · 项目",
    "",
    ...projectAttributes.flatMap(choicesOf),
    "",
    ...unitChoices,
  ].join("\n");
  await expect(text).toMatchFileSnapshot("../../docs/attributes.md");
});

test("no two attributes answer to the same column head", () => {
  const heads = projectAttributes.flatMap((each) => [each.label.zh, ...each.synonyms]);
  const twice = heads.filter((each, at) => heads.indexOf(each) !== at);
  expect(twice).toEqual([]);
});
