import type { listBatches as listing, showBatch as showing } from "../contract/batch.ts";
import type { Output, Parsed } from "../contract/endpoint.ts";
import { type BatchInput, checkBatch } from "../domain/plan/batch.ts";
import type { PlanFinding } from "../domain/plan/finding.ts";
import { sumsOf } from "../domain/plan/plan-line.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { listMyUnits, listUnits, namesOf } from "../store/queries/people.ts";
import type { Reader } from "../store/store.ts";
import { type Batch, type Batches, findBatch, nodeOf, readBatches } from "./batch-read.ts";
import { type Ctx, knownAtOf } from "./context.ts";
import { shownFindings } from "./plan-view.ts";
import { mayDraft } from "./show-plan.ts";
import { labelOf } from "./show-project.ts";

type Short = Output<typeof listing>["batches"][number];

const wholeName = { zh: "整场", en: "The whole" };

/** Which units' members the reader sees: all of them, or only some by name. */
type Sight = { readonly isWhole: boolean; readonly units: ReadonlySet<string> };

async function sightOf(reader: Reader): Promise<Sight> {
  const [units, mine] = [await listUnits(reader), await listMyUnits(reader)];
  const own = units.filter((unit) => mine.has(unit.id));
  return {
    isWhole: own.some((unit) => unit.parent === null),
    units: new Set(own.map((unit) => unit.name)),
  };
}

/** What may be held against the members the reader sees: a sum of a part of them says nothing of the whole. */
function checkable(batch: Batch, sight: Sight): Batch["announced"] {
  return sight.isWhole
    ? batch.announced
    : batch.announced.filter((each) => sight.units.has(each.part));
}

function checked(
  ctx: Ctx,
  read: Batches,
  given: { batch: Batch; sight: Sight },
): { short: Short; findings: PlanFinding[]; members: BatchInput["members"] } {
  const { batch, sight } = given;
  const members = read.membersOf(batch);
  const node = nodeOf(ctx, batch.kind);
  const { asOf } = ctx.district;
  const findings = checkBatch({
    rule: ctx.rules.plan.rule.batches,
    kind: batch.kind,
    day: batch.day,
    asOf: read.known.day < asOf ? read.known.day : asOf,
    announced: checkable(batch, sight),
    members,
    wholeName,
    nodeName: node === null ? wholeName : labelOf(ctx.rules, node),
  });
  const sums = sumsOf(members);
  const errors = findings.filter((each) => each.level === "error").length;
  const short: Short = {
    name: batch.name,
    kind: batch.kind as Short["kind"],
    day: batch.day,
    announced: batch.announced.map((each) => ({ ...each })),
    sums: { ...sums, yearPlan: [...sums.yearPlan], total: [...sums.total] },
    errors,
    warnings: findings.length - errors,
  };
  return { short, findings, members };
}

/** 集中开工等活动: every ceremony, newest first, with what its members add up to. */
export function listBatches(
  ctx: Ctx,
  asked: Parsed<typeof listing>,
): Promise<Result<Output<typeof listing>>> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const read = await readBatches(ctx, reader, knownAtOf(ctx, asked.knownAt));
    const sight = await sightOf(reader);
    return accept({
      batches: read.batches.map((batch) => checked(ctx, read, { batch, sight }).short),
      partial: !sight.isWhole,
      mayRecord: await mayDraft(ctx, reader),
    });
  });
}

/** 一场活动: what was announced beside its members, with every difference. Refuses `noSuchBatch`. */
export function showBatch(
  ctx: Ctx,
  asked: Parsed<typeof showing>,
): Promise<Result<Output<typeof showing>>> {
  const known = knownAtOf(ctx, asked.knownAt);
  return ctx.store.read(ctx.actor, async (reader) => {
    const read = await readBatches(ctx, reader, known);
    const batch = findBatch(read.batches, asked.batch);
    if (!batch) return refuse("noSuchBatch", { batch: asked.batch });
    const sight = await sightOf(reader);
    const { short, findings, members } = checked(ctx, read, { batch, sight });
    const speakers = batch.facts.map((fact) => fact.statedBy);
    const names = await namesOf(reader, [...new Set(speakers)]);
    const evidence = batch.facts.flatMap((fact) => fact.evidence.map((each) => each.label));
    return accept({
      ...short,
      partial: !sight.isWhole,
      mayRecord: await mayDraft(ctx, reader),
      known: { day: known.day, seq: known.seq ?? null },
      evidence: [...new Set(evidence)],
      recordedBy: names.get(batch.facts.at(-1)?.statedBy ?? 0) ?? "",
      members: members.map((member) => ({ ...member, earlier: [...member.earlier] })),
      findings: shownFindings(findings),
    });
  });
}
