import { createHash } from "node:crypto";
import { addClosing, addIssue, listClosings } from "../store/queries/closings.ts";
import type { ClosingRow } from "../store/queries/closings.ts";
import { listUnits } from "../store/queries/people.ts";
import type { Writer } from "../store/store.ts";
import { bulletinAt } from "./bulletin-input.ts";
import { placeOf } from "./bulletin.ts";
import type { Ctx } from "./context.ts";
import { renderProven } from "./document-proof.ts";

/** What is issued: a period at a point of the ledger, on a day, and how. */
export type Issue = {
  readonly period: string;
  readonly point: number;
  readonly basis: string | null;
  readonly without: readonly number[];
  readonly reason: string | null;
};

/** The asker's context with every question asked within a transaction under way. Errors: none (total). */
export function within(ctx: Ctx, writer: Writer): Ctx {
  return { ...ctx, store: { ...ctx.store, read: (_, fn) => fn(writer) } };
}

/**
 * Draws up a period's bulletin at a point of the ledger and writes it down with the point and the hash of its bytes.
 * The caller holds the ledger, so that nothing is stated between the point and the closing. Errors: throws what the
 * database throws.
 */
export async function issueBulletin(ctx: Ctx, writer: Writer, issue: Issue): Promise<ClosingRow> {
  const about = { ...issue, known_on: ctx.today, without: [...issue.without] };
  const place = placeOf(about, await listUnits(writer, { day: ctx.today, seq: issue.point }));
  const document = await bulletinAt(within(ctx, writer), place);
  const docx = await renderProven(within(ctx, writer), document);
  const sha256 = createHash("sha256").update(docx).digest("hex");
  const seq = await addClosing(writer, { ...issue, knownOn: ctx.today, sha256 });
  await addIssue(writer, seq, { document, docx });
  const row = (await listClosings(writer, issue.period)).find((each) => each.seq === seq);
  if (!row) throw new Error(`closing ${seq} was written and is not there`);
  return row;
}
