import { createHash } from "node:crypto";
import { getAttribute } from "../catalogue/project.ts";
import type { Output, Parsed } from "../contract/endpoint.ts";
import type { downloadPlanNotice as download, issuePlan as endpoint } from "../contract/plan.ts";
import type { OfficialDocument } from "../domain/bulletin/document.ts";
import type { Statement } from "../domain/ledger/fact.ts";
import { diffPlans } from "../domain/plan/diff.ts";
import type { PlanStatement, Reasoned } from "../domain/plan/draft.ts";
import { composePlanNotice } from "../domain/plan/plan-document.ts";
import type { PlanLine } from "../domain/plan/plan-line.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import { say } from "../domain/refusal/say.ts";
import { printPeriod } from "../domain/value/period.ts";
import { renderDocument } from "../files/docx/render-document.ts";
import { appendFacts } from "../store/append.ts";
import { foldIntoNow } from "../store/project-now.ts";
import { isClosed } from "../store/queries/closings.ts";
import { removePlanDraft } from "../store/queries/plan-drafts.ts";
import {
  type PlanVersionRow,
  addPlanIssue,
  addPlanVersion,
  findPlanIssue,
  listPlanVersions,
} from "../store/queries/plan-versions.ts";
import { namePoint } from "../store/queries/project-facts.ts";
import type { Writer } from "../store/store.ts";
import { type Ctx, asKnown, boardOf } from "./context.ts";
import { holdOffice, needsAnother, whole } from "./draft-plan.ts";
import { type PlanDraft, loadDraft } from "./plan-draft.ts";
import { changesBetween, linesOf, readPlan } from "./plan-lines.ts";
import { pointOf, shownVersion, tierName } from "./plan-view.ts";
import { type Stop, refused } from "./refused.ts";
import { compareVersions, versionOf } from "./show-plan.ts";

/** A total holds from the board's day, or from where the one it follows holds. */
function validFromOf(ctx: Ctx, draft: PlanDraft, wanted: PlanStatement): string {
  if (wanted.attribute !== "totalInvestment") return `${draft.year}-01-01`;
  const days = (draft.now.facts.get(wanted.project) ?? [])
    .filter((fact) => fact.attribute === wanted.attribute && fact.validFrom <= ctx.today)
    .map((fact) => fact.validFrom);
  return [...days, ctx.district.asOf].toSorted().at(-1) ?? ctx.district.asOf;
}

function statementOf(ctx: Ctx, draft: PlanDraft, wanted: PlanStatement): Statement {
  const { kind, timing } = getAttribute(wanted.attribute);
  const { basis, title } = draft.body;
  return {
    subject: wanted.project,
    attribute: wanted.attribute,
    kind,
    value: wanted.value,
    scope: "",
    period: timing === "flow" ? draft.year : null,
    validFrom: validFromOf(ctx, draft, wanted),
    knownOn: ctx.today,
    source: "report",
    evidence: [{ kind: "approval", label: basis.trim() === "" ? title : basis.trim() }],
    corrects: null,
    reason: wanted.reason,
  };
}

async function stateAll(ctx: Ctx, writer: Writer, draft: PlanDraft): Promise<Result<unknown>> {
  const { year, number, settled } = draft;
  const facts = settled.statements.map((wanted) => ({
    ...statementOf(ctx, draft, wanted),
    key: `plan:${year}:${number}:${wanted.project}:${wanted.attribute}`,
    importId: null,
  }));
  return appendFacts(writer, facts);
}

type Version = Pick<PlanVersionRow, "year" | "number" | "title" | "basis" | "in_window"> &
  Pick<PlanVersionRow, "known_on" | "point">;

/** The notice of a version, every figure read at its point. */
function noticeOf(
  ctx: Ctx,
  version: Version,
  content: { lines: readonly PlanLine[]; changes: readonly Reasoned[] },
): OfficialDocument {
  const { rule, notice } = ctx.rules.plan;
  const input = {
    district: { name: ctx.district.signedBy, sample: ctx.district.sample?.zh ?? null },
    office: `${ctx.district.signedBy}重大项目办公室`,
    year: version.year,
    number: version.number,
    title: version.title,
    basis: version.basis,
    isInWindow: version.in_window,
    issued: version.known_on,
    known: { day: version.known_on, seq: version.point },
    tiers: rule.tiers.map((tier) => ({ id: tier.id, name: tierName(tier.id).zh })),
    ...content,
  };
  return composePlanNotice(input, notice);
}

/** What a draft promised has to be what is read at the version's point. Throws where it is not: a bug. */
function hold(promised: readonly PlanLine[], read: readonly PlanLine[]): void {
  const apart = diffPlans(promised, read);
  if (apart.length > 0)
    throw new Error(`the plan reads otherwise than drafted: ${JSON.stringify(apart.slice(0, 3))}`);
}

/**
 * Issues a draft within a transaction that holds the ledger: its facts, the version at the point after them, and its
 * notice as bytes. Answers the version's number in the ledger. The caller folds the projects.
 */
export async function issueDraft(
  ctx: Ctx,
  writer: Writer,
  given: { draft: PlanDraft; stop: Stop },
): Promise<number> {
  const { draft, stop } = given;
  const { year, number, body, latest, window } = draft;
  stop.unless(await stateAll(ctx, writer, draft));
  const point = await namePoint(writer);
  const version: Version = {
    year,
    number,
    title: body.title.trim(),
    basis: body.basis.trim(),
    in_window: window !== undefined || number === 1,
    known_on: ctx.today,
    point,
  };
  const after = await readPlan(ctx, writer, { year, known: pointOf(version) });
  hold(draft.settled.after, linesOf(after));
  const before = latest && (await readPlan(ctx, writer, { year, known: pointOf(latest) }));
  const changes = before ? changesBetween(before, after) : [];
  const document = noticeOf(ctx, version, { lines: linesOf(after), changes });
  const docx = await renderDocument(document);
  const seq = await addPlanVersion(writer, {
    ...version,
    knownOn: version.known_on,
    isInWindow: version.in_window,
    sha256: createHash("sha256").update(docx).digest("hex"),
    draftedBy: draft.row?.savers ?? [ctx.actor.person],
  });
  await addPlanIssue(writer, seq, { document, docx });
  return seq;
}

async function checkIssuable(
  ctx: Ctx,
  writer: Writer,
  given: { draft: PlanDraft; asked: Parsed<typeof endpoint>; stop: Stop },
): Promise<void> {
  const { draft, asked, stop } = given;
  if (draft.row?.version !== asked.version)
    stop("planDraftMoved", { by: draft.row?.by_name ?? "" });
  if (draft.mark !== asked.mark) stop("planChanged");
  const errors = draft.findings.filter((each) => each.level === "error");
  const [first] = errors;
  if (first) {
    const { refusal } = first;
    const words = { "first.zh": say(refusal, "zh"), "first.en": say(refusal, "en") };
    stop("planFaulty", { count: errors.length, ...words });
  }
  if (await needsAnother(ctx, writer, draft)) stop("planByAnother");
  const december = `${asked.year}-12`;
  if (await isClosed(writer, december)) {
    const period = {
      "period.zh": printPeriod(december, "zh"),
      "period.en": printPeriod(december, "en"),
    };
    stop("periodClosed", period);
  }
}

/**
 * 印发: a draft becomes the next version, its facts stated in the same transaction. What was checked is what is
 * issued. Refuses `notAllowed`, `planDraftMoved`, `planChanged`, `planFaulty`, `planByAnother`, `periodClosed`.
 */
export function issuePlan(
  given: Ctx,
  asked: Parsed<typeof endpoint>,
): Promise<Result<Output<typeof endpoint>>> {
  const ctx = whole(given);
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      await holdOffice(ctx, writer, stop);
      await namePoint(writer);
      const draft = await loadDraft(ctx, writer, { year: asked.year });
      await checkIssuable(ctx, writer, { draft, asked, stop });
      const seq = await issueDraft(ctx, writer, { draft, stop });
      await removePlanDraft(writer, { year: asked.year, over: asked.version });
      const stated = draft.settled.statements.map((each) => each.project);
      await foldIntoNow(writer, [...new Set(stated)], boardOf(ctx));
      const row = (await listPlanVersions(writer, asked.year)).find((each) => each.seq === seq);
      if (!row) throw new Error(`plan version ${seq} was written and is not there`);
      return shownVersion(row);
    }),
  );
}

/** The notice of one's own part of the district, drawn up anew at the version's point. */
async function partNotice(ctx: Ctx, row: PlanVersionRow): Promise<Uint8Array> {
  const { year, number } = row;
  const content = await ctx.store.read(ctx.actor, async (reader) => {
    const after = await readPlan(ctx, reader, { year, known: pointOf(row) });
    if (number === 1) return { lines: linesOf(after), changes: [] };
    const asked = { year, from: number - 1, to: number };
    const compared = await compareVersions(ctx, reader, asked);
    const changes = compared.ok ? changesBetween(compared.value.before, after) : [];
    return { lines: linesOf(after), changes };
  });
  return renderDocument(noticeOf(asKnown(ctx, pointOf(row)), row, content));
}

/** The notice as issued, byte for byte; for who sees a part of the district, of that part. Refuses `noSuchPlanVersion`. */
export async function downloadPlanNotice(
  ctx: Ctx,
  asked: Parsed<typeof download>,
): Promise<Result<Uint8Array>> {
  const found = await ctx.store.read(ctx.actor, async (reader) => {
    const row = versionOf(await listPlanVersions(reader, asked.year), asked);
    return row.ok
      ? accept({ row: row.value, docx: await findPlanIssue(reader, row.value.seq) })
      : row;
  });
  if (!found.ok) return found;
  const { row, docx } = found.value;
  return accept(docx ? new Uint8Array(docx) : await partNotice(ctx, row));
}
