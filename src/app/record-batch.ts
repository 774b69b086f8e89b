import { type BatchAttribute, batchAttribute } from "../catalogue/batch.ts";
import type { recordBatch as endpoint } from "../contract/batch.ts";
import type { Output, Parsed } from "../contract/endpoint.ts";
import type { Statement } from "../domain/ledger/fact.ts";
import { findCurrent, foldFacts } from "../domain/ledger/fold.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import { parseValue } from "../domain/value/parse-value.ts";
import type { Value } from "../domain/value/value.ts";
import { type Keyed, appendFacts } from "../store/append.ts";
import { foldIntoNow } from "../store/project-now.ts";
import { listUnits } from "../store/queries/people.ts";
import { isProject, listSubjectsById, namePoint } from "../store/queries/project-facts.ts";
import { addSubjects } from "../store/queries/subjects.ts";
import type { Writer } from "../store/store.ts";
import { type Batch, type Batches, findBatch, readBatches } from "./batch-read.ts";
import { type Ctx, boardOf } from "./context.ts";
import { holdOffice, whole } from "./draft-plan.ts";
import { type Stop, refused } from "./refused.ts";

type Asked = Parsed<typeof endpoint>;
type Figure = { readonly attribute: BatchAttribute; readonly scope: string; readonly value: Value };

/** What was announced as values; an empty cell announces nothing. Refuses what the value types refuse. */
function figuresOf(asked: Asked): Result<Figure[]> {
  const given: Figure[] = [
    { attribute: "name", scope: "", value: asked.name.trim() },
    { attribute: "batchKind", scope: "", value: asked.kind },
    { attribute: "batchDay", scope: "", value: { day: asked.day, precision: "day" } },
  ];
  for (const { part, count, total, yearPlan } of asked.announced) {
    const cells = [
      ["batchCount", count],
      ["batchTotal", total],
      ["batchYearPlan", yearPlan],
    ] as const;
    for (const [attribute, text] of cells) {
      if (text.trim() === "") continue;
      const value = parseValue(batchAttribute(attribute), text);
      if (!value.ok) return value;
      given.push({ attribute, scope: part.trim(), value: value.value });
    }
  }
  return accept(given);
}

function statementOf(ctx: Ctx, asked: Asked, of: Figure & { subject: number }): Statement {
  const { evidence, reason } = asked;
  return {
    subject: of.subject,
    attribute: of.attribute,
    kind: "actual",
    value: of.value,
    scope: of.scope,
    period: null,
    validFrom: ctx.district.asOf,
    knownOn: ctx.today,
    source: "report",
    evidence: evidence.trim() === "" ? [] : [{ kind: "page", label: evidence.trim() }],
    corrects: null,
    reason: reason.trim() === "" ? null : reason.trim(),
  };
}

/** What is announced otherwise than before, or for the first time. */
function fresh(figures: readonly Figure[], known: Batch | undefined): Figure[] {
  const current = foldFacts(known?.facts ?? [], () => false);
  return figures.filter(({ attribute, scope, value }) => {
    const held = findCurrent(current, { attribute, kind: "actual", scope })?.value;
    return JSON.stringify(held) !== JSON.stringify(value);
  });
}

type Membership = { readonly project: number; readonly value: "in" | "out" };

function memberships(asked: Asked, read: Batches, known: Batch | undefined): Membership[] {
  const before = new Set(known ? read.membersOf(known).map((member) => member.project) : []);
  const after = new Set(asked.members);
  return [
    ...[...after]
      .filter((id) => !before.has(id))
      .map((project) => ({ project, value: "in" }) as const),
    ...[...before]
      .filter((id) => !after.has(id))
      .map((project) => ({ project, value: "out" }) as const),
  ];
}

async function checkProjects(writer: Writer, ids: readonly number[], stop: Stop): Promise<void> {
  const found = (await listSubjectsById(writer, ids)).filter(isProject).map((each) => each.id);
  const unknown = ids.find((id) => !found.includes(id));
  if (unknown !== undefined) stop("noSuchProject", { project: unknown });
}

async function subjectOf(writer: Writer, known: Batch | undefined): Promise<number> {
  if (known) return known.subject;
  const root = (await listUnits(writer)).find((unit) => unit.parent === null);
  const batch = { type: "batch", parent: null, unit: root?.id ?? writer.actor.unit } as const;
  return (await addSubjects(writer, [batch]))[0] ?? 0;
}

/** States what is new of a ceremony, within a transaction. Answers the projects whose part in it changed. */
export async function stateBatch(
  ctx: Ctx,
  writer: Writer,
  given: { asked: Asked; stop: Stop },
): Promise<number[]> {
  const { asked, stop } = given;
  const figures = stop.unless(figuresOf(asked));
  await namePoint(writer);
  const read = await readBatches(ctx, writer, { day: ctx.today });
  const known = findBatch(read.batches, asked.name);
  if (known && !asked.again) stop("batchNamed", { name: known.name });
  await checkProjects(writer, asked.members, stop);
  const subject = await subjectOf(writer, known);
  const name = known?.name ?? asked.name.trim();
  const own = fresh(
    figures.map((each) => (each.attribute === "name" ? { ...each, value: name } : each)),
    known,
  ).map((each) => statementOf(ctx, asked, { ...each, subject }));
  const changed = memberships(asked, read, known);
  const members = changed.map(({ project, value }): Statement => ({
    ...statementOf(ctx, asked, { attribute: "name", scope: name, value, subject: project }),
    attribute: "batch",
  }));
  const keyed = [...own, ...members].map((fact, at): Keyed => ({
    ...fact,
    key: `batch:${asked.key}:${at}`,
    importId: null,
  }));
  stop.unless(await appendFacts(writer, keyed));
  return changed.map((each) => each.project);
}

/**
 * 登记一场活动: its announcement as facts of its own, its members as facts of the projects, in one transaction; again,
 * only what differs. Refuses `notAllowed`, `batchNamed`, `noSuchProject` and what the value types refuse.
 */
export function recordBatch(given: Ctx, asked: Asked): Promise<Result<Output<typeof endpoint>>> {
  const ctx = whole(given);
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      await holdOffice(ctx, writer, stop);
      const changed = await stateBatch(ctx, writer, { asked, stop });
      await foldIntoNow(writer, changed, boardOf(ctx));
      return { name: asked.name.trim() };
    }),
  );
}
