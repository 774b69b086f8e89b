import type { Output, Parsed } from "../contract/endpoint.ts";
import type {
  dropTargetDraft as dropping,
  saveTargetDraft as saving,
  showTargetDraft as showing,
} from "../contract/target-draft.ts";
import type { Bilingual } from "../domain/language.ts";
import type { Result } from "../domain/refusal/refusal.ts";
import { changedUnits } from "../domain/targets/check-letter.ts";
import { isOneOf } from "../store/queries/plan-drafts.ts";
import {
  findTargetDraft,
  keepTargetDraft,
  removeTargetDraft,
} from "../store/queries/target-drafts.ts";
import type { Reader } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { whole } from "./draft-plan.ts";
import { type Stop, refused } from "./refused.ts";
import { mayDraft } from "./show-plan.ts";
import { type TargetDraft, holdPeriod, loadTargetDraft } from "./target-draft.ts";
import { shownFinding, shownTarget } from "./target-view.ts";

type Shown = Output<typeof showing>;

/** Letters are the office's of the whole district. Refuses `notAllowed`. */
export async function holdLetterOffice(ctx: Ctx, reader: Reader, stop: Stop): Promise<void> {
  if (!(await mayDraft(ctx, reader)))
    stop("notAllowed", { "action.zh": "编制任务书", "action.en": "draft the letters of targets" });
}

/** Whether the rule wants somebody else to issue what the asker drafted. */
export async function lettersNeedAnother(
  ctx: Ctx,
  reader: Reader,
  draft: TargetDraft,
): Promise<boolean> {
  if (!ctx.rules.targets.letter.needs.twoPersons || !draft.row) return false;
  return isOneOf(reader, draft.row.savers);
}

function problemsOf(draft: TargetDraft, unit: number): Record<string, Bilingual> {
  const own = draft.input.problems.filter((each) => each.unit === unit && each.target !== null);
  return Object.fromEntries(
    own.map((each) => [each.target ?? "", shownFinding(each).sentence] as const),
  );
}

function unitsOf(ctx: Ctx, draft: TargetDraft): Shown["units"] {
  const { sums } = ctx.rules.targets.letter;
  const changed = new Set(changedUnits(draft.input).map(({ id }) => id));
  return draft.units.map((unit) => ({
    unit: { id: unit.id, name: unit.name },
    kind: unit.kind,
    whole: unit.isWhole,
    summed: sums.some((kind) => kind === unit.kind),
    was: { ...draft.before.get(unit.id)?.amounts },
    lastYear: Object.fromEntries(
      draft.targets.map((rule) => [rule.id, draft.lastYear(unit, rule)] as const),
    ),
    changed: changed.has(unit.id),
    problems: problemsOf(draft, unit.id),
  }));
}

function bodyOf({ body }: TargetDraft): Shown["body"] {
  return {
    ...body,
    targets: body.targets.map((each) => ({ ...each })),
    cells: Object.fromEntries(Object.entries(body.cells).map(([unit, own]) => [unit, { ...own }])),
    reasons: { ...body.reasons },
  };
}

async function shownDraft(
  ctx: Ctx,
  reader: Reader,
  given: { period: string; stop: Stop },
): Promise<Shown> {
  const draft = await loadTargetDraft(ctx, reader, given);
  const { row, units } = draft;
  return {
    period: draft.period,
    number: draft.number,
    body: bodyOf(draft),
    version: row?.version ?? 0,
    by: row?.by_name ?? null,
    at: row?.saved_at ?? null,
    targets: ctx.rules.targets.all
      .filter((rule) => rule.asked || draft.targets.includes(rule))
      .map(shownTarget),
    leads: units.filter((unit) => !unit.isWhole).map((unit) => unit.name),
    units: unitsOf(ctx, draft),
    sums: [...draft.sums],
    findings: draft.findings.map(shownFinding),
    mark: draft.mark,
    needsAnother: await lettersNeedAnother(ctx, reader, draft),
  };
}

/** 任务书草稿: the next letter as it stands. Refuses `notAllowed`, `notALetterPeriod`. */
export function showTargetDraft(given: Ctx, asked: Parsed<typeof showing>): Promise<Result<Shown>> {
  const ctx = whole(given);
  const { period } = asked;
  return refused(async (stop) =>
    ctx.store.read(ctx.actor, async (reader) => {
      await holdLetterOffice(ctx, reader, stop);
      return shownDraft(ctx, reader, { period, stop });
    }),
  );
}

async function moved(reader: Reader, period: string, stop: Stop): Promise<never> {
  const by = (await findTargetDraft(reader, period))?.by_name ?? "";
  return stop("lettersMoved", { by });
}

/** Keeps a draft as typed and answers what it makes of the letter. Refuses `notAllowed`, `notALetterPeriod`, `lettersMoved`. */
export function saveTargetDraft(given: Ctx, asked: Parsed<typeof saving>): Promise<Result<Shown>> {
  const ctx = whole(given);
  const { period, body, version } = asked;
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      await holdLetterOffice(ctx, writer, stop);
      holdPeriod(ctx, period, stop);
      const isKept = await keepTargetDraft(writer, { period, body, over: version });
      if (!isKept) await moved(writer, period, stop);
      return shownDraft(ctx, writer, { period, stop });
    }),
  );
}

/** Gives a draft up. Refuses `notAllowed`, `lettersMoved`. */
export function dropTargetDraft(
  ctx: Ctx,
  asked: Parsed<typeof dropping>,
): Promise<Result<Record<string, never>>> {
  const { period, version } = asked;
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      await holdLetterOffice(ctx, writer, stop);
      const isGone = version === 0 || (await removeTargetDraft(writer, { period, over: version }));
      if (!isGone) await moved(writer, period, stop);
      return {};
    }),
  );
}
