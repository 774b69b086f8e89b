import { createHash } from "node:crypto";
import type { Output, Parsed } from "../contract/endpoint.ts";
import type { issueTargets as endpoint } from "../contract/target-draft.ts";
import type { downloadTargetPaper as download } from "../contract/target.ts";
import type { OfficialDocument } from "../domain/bulletin/document.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { say } from "../domain/refusal/say.ts";
import { type Letter, type Part, composeLetter } from "../domain/targets/letter-document.ts";
import { composeWhole } from "../domain/targets/whole-document.ts";
import { periodRange } from "../domain/value/period.ts";
import { namePoint } from "../store/queries/project-facts.ts";
import { removeTargetDraft } from "../store/queries/target-drafts.ts";
import { addLetter, addPart, findPaper, listLetters } from "../store/queries/target-letters.ts";
import type { Writer } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { renderProven } from "./document-proof.ts";
import { whole } from "./draft-plan.ts";
import { holdLetterOffice, lettersNeedAnother } from "./draft-targets.ts";
import { type Stop, refused } from "./refused.ts";
import { type TargetDraft, loadTargetDraft } from "./target-draft.ts";
import { letterAt, namedPeriod } from "./target-letters.ts";
import { shownLetter } from "./target-view.ts";

/** The asker's context with every question asked within a transaction under way. */
function within(ctx: Ctx, writer: Writer): Ctx {
  return { ...ctx, store: { ...ctx.store, read: (_, fn) => fn(writer) } };
}

function letterOf(ctx: Ctx, draft: TargetDraft, point: number): Letter {
  const { period, number, body, targets } = draft;
  const wanted = new Map(body.targets.map((each) => [each.id, each]));
  const end = periodRange(period).to;
  const { district, today } = ctx;
  return {
    district: { name: district.signedBy, sample: district.sample?.zh ?? null },
    office: `${district.signedBy}重大项目办公室`,
    period,
    number,
    title: body.title.trim(),
    basis: body.basis.trim(),
    issued: today,
    known: { day: today, seq: point },
    targets: targets.map((rule) => {
      const { lead = "", due = "" } = wanted.get(rule.id) ?? {};
      return { rule, lead: lead.trim(), due: due === "" ? end : due };
    }),
  };
}

/** Whom something is asked of, and the district itself. */
function partsOf({ units, input, before, number, body }: TargetDraft): Part[] {
  return units.flatMap((unit): Part[] => {
    const amounts = input.amounts.get(unit.id) ?? {};
    const was = before.get(unit.id)?.amounts ?? null;
    const isNamed = unit.isWhole || Object.keys(amounts).length > 0 || was !== null;
    if (!isNamed) return [];
    const reason = number === 1 ? "" : (body.reasons[unit.id] ?? "").trim();
    return [{ unit, amounts, was, reason }];
  });
}

/**
 * Issues a draft within a transaction: the letter at its point, and the paper of every unit as bytes. Answers the
 * letter's number in the ledger.
 */
export async function issueLetter(ctx: Ctx, writer: Writer, draft: TargetDraft): Promise<number> {
  const point = await namePoint(writer);
  const letter = letterOf(ctx, draft, point);
  const parts = partsOf(draft);
  const seq = await addLetter(writer, {
    ...letter,
    isOpen: draft.body.open,
    point,
    knownOn: ctx.today,
    draftedBy: draft.row?.savers ?? [ctx.actor.person],
  });
  const { wording } = ctx.rules.targets;
  const paperOf = (part: Part): OfficialDocument =>
    part.unit.isWhole
      ? composeWhole(letter, { parts, sums: draft.sums }, wording)
      : composeLetter(letter, part, wording);
  for (const part of parts) {
    const document = paperOf(part);
    const docx = await renderProven(within(ctx, writer), document);
    const sha256 = createHash("sha256").update(docx).digest("hex");
    const { amounts, reason } = part;
    await addPart(writer, {
      letter: seq,
      unit: part.unit.id,
      amounts,
      reason,
      document,
      docx,
      sha256,
    });
  }
  return seq;
}

async function holdIssuable(
  ctx: Ctx,
  writer: Writer,
  given: { draft: TargetDraft; asked: Parsed<typeof endpoint>; stop: Stop },
): Promise<void> {
  const { draft, asked, stop } = given;
  if ((draft.row?.version ?? 0) !== asked.version)
    stop("lettersMoved", { by: draft.row?.by_name ?? "" });
  if (draft.mark !== asked.mark) stop("lettersChanged");
  const errors = draft.findings.filter((each) => each.level === "error");
  const [first] = errors;
  if (first) {
    const { refusal } = first;
    const words = { "first.zh": say(refusal, "zh"), "first.en": say(refusal, "en") };
    stop("lettersFaulty", { count: errors.length, ...words });
  }
  if (await lettersNeedAnother(ctx, writer, draft)) stop("lettersByAnother");
}

/**
 * 印发: a draft becomes the next letter of its period, with a paper for every unit. What was checked is what is issued.
 * Refuses `notAllowed`, `notALetterPeriod`, `lettersMoved`, `lettersChanged`, `lettersFaulty`, `lettersByAnother`.
 */
export function issueTargets(
  given: Ctx,
  asked: Parsed<typeof endpoint>,
): Promise<Result<Output<typeof endpoint>>> {
  const ctx = whole(given);
  const { period, version } = asked;
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      await holdLetterOffice(ctx, writer, stop);
      await namePoint(writer);
      const draft = await loadTargetDraft(ctx, writer, { period, stop });
      await holdIssuable(ctx, writer, { draft, asked, stop });
      const seq = await issueLetter(ctx, writer, draft);
      if (draft.row) await removeTargetDraft(writer, { period, over: version });
      const row = (await listLetters(writer, { day: ctx.today })).find((each) => each.seq === seq);
      if (!row) throw new Error(`letter ${seq} was written and is not there`);
      return shownLetter(row);
    }),
  );
}

/** A unit's letter as issued, byte for byte. Refuses `noSuchLetter`. */
export function downloadTargetPaper(
  ctx: Ctx,
  asked: Parsed<typeof download>,
): Promise<Result<Uint8Array>> {
  const { period, number, unit } = asked;
  return ctx.store.read(ctx.actor, async (reader) => {
    const letters = await listLetters(reader, { day: ctx.today });
    const found = letterAt(letters, { period, number });
    if (!found.ok) return found;
    const docx = found.value && (await findPaper(reader, { letter: found.value.seq, unit }));
    return docx
      ? accept(new Uint8Array(docx))
      : refuse("noSuchLetter", { ...namedPeriod(period), number });
  });
}
