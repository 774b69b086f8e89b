import type { Output, Parsed } from "../contract/endpoint.ts";
import type { showBulletin as endpoint } from "../contract/bulletin.ts";
import type { OfficialDocument } from "../domain/bulletin/document.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import { type ClosingRow, findIssue, listClosings } from "../store/queries/closings.ts";
import { type UnitRow, listUnits } from "../store/queries/people.ts";
import { type Place, bulletinAt } from "./bulletin-input.ts";
import type { Ctx } from "./context.ts";
import { renderProven } from "./document-proof.ts";
import { pinned } from "./rank.ts";

type Asked = Parsed<typeof endpoint>;

/** An issue as far as its document depends on it. */
export type IssuePoint = Pick<ClosingRow, "period" | "known_on" | "point" | "without" | "basis">;

/** The issue an asker means: the latest of a closed period, or the one made at the point they name. */
function issueOf(
  issues: readonly ClosingRow[],
  knownAt: string | undefined,
): ClosingRow | undefined {
  return knownAt === undefined
    ? issues[0]
    : issues.find((each) => knownAt === `${each.known_on}@${each.point}`);
}

/** Where the bulletin of an issue is drawn up from. */
export function placeOf(issue: IssuePoint, units: readonly UnitRow[]): Place {
  const names = units.filter((unit) => issue.without.includes(unit.id)).map((unit) => unit.name);
  return {
    period: issue.period,
    known: { day: issue.known_on, seq: issue.point },
    issued: issue.known_on,
    closing: { without: names, basis: issue.basis },
  };
}

type Shown = {
  readonly known: { readonly day: string; readonly seq: number };
  readonly document: OfficialDocument;
  readonly docx: Uint8Array | undefined;
};

/** A closed period's document is what was issued; for who sees a part of the district, that part of it. */
async function issued(ctx: Ctx, issue: ClosingRow): Promise<Shown> {
  const point = { day: issue.known_on, seq: issue.point };
  const { kept, units } = await ctx.store.read(ctx.actor, async (reader) => ({
    kept: await findIssue(reader, issue.seq),
    units: await listUnits(reader, point),
  }));
  const place = placeOf(issue, units);
  const document = kept?.document ?? (await bulletinAt(ctx, place));
  return { known: place.known, document, docx: kept?.docx };
}

/** The document somebody is shown of a month, and the point it was made from. */
export async function bulletinShown(
  ctx: Ctx,
  asked: Pick<Asked, "period" | "knownAt" | "basis">,
): Promise<Shown> {
  const issues = await ctx.store.read(ctx.actor, (reader) => listClosings(reader, asked.period));
  const issue = issueOf(issues, asked.knownAt);
  // What was issued is the office's own published word, also for who is held to a basis; asked for one, it is drawn up anew.
  if (issue && (asked.basis ?? "claimed") === "claimed") return issued(ctx, issue);
  const known = await pinned(ctx, asked.knownAt);
  const day = asked.knownAt === undefined ? ctx.today : known.day;
  const place = { period: asked.period, known, issued: day, closing: null };
  return { known, document: await bulletinAt(ctx, place), docx: undefined };
}

/** 通报: the month's bulletin at a named point of the ledger, which it states, so that it can be made again. */
export async function showBulletin(
  ctx: Ctx,
  asked: Asked,
): Promise<Result<Output<typeof endpoint>>> {
  const { known, document } = await bulletinShown(ctx, asked);
  return accept({ known, document });
}

/** The bulletin as .docx in the layout of GB/T 9704-2012. */
export async function downloadBulletin(ctx: Ctx, asked: Asked): Promise<Result<Uint8Array>> {
  const { document, docx } = await bulletinShown(ctx, asked);
  return accept(docx ?? (await renderProven(ctx, document)));
}
