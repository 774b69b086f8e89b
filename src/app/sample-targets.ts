import type { SampleDistrict } from "../catalogue/sample/sample-district.ts";
import { type SampleLetter, ratioOf } from "../catalogue/sample/targets.ts";
import type { Addressee } from "../domain/targets/check-letter.ts";
import type { Amounts } from "../domain/targets/draft-body.ts";
import { inPlaces } from "../domain/targets/read-amount.ts";
import type { TargetRule } from "../domain/targets/target-rule.ts";
import { addDays } from "../domain/value/civil.ts";
import {
  addDecimal,
  compareDecimal,
  divideDecimal,
  multiplyDecimal,
  roundDecimal,
  sumDecimal,
} from "../domain/value/decimal.ts";
import { periodRange } from "../domain/value/period.ts";
import { keepTargetDraft, removeTargetDraft } from "../store/queries/target-drafts.ts";
import { addReceipt } from "../store/queries/target-letters.ts";
import type { Actor } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { issueLetter } from "./issue-targets.ts";
import { refused } from "./refused.ts";
import { type PlansCtx, onDay } from "./sample-plans.ts";
import { loadTargetDraft } from "./target-draft.ts";
import { measure, tallied } from "./target-figures.ts";

/** What loading a sample's letters needs: its people, and the numbers its units were given. */
export type LettersCtx = PlansCtx & {
  readonly people: ReadonlyMap<string, Actor>;
  readonly units: ReadonlyMap<string, number>;
  readonly asOf: string;
};

type Outcomes = (unit: Addressee, rule: TargetRule) => string | null;

/** What every unit's projects came to by the period's end, as the sample's story ends. */
async function outcomesOf(given: LettersCtx, ctx: Ctx, period: string): Promise<Outcomes> {
  const month = periodRange(period).to.slice(0, 7);
  const targets = ctx.rules.targets.all;
  const known = { day: given.asOf };
  const measured = await ctx.store.read(ctx.actor, (reader) =>
    measure(ctx, reader, { known, targets, period, month }),
  );
  return (unit, rule) => tallied(measured.of(unit), rule).actual;
}

/** An outcome made into what was asked for at the start: whole projects, tenths of 亿元; at least something. */
function askedFor(rule: TargetRule, outcome: string | null, ratio: number): string | undefined {
  if (outcome === null) return undefined;
  const digits = rule.unit === "个" ? 0 : 1;
  const asked = roundDecimal(
    divideDecimal(multiplyDecimal(outcome, String(ratio)), "100", 4),
    digits,
  );
  return compareDecimal(asked, "0") > 0 ? inPlaces(rule, asked) : undefined;
}

function firstCells(
  letter: SampleLetter,
  given: { units: readonly Addressee[]; targets: readonly TargetRule[]; outcomes: Outcomes },
): Record<string, Amounts> {
  const { units, targets, outcomes } = given;
  const parts = units.filter((unit) => !unit.isWhole && unit.kind !== "taskforce");
  const cells = parts.map((unit, u): [string, Amounts] => {
    const asked = targets.flatMap((rule, t): [string, string][] => {
      if (unit.kind === "bureau" && !letter.ofBureaus.includes(rule.id)) return [];
      const amount = askedFor(rule, outcomes(unit, rule), ratioOf(u, t));
      return amount === undefined ? [] : [[rule.id, amount]];
    });
    return [String(unit.id), Object.fromEntries(asked)];
  });
  return Object.fromEntries(cells);
}

/** The district's own: what its parks and towns add up to; of signings a little less, so that there is room. */
function withWhole(
  cells: Record<string, Amounts>,
  units: readonly Addressee[],
  targets: readonly TargetRule[],
): Record<string, Amounts> {
  const top = units.find((unit) => unit.isWhole);
  const parts = units.filter((unit) => unit.kind === "park" || unit.kind === "town");
  const sums = targets.flatMap((rule): [string, string][] => {
    const own = parts.flatMap((unit) => cells[unit.id]?.[rule.id] ?? []);
    if (own.length === 0) return [];
    const less = rule.id === "attraction" ? "-2" : "0";
    return [[rule.id, inPlaces(rule, addDecimal(sumDecimal(own), less))]];
  });
  return { ...cells, [top?.id ?? 0]: Object.fromEntries(sums) };
}

function changedCells(
  given: LettersCtx,
  letter: SampleLetter,
  cells: Record<string, Amounts>,
): Record<string, Amounts> {
  return letter.changes.reduce<Record<string, Amounts>>((now, { unit, target, by }) => {
    const id = String(given.units.get(unit) ?? 0);
    const was = now[id]?.[target];
    return was === undefined
      ? now
      : { ...now, [id]: { ...now[id], [target]: addDecimal(was, by) } };
  }, cells);
}

async function issueOne(given: LettersCtx, letter: SampleLetter): Promise<number> {
  const ctx = onDay(given, letter.day);
  const { period } = letter;
  const outcomes = await outcomesOf(given, ctx, period);
  const issued = await refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      const { body, units, targets, number } = await loadTargetDraft(ctx, writer, { period, stop });
      const kept = Object.fromEntries(
        Object.entries(body.cells).map(([unit, own]) => [unit, { ...own }]),
      );
      const first = number === 1 ? firstCells(letter, { units, targets, outcomes }) : kept;
      const cells = withWhole(changedCells(given, letter, first), units, targets);
      const reasons = Object.fromEntries(
        letter.changes.map(({ unit, reason }) => [String(given.units.get(unit) ?? 0), reason]),
      );
      const leads = body.targets.map((each) => ({ ...each, lead: letter.leads[each.id] ?? "" }));
      const typed = { ...body, basis: letter.basis, targets: leads, cells, reasons };
      await keepTargetDraft(writer, { period, over: 0, body: typed });
      const draft = await loadTargetDraft(ctx, writer, { period, stop });
      const fault = draft.findings.find((each) => each.level === "error");
      if (fault) throw new Error(`the sample's letter: ${JSON.stringify(fault.refusal)}`);
      const seq = await issueLetter(ctx, writer, draft);
      await removeTargetDraft(writer, { period, over: 1 });
      return { seq, asked: [...draft.input.amounts].filter(([, own]) => Object.keys(own).length) };
    }),
  );
  if (!issued.ok) throw new Error(`the sample's letter was refused: ${issued.refusal.code}`);
  const asked = new Set(issued.value.asked.map(([unit]) => unit));
  await receiveAll(given, { letter, seq: issued.value.seq, asked });
  return issued.value.seq;
}

/** Everybody but the silent acknowledges a letter, a few days after it came. */
async function receiveAll(
  given: LettersCtx,
  about: { letter: SampleLetter; seq: number; asked: ReadonlySet<number> },
): Promise<void> {
  const { letter, seq, asked } = about;
  const bureau = given.people.get("s-fagai");
  let at = 0;
  for (const [key, unit] of given.units) {
    const actor = given.people.get(`s-${key}`) ?? (key.startsWith("bureau") ? bureau : undefined);
    if (!actor || !asked.has(unit) || letter.silent.includes(key)) continue;
    at += 1;
    const knownOn = addDays(letter.day, 1 + (at % 4));
    await given.store.transact(actor, (writer) =>
      addReceipt(writer, { letter: seq, unit, note: "", knownOn }),
    );
  }
}

/**
 * The letters of targets of a sample, made by the ordinary use cases on their own days. Errors: throws when the sample
 * itself is at fault.
 */
export async function loadLetters(
  given: LettersCtx,
  letters: SampleDistrict["letters"],
): Promise<void> {
  for (const letter of letters ?? []) await issueOne(given, letter);
}
