import type { Output, Parsed } from "../contract/endpoint.ts";
import type { listLeads as endpoint, showLead as one } from "../contract/lead.ts";
import { mayOpenCase } from "../domain/casework/case.ts";
import type { Lead } from "../domain/detection/lead.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import type { Ctx } from "./context.ts";
import { factsAbout } from "./case-facts.ts";
import { type SeenLeads, loadLeads, shownDetectors, shownLead } from "./leads.ts";

type Asked = Parsed<typeof endpoint>;
type Page = Output<typeof endpoint>;

function isWanted(lead: Page["leads"][number], asked: Asked): boolean {
  const { detector, unit, strength, project } = asked;
  const stand = lead.case === null ? "none" : lead.case.state === "closed" ? "done" : "open";
  return (
    (detector === undefined || lead.detector === detector) &&
    (unit === undefined || lead.unit.id === unit) &&
    (strength === undefined || lead.strength >= strength) &&
    (project === undefined || lead.projects.some(({ id }) => id === project)) &&
    (asked.case === undefined || stand === asked.case)
  );
}

/** The strongest first, then by key, so that a page holds still. */
function inOrder(leads: readonly Lead[]): Lead[] {
  return leads.toSorted((a, b) => b.strength - a.strength || (a.key < b.key ? -1 : 1));
}

function unitsOf(seen: SeenLeads): Page["units"] {
  const counts = new Map<number, number>();
  for (const { unit } of seen.leads) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts]
    .map(([id, leads]) => ({ id, name: seen.unitName(id), leads }))
    .toSorted((a, b) => b.leads - a.leads || a.id - b.id);
}

/** Whether the asker may open cases at all; over which units, the opening itself decides. */
function mayOpen(ctx: Ctx): boolean {
  const { person, unit } = ctx.actor;
  return mayOpenCase({ person, unit, roles: ctx.roles }).ok;
}

/** 线索: what the detectors see in what the asker may read, filtered, with every detector's record. */
export function listLeads(ctx: Ctx, asked: Asked): Promise<Result<Page>> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const seen = await loadLeads(ctx, reader);
    const wanted = inOrder(seen.leads)
      .map((lead) => shownLead(seen, lead))
      .filter((lead) => isWanted(lead, asked));
    return accept({
      leads: wanted.slice(asked.offset, asked.offset + asked.limit),
      total: wanted.length,
      detectors: shownDetectors(seen),
      units: unitsOf(seen),
      mayOpen: mayOpen(ctx),
    });
  });
}

/** One lead with the facts it rests on. Refuses `noSuchLead`. */
export function showLead(ctx: Ctx, asked: Parsed<typeof one>): Promise<Result<Output<typeof one>>> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const seen = await loadLeads(ctx, reader);
    const lead = seen.leads.find(({ key }) => key === asked.key);
    const detector = shownDetectors(seen).find(({ id }) => id === lead?.detector);
    if (!lead || !detector) return refuse("noSuchLead");
    const facts = await factsAbout(ctx, reader, lead.facts);
    return accept({ lead: shownLead(seen, lead), detector, facts });
  });
}
