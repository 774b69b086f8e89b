import type { Language } from "../../domain/language.ts";
import type { Refusal } from "../../domain/refusal/refusal.ts";
import { foldText } from "../../domain/value/normalise.ts";
import { parseValue } from "../../domain/value/parse-value.ts";
import { printValue } from "../../domain/value/print-value.ts";
import type { Attributes } from "../state/attributes.ts";
import type { Ask } from "./month-types.ts";

/** What a text was read as. `printed` is null where it would only repeat the text. */
export type Reading =
  | { readonly state: "empty" }
  | { readonly state: "read"; readonly printed: string | null; readonly forecast: boolean }
  | { readonly state: "refused"; readonly refusal: Refusal };

type ReadingContext = {
  readonly day: string;
  readonly language: Language;
  readonly attributes: Attributes;
};

const forecastMark = /^\s*(?:预计|预期|forecast|expected)(?:于|为|[:：])?\s*/iu;

/** Reads a cell as the server will: by its attribute, a day completed from the day of reporting, 预计 before a node's day as a forecast. */
export function readCell(
  { attribute: id, orForecast }: Pick<Ask, "attribute" | "orForecast">,
  text: string,
  { day, language, attributes }: ReadingContext,
): Reading {
  const attribute = attributes.find(id);
  if (text.trim() === "" || !attribute) return { state: "empty" };
  const forecast = orForecast && forecastMark.test(text);
  const bare = forecast ? text.replace(forecastMark, "") : text;
  const read = parseValue(attribute, bare, day);
  if (!read.ok) return { state: "refused", refusal: read.refusal };
  const printed = printValue(attribute, read.value, language);
  return {
    state: "read",
    printed: foldText(printed) === foldText(bare) ? null : printed,
    forecast,
  };
}
