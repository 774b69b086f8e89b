import { listAudit as declared } from "../contract/audit.ts";
import { contract } from "../contract/contract.ts";
import type { Endpoint, Output, Parsed } from "../contract/endpoint.ts";
import type { Bilingual } from "../domain/language.ts";
import { type Result, accept, inBoth, refuse } from "../domain/refusal/refusal.ts";
import {
  type AuditResult,
  type AuditRow,
  auditsAll,
  listAudit as list,
} from "../store/queries/audit.ts";
import type { Ctx } from "./context.ts";

const pageSize = 50;

type Answer = Output<typeof declared>;

/** Endpoints that no longer exist are shown by their id. */
function labelled(id: string): { id: string; label: Bilingual } {
  const known: Readonly<Record<string, Endpoint>> = contract;
  return { id, label: known[id]?.summary ?? { zh: id, en: id } };
}

function resultOf(status: number | null): AuditResult {
  if (status === null) return "begun";
  if (status < 400) return "done";
  return status < 500 ? "refused" : "failed";
}

function entryOf({ login, name, ...row }: AuditRow): Answer["entries"][number] {
  const person = login === null || name === null ? null : { login, name };
  return { ...row, person, endpoint: labelled(row.endpoint), result: resultOf(row.status) };
}

/** What the API answered, to whom and when. Refuses `notAllowed` to who audits only a part of the district. */
export async function listAudit(ctx: Ctx, asked: Parsed<typeof declared>): Promise<Result<Answer>> {
  const filter = { ...asked, result: asked.result, before: asked.before, limit: pageSize + 1 };
  const rows = await ctx.store.read(ctx.actor, async (reader) =>
    (await auditsAll(reader)) ? list(reader, filter) : undefined,
  );
  if (!rows) return refuse("notAllowed", inBoth("action", declared.summary));
  const entries = rows.slice(0, pageSize).map(entryOf);
  const next = rows.length > pageSize ? (entries.at(-1)?.id ?? null) : null;
  return accept({ entries, next, endpoints: Object.keys(contract).map(labelled) });
}
