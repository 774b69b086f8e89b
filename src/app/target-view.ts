import type { Output } from "../contract/endpoint.ts";
import type { showTargetFigure, showTargets } from "../contract/target.ts";
import type { Fact } from "../domain/ledger/fact.ts";
import type { Forecast } from "../domain/targets/forecast.ts";
import type { LetterFinding } from "../domain/targets/check-letter.ts";
import { sayForecast } from "../domain/targets/say-forecast.ts";
import { sayPace } from "../domain/targets/say-pace.ts";
import { type TargetRule, digitsOf } from "../domain/targets/target-rule.ts";
import type { LetterRow, ReceiptRow } from "../store/queries/target-letters.ts";
import { sentenceOf } from "./plan-view.ts";
import type { Standing } from "./target-figures.ts";

type Page = Output<typeof showTargets>;
type Figure = Output<typeof showTargetFigure>;

/** A target as the pages show it. */
export function shownTarget(rule: TargetRule): Figure["target"] {
  const { id, title, meaning, unit } = rule;
  return { id, title, meaning, unit, digits: digitsOf(rule), paceText: sayPace(rule.pace) };
}

/** A letter as the pages show it. */
export function shownLetter(row: LetterRow): Page["versions"][number] {
  return {
    number: row.number,
    title: row.title,
    basis: row.basis,
    open: row.is_open,
    knownOn: row.known_on,
    point: row.point,
    by: row.by_name,
    at: row.recorded_at,
  };
}

/** An acknowledgement as the pages show it. */
export function shownReceipt(row: ReceiptRow): NonNullable<Page["rows"][number]["receipt"]> {
  return { by: row.by_name, on: row.known_on, at: row.recorded_at, note: row.note };
}

type Shown = Figure["progress"]["forecast"];

function shownForecast(forecast: Forecast, unit: TargetRule["unit"]): Shown {
  const sentence = sayForecast(forecast, unit);
  if (forecast.kind === "none") {
    const { kind, why } = forecast;
    return { kind, low: null, mid: null, high: null, basis: { why }, sentence };
  }
  const { kind, low, mid, high, ...basis } = forecast;
  return { kind, low, mid, high, basis: { ...basis }, sentence };
}

/** How a unit stands with a target, as the pages show it. */
export function shownProgress(standing: Standing, { unit }: TargetRule): Figure["progress"] {
  const { rate, pace, gap, rest, perMonth, tally, forecast, outlook } = standing;
  const { actual, projects, lacking } = tally;
  const shown = shownForecast(forecast, unit);
  return { actual, projects, lacking, rate, pace, gap, rest, perMonth, forecast: shown, outlook };
}

/** A fact as a figure names it. */
export function shownFact(fact: Fact): Figure["projects"][number]["facts"][number] {
  const { seq, attribute, kind, value, period, validFrom, knownOn, source, standing } = fact;
  return { seq, attribute, kind, value, period, validFrom, knownOn, source, standing };
}

/** What checks of a draft found, in words. */
export function shownFinding({ check, level, unit, target, refusal }: LetterFinding) {
  return { check, level, unit, target, code: refusal.code, sentence: sentenceOf(refusal) };
}
