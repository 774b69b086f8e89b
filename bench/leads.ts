import assert from "node:assert/strict";
import { listLeads } from "../src/app/list-leads.ts";
import { stateFact } from "../src/app/state-fact.ts";
import { seriesOf } from "../src/domain/detection/series.ts";
import { detect } from "../src/domain/detection/watch.ts";
import { bySubject, listFacts, listSubjects } from "../src/store/queries/project-facts.ts";
import type { Ctx } from "../src/app/context.ts";
import { type Bench, enter, loadDistrict, must } from "./ledger.ts";
import { inTurns, printMs, ratioOf, timed } from "./measure.ts";
import type { Line, Sizes } from "./result.ts";

const asked = { district: "leads", offset: 0, limit: 50 };

/** What the detectors see when every fact there is is read and looked at. */
function seeAll(ctx: Ctx): Promise<number> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const subjects = await listSubjects(reader, ["project", "phase"]);
    const facts = bySubject(await listFacts(reader, { day: ctx.today }, {}));
    const ready = ctx.rules.detectors.filter(({ on }) => on).map((rule) => rule.ready);
    const series = subjects.flatMap(({ id, parent, unit_id: unit }) => {
      const own = facts.get(id);
      return own ? [seriesOf({ subject: id, parent, unit, facts: own })] : [];
    });
    return detect(ready, series).length;
  });
}

/** The page of leads after one new fact, and again with none, beside looking at every fact. */
export async function benchLeads(bench: Bench, sizes: Sizes): Promise<Line[]> {
  await loadDistrict(bench, "leads", sizes.leadsProjects);
  const ctx = await enter(bench, "leads", "s-office");
  const projects = await ctx.store.read(ctx.actor, (reader) => listSubjects(reader, ["project"]));
  const state = async (round: number): Promise<void> => {
    const project = projects[round % projects.length]?.id ?? 0;
    const said = { attribute: "problem", kind: "actual", value: `问题${round}` } as const;
    const where = { scope: "", source: "report" as const, evidence: [], period: "2025-12" };
    must(
      await stateFact(ctx, { ...asked, ...said, ...where, project, key: `bench-leads-${round}` }),
    );
  };
  const look = async () => must(await listLeads(ctx, asked));
  assert.equal((await look()).total, await seeAll(ctx));
  const peer = () => timed(() => seeAll(ctx));
  const touched = await inTurns(sizes.runs, {
    ours: async (round) => {
      await state(round);
      return timed(look);
    },
    peer,
  });
  const still = await inTurns(sizes.runs, { ours: () => timed(look), peer });
  const line = (what: string, sides: typeof still, most: number): Line => ({
    bench: "leads",
    what: `${what} of ${sizes.leadsProjects} projects : every fact looked at`,
    ours: printMs(sides.ours),
    peer: printMs(sides.peer),
    figure: ratioOf(sides),
    unit: "×",
    most,
  });
  return [line("leads after one new fact", touched, 0.2), line("leads asked again", still, 0.2)];
}
