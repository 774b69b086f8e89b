import type { SampleCase } from "../catalogue/sample/cases.ts";
import { closeCase, decideCase, explainCase, openCase } from "./cases.ts";
import { publishCircular } from "./circular.ts";
import type { Ctx } from "./context.ts";
import { listLeads } from "./list-leads.ts";
import { type SamplePast, asOn, sound } from "./sample-past.ts";

const labelled = (papers: readonly string[]) => papers.map((label) => ({ label }));

/** What happened to a case once it was open, each step by its own person on its own day. */
async function argue(
  id: number,
  each: SampleCase,
  as: (login: string, day: string) => Ctx,
): Promise<void> {
  const { explained, found, published, closed } = each;
  const on = { district: as(each.by, each.openedOn).district.id, id };
  if (explained) {
    const { by, on: day, text, papers } = explained;
    sound(await explainCase(as(by, day), { ...on, text, evidence: labelled(papers) }));
  }
  if (found) {
    const { by, on: day, text, finding, papers } = found;
    const said = { ...on, text, finding, evidence: labelled(papers) };
    sound(await decideCase(as(by, day), said));
  }
  if (published) {
    const { by, on: day, demand } = published;
    const { district } = on;
    sound(await publishCircular(as(by, day), { district, cases: [id], demand }));
  }
  if (closed) sound(await closeCase(as(closed.by, closed.on), { ...on, text: closed.text }));
}

/**
 * Cases on leads of a sample, opened, explained, decided and published by the ordinary use cases on their own days. A
 * sample too small for a lead has no case on it. Errors: throws when the sample itself is at fault.
 */
export async function loadCases(
  given: SamplePast & { readonly units: ReadonlyMap<string, number> },
  cases: readonly SampleCase[],
): Promise<void> {
  const as = (login: string, day: string): Ctx => asOn(given, given.people.get(login), day);
  for (const each of cases) {
    const ctx = as(each.by, each.openedOn);
    const { detector } = each;
    const district = ctx.district.id;
    const unit = given.units.get(each.unit);
    const asked = { district, detector, unit, offset: 0, limit: 1 };
    const [lead] = sound(await listLeads(ctx, asked)).leads;
    if (!lead) continue;
    const { id } = sound(await openCase(ctx, { district, key: lead.key, note: each.note }));
    await argue(id, each, as);
  }
}
