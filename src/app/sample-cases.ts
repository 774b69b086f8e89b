import type { SampleCase } from "../catalogue/sample/cases.ts";
import { closeCase, decideCase, explainCase, openCase } from "./cases.ts";
import { publishCircular } from "./circular.ts";
import type { Ctx } from "./context.ts";
import { listLeads } from "./list-leads.ts";
import { type SamplePast, asOn, sound } from "./sample-past.ts";

type Given = SamplePast & { readonly units: ReadonlyMap<string, number> };

/** Something done to a case on a day of the sample's past. */
type Deed = {
  readonly of: SampleCase;
  readonly by: string;
  readonly on: string;
  readonly doing: Doing;
};

/** Does it: to the case of a number, by whoever does it that day. Opening answers the number; 0 where there is no lead. */
type Doing = (ctx: Ctx, id: number) => Promise<number>;

const labelled = (papers: readonly string[]) => papers.map((label) => ({ label }));

function opening({ units }: Given, { detector, unit, note }: SampleCase): Doing {
  return async (ctx) => {
    const district = ctx.district.id;
    const asked = { district, detector, unit: units.get(unit), offset: 0, limit: 1 };
    const [lead] = sound(await listLeads(ctx, asked)).leads;
    return lead ? sound(await openCase(ctx, { district, key: lead.key, note })).id : 0;
  };
}

function explaining({ text, papers }: NonNullable<SampleCase["explained"]>): Doing {
  return async (ctx, id) => {
    const said = { district: ctx.district.id, id, text, evidence: labelled(papers) };
    return sound(await explainCase(ctx, said)).id;
  };
}

function deciding({ finding, text, papers }: NonNullable<SampleCase["found"]>): Doing {
  return async (ctx, id) => {
    const said = { district: ctx.district.id, id, finding, text, evidence: labelled(papers) };
    return sound(await decideCase(ctx, said)).id;
  };
}

function publishing({ demand }: NonNullable<SampleCase["published"]>): Doing {
  return async (ctx, id) => {
    sound(await publishCircular(ctx, { district: ctx.district.id, cases: [id], demand }));
    return id;
  };
}

function closing({ text }: NonNullable<SampleCase["closed"]>): Doing {
  return async (ctx, id) => sound(await closeCase(ctx, { district: ctx.district.id, id, text })).id;
}

/** Everything done to a case, each by its own person. */
function deedsOf(given: Given, of: SampleCase): Deed[] {
  const { by, openedOn, explained, found, published, closed } = of;
  return [
    { of, by, on: openedOn, doing: opening(given, of) },
    ...(explained ? [{ ...explained, of, doing: explaining(explained) }] : []),
    ...(found ? [{ ...found, of, doing: deciding(found) }] : []),
    ...(published ? [{ ...published, of, doing: publishing(published) }] : []),
    ...(closed ? [{ ...closed, of, doing: closing(closed) }] : []),
  ];
}

/**
 * Cases on leads of a sample, opened, explained, decided and published by the ordinary use cases, day by day. A sample too
 * small for a lead has no case on it. Errors: throws when the sample itself is at fault.
 */
export async function loadCases(given: Given, cases: readonly SampleCase[]): Promise<void> {
  const ids = new Map<SampleCase, number>();
  const deeds = cases.flatMap((each) => deedsOf(given, each));
  // Day by day, also so that whoever does two things has the leads of the first day at hand on the second.
  for (const { of, by, on, doing } of deeds.toSorted((a, b) => (a.on < b.on ? -1 : 1))) {
    const id = ids.get(of);
    if (id === 0) continue;
    ids.set(of, await doing(asOn(given, given.people.get(by), on), id ?? 0));
  }
}
