import { type Plain, canonical } from "../seal/canonical.ts";
import type { ScoredProject, ScoredUnit, ScoringInput, Values } from "../scoring/scoring-input.ts";
import type { IndicatorValue, Known } from "../scoring/indicator.ts";
import type { Rational } from "../scoring/rational.ts";

/** 复核决定: what an article gives a unit by decision on an objection, instead of what it computed. */
export type Ruling = {
  readonly objection: number;
  readonly unit: number;
  readonly article: string;
  readonly points: Rational;
};

/** A figure that was corrected on an objection: the objection and the fact it became. */
export type Corrected = { readonly objection: number; readonly fact: number };

/** What is known of one period. */
export type PeriodInputs = {
  readonly period: string;
  readonly projects: readonly ScoredProject[];
  readonly unitValues: readonly { readonly unit: number; readonly values: Values }[];
};

/**
 * Everything a published ranking follows from: whoever has it computes the same ranking, without asking anybody. `v` is
 * 2 where shorter periods are folded in, which a reader of 1 does not know.
 */
export type RankingInputs = PeriodInputs & {
  readonly guatu: "ranking-inputs";
  readonly v: 1 | 2;
  readonly district: string;
  readonly known: { readonly day: string; readonly seq: number };
  /** The rulebook's data as written, fractions as text. */
  readonly rulebook: Plain;
  readonly units: readonly ScoredUnit[];
  /** The shorter periods folded in; absent where none is. */
  readonly earlier?: readonly PeriodInputs[];
  readonly rulings: readonly Ruling[];
  readonly corrected: readonly Corrected[];
};

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function spelled(value: unknown): string {
  return canonical(value as Plain);
}

function normalKnown(known: Known): Known {
  const { value } = known;
  const listed = Array.isArray(value)
    ? (value.toSorted((a, b) => byText(spelled(a), spelled(b))) as Known["value"])
    : value;
  return { ...known, value: listed, facts: known.facts.toSorted((a, b) => a - b) };
}

function normalValue(value: IndicatorValue): IndicatorValue {
  return "facts" in value ? normalKnown(value) : value;
}

function normalValues(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([id, value]) => [id, normalValue(value)] as const),
  );
}

function byNumber<T>(numberOf: (each: T) => number): (a: T, b: T) => number {
  return (a, b) => numberOf(a) - numberOf(b);
}

function normalPeriod({ period, projects, unitValues }: PeriodInputs): PeriodInputs {
  return {
    period,
    projects: projects
      .map((project) => ({ ...project, values: normalValues(project.values) }))
      .toSorted(byNumber(({ id }) => id)),
    unitValues: unitValues
      .map(({ unit, values }) => ({ unit, values: normalValues(values) }))
      .toSorted(byNumber(({ unit }) => unit)),
  };
}

/** The same inputs in the one order they are spelled in, whatever order they were given in. Errors: none (total). */
export function normalInputs(inputs: RankingInputs): RankingInputs {
  const earlier = inputs.earlier?.map(normalPeriod);
  return {
    ...inputs,
    ...normalPeriod(inputs),
    units: inputs.units.toSorted(byNumber(({ id }) => id)),
    ...(earlier && { earlier: earlier.toSorted((a, b) => byText(a.period, b.period)) }),
    rulings: inputs.rulings.toSorted(byNumber(({ objection }) => objection)),
    corrected: inputs.corrected.toSorted(byNumber(({ objection }) => objection)),
  };
}

/** The bytes that are hashed, as text: one spelling for one ranking's inputs. Errors: none (total). */
export function spellInputs(inputs: RankingInputs): string {
  return canonical(normalInputs(inputs) as unknown as Plain);
}

/** A rulebook's data with its fractions as text, which reads the same and has one spelling. Errors: none (total). */
export function plainRulebook(data: unknown): Plain {
  if (typeof data === "number") return Number.isSafeInteger(data) ? data : String(data);
  if (Array.isArray(data)) return data.map(plainRulebook);
  if (typeof data !== "object" || data === null)
    return typeof data === "string" || typeof data === "boolean" ? data : null;
  const fields = Object.entries(data).filter(([, value]) => value !== undefined);
  return Object.fromEntries(fields.map(([key, value]) => [key, plainRulebook(value)] as const));
}

/** What is known of a period, as it is spelled. Errors: none (total). */
export function periodInputsOf({ period, projects, unitValues }: ScoringInput): PeriodInputs {
  const values = Object.entries(unitValues).map(([unit, own]) => ({
    unit: Number(unit),
    values: own,
  }));
  return { period, projects, unitValues: values };
}

function scoringOf(given: PeriodInputs, units: readonly ScoredUnit[]): ScoringInput {
  return {
    period: given.period,
    units,
    projects: given.projects,
    unitValues: Object.fromEntries(given.unitValues.map(({ unit, values }) => [unit, values])),
  };
}

/** What is evaluated. Errors: none (total). */
export function scoringInputOf(inputs: RankingInputs): ScoringInput {
  const { units, earlier } = inputs;
  const own = scoringOf(inputs, units);
  return earlier ? { ...own, earlier: earlier.map((each) => scoringOf(each, units)) } : own;
}
