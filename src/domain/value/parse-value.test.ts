import { expect, test } from "vitest";
import type { Attribute } from "../ledger/attribute.ts";
import { say } from "../refusal/say.ts";
import { checkValue } from "./check-value.ts";
import { parseValue } from "./parse-value.ts";

const nature: Attribute = {
  id: "nature",
  label: { zh: "建设性质", en: "Nature" },
  group: "identity",
  value: "choice",
  timing: "state",
  kind: "actual",
  synonyms: [],
  statedBy: ["office"],
  choices: [
    { id: "new", label: { zh: "新建", en: "New" }, synonyms: [] },
    { id: "carried", label: { zh: "续建", en: "Carried over" }, synonyms: [] },
  ],
};

const told = (read: ReturnType<typeof parseValue>, language: "zh" | "en"): string =>
  read.ok ? "" : say(read.refusal, language);

test("what is refused is told wholly in the reader's language, the attribute and its choices too", () => {
  const answers = [
    parseValue(nature, "x"),
    parseValue(nature, " "),
    checkValue({ ...nature, value: "text" }, { amount: "1", currency: "CNY", qualifier: "exact" }),
  ];
  for (const answer of answers) expect(told(answer, "en")).toMatch(/^[^一-鿿]*Nature[^一-鿿]*$/u);
  expect(told(parseValue(nature, "x"), "en")).toContain("New, Carried over");
  expect(told(parseValue(nature, "x"), "zh")).toContain("“建设性质”只能填：新建、续建");
});
