import { createHash } from "node:crypto";
import type { Refusal } from "../domain/refusal/refusal.ts";
import {
  type Addressee,
  type LetterFinding,
  type LetterInput,
  type TargetSum,
  checkLetter,
  sumsOf,
} from "../domain/targets/check-letter.ts";
import { type Amounts, type LetterDraft, emptyLetter } from "../domain/targets/draft-body.ts";
import { lengthOf } from "../domain/targets/letter-rule.ts";
import { wordLetter } from "../domain/targets/letter-template.ts";
import { readAmount } from "../domain/targets/read-amount.ts";
import type { TargetRule } from "../domain/targets/target-rule.ts";
import { periodRange, printPeriod } from "../domain/value/period.ts";
import { type TargetDraftRow, findTargetDraft } from "../store/queries/target-drafts.ts";
import {
  type LetterRow,
  type PartRow,
  listLetters,
  listParts,
} from "../store/queries/target-letters.ts";
import type { Reader } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import type { Stop } from "./refused.ts";
import { type Measured, measure, tallied } from "./target-figures.ts";
import { addresseeOf, inOrder, targetsOf } from "./target-letters.ts";

/** The next letter of a period, held against the one before and what last year came to. */
export type TargetDraft = {
  readonly period: string;
  readonly number: number;
  readonly body: LetterDraft;
  readonly row: TargetDraftRow | undefined;
  readonly targets: readonly TargetRule[];
  readonly units: readonly Addressee[];
  readonly input: LetterInput;
  readonly before: ReadonlyMap<number, PartRow>;
  /** Last year's figures of the same period, by unit and target. */
  readonly lastYear: (unit: Addressee, rule: TargetRule) => string | null;
  readonly sums: readonly TargetSum[];
  readonly findings: readonly LetterFinding[];
  readonly mark: string;
};

/** The period is one that letters are issued for. Refuses `notALetterPeriod`. */
export function holdPeriod({ rules }: Pick<Ctx, "rules">, period: string, stop: Stop): void {
  const { periods } = rules.targets.letter;
  const length = lengthOf(period);
  const words = { year: "全年", half: "半年", quarter: "季度" } as const;
  const choices = periods.map((each) => words[each]).join("、");
  if (length === undefined || !periods.includes(length))
    stop("notALetterPeriod", { period, choices });
}

function titleOf({ rules, district }: Ctx, period: string, number: number): string {
  const places = { district: district.signedBy, period: printPeriod(period, "zh") };
  return wordLetter(rules.targets.wording, number === 1 ? "title" : "changeTitle", places);
}

/** A later version opens with what the one before asks; a first one with every target and no amount. */
function opened(
  ctx: Ctx,
  given: { period: string; number: number; latest: LetterRow | undefined },
  before: ReadonlyMap<number, PartRow>,
): LetterDraft {
  const { period, number, latest } = given;
  const kept = new Map(
    (latest ? targetsOf(latest) : []).map(({ rule, lead, due }) => [rule.id, { lead, due }]),
  );
  const end = periodRange(period).to;
  const targets = ctx.rules.targets.all
    .filter((rule) => rule.asked || kept.has(rule.id))
    .map(({ id }) => ({ id, lead: kept.get(id)?.lead ?? "", due: kept.get(id)?.due ?? end }));
  const cells = [...before].map(([unit, part]) => [String(unit), part.amounts] as const);
  return {
    ...emptyLetter,
    title: titleOf(ctx, period, number),
    open: latest?.is_open ?? true,
    targets,
    cells: Object.fromEntries(cells),
  };
}

type Read = {
  readonly amounts: ReadonlyMap<number, Amounts>;
  readonly problems: readonly LetterFinding[];
};

function readCells(
  body: LetterDraft,
  targets: readonly TargetRule[],
  units: readonly Addressee[],
): Read {
  const problems: LetterFinding[] = [];
  const amounts = new Map<number, Amounts>();
  for (const { id } of units) {
    const own: Record<string, string> = {};
    for (const rule of targets) {
      const cell = readAmount(rule, body.cells[id]?.[rule.id] ?? "");
      if ("problem" in cell) problems.push(problemAt(id, rule, cell.problem));
      else if (cell.amount !== null) own[rule.id] = cell.amount;
    }
    amounts.set(id, own);
  }
  return { amounts, problems };
}

function problemAt(unit: number, rule: TargetRule, refusal: Refusal): LetterFinding {
  return { check: "cell", level: "error", unit, target: rule.id, refusal };
}

function markOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 32);
}

/** What the same period came to a year before, as known now. */
function lastYearIn(measured: Measured): TargetDraft["lastYear"] {
  return (unit, rule) => tallied(measured.of(unit), rule).lastYear.whole;
}

/**
 * Everything about a period's next letter: what is typed (or what a new draft opens with), how it adds up, what is in
 * its way. Eight queries whatever the size. Refuses `notALetterPeriod`.
 */
export async function loadTargetDraft(
  ctx: Ctx,
  reader: Reader,
  given: { readonly period: string; readonly stop: Stop },
): Promise<TargetDraft> {
  const { period, stop } = given;
  holdPeriod(ctx, period, stop);
  const { letter: rule, all } = ctx.rules.targets;
  const known = { day: ctx.today };
  const latest = (await listLetters(reader, known)).findLast((each) => each.period === period);
  const number = (latest?.number ?? 0) + 1;
  const parts = latest ? await listParts(reader, [latest.seq]) : [];
  const before = new Map(parts.map((part) => [part.unit_id, part]));
  const row = await findTargetDraft(reader, period);
  const body = row?.body ?? opened(ctx, { period, number, latest }, before);
  const asked = new Set(body.targets.map((each) => each.id));
  const targets = all.filter(({ id }) => asked.has(id));
  const month = periodRange(period).to.slice(0, 7);
  const measured = await measure(ctx, reader, { known, targets, period, month });
  const addressed = measured.units.filter(
    (unit) =>
      unit.state === "open" &&
      (unit.parent === null || rule.addressed.some((kind) => kind === unit.kind)),
  );
  const units = inOrder(ctx.rules, addressed.map(addresseeOf));
  const { amounts, problems } = readCells(body, targets, units);
  const earlier = latest ? new Map(parts.map((part) => [part.unit_id, part.amounts])) : null;
  const input: LetterInput = {
    rule,
    period,
    number,
    draft: body,
    targets,
    units,
    amounts,
    before: earlier,
    problems,
  };
  return {
    period,
    number,
    body,
    row,
    targets,
    units,
    input,
    before,
    lastYear: lastYearIn(measured),
    sums: sumsOf(input),
    findings: checkLetter(input),
    mark: markOf([number, body, targets, units]),
  };
}
