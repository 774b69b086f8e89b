import type { Attribute } from "../ledger/attribute.ts";
import { type Result, accept, inBoth, refuse } from "../refusal/refusal.ts";
import { parseDay } from "./parse-day.ts";
import { parseMoney } from "./money.ts";
import { foldText, tidyText } from "./normalise.ts";
import { parseQuantity } from "./quantity.ts";
import type { Value } from "./value.ts";

function parseChoice(attribute: Attribute, text: string): Result<Value> {
  const folded = foldText(text);
  const choices = attribute.choices ?? [];
  const found = choices.find((choice) =>
    [choice.id, choice.label.zh, choice.label.en, ...choice.synonyms].some(
      (name) => foldText(name) === folded,
    ),
  );
  if (found) return accept(found.id);
  const known = {
    zh: choices.map(({ label }) => label.zh).join("、"),
    en: choices.map(({ label }) => label.en).join(", "),
  };
  const params = { ...inBoth("label", attribute.label), ...inBoth("choices", known), text };
  return refuse("noSuchChoice", params);
}

/**
 * What a person wrote, as the attribute's value: 近125亿元, 621亩, 2023年11月, 续建.
 * `reference` completes a day without a year. Refuses `emptyValue`, `noSuchChoice` and what the value types refuse.
 */
export function parseValue(attribute: Attribute, text: string, reference?: string): Result<Value> {
  const tidy = tidyText(text);
  if (tidy === "") return refuse("emptyValue", inBoth("label", attribute.label));
  switch (attribute.value) {
    case "money":
      return parseMoney(tidy, attribute.unit ?? "");
    case "quantity":
      return parseQuantity(tidy, attribute.unit ?? "");
    case "day":
      return parseDay(tidy, { reference });
    case "choice":
      return parseChoice(attribute, tidy);
    case "code":
      return accept(tidy);
    case "text":
      // Words stay as written: 、，。 are the writer's own.
      return accept(text.trim());
  }
}
