import type { Output, Parsed } from "../contract/endpoint.ts";
import type {
  closeCase as closing,
  decideCase as deciding,
  explainCase as explaining,
  listCases as listing,
  openCase as opening,
  showCase as showing,
} from "../contract/lead.ts";
import {
  type CaseStep,
  closeCase as decideClose,
  decideCase as decideFinding,
  explainCase as decideExplain,
  mayOpenCase,
} from "../domain/casework/case.ts";
import { caseDue } from "../domain/casework/case-rule.ts";
import type { Lead } from "../domain/detection/lead.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import { addCase, addCaseStep, holdCases, listCases as rowsOf } from "../store/queries/cases.ts";
import { listCirculars } from "../store/queries/circulars.ts";
import type { Reader, Writer } from "../store/store.ts";
import { namesOf } from "../store/queries/people.ts";
import { evidenceOf } from "./ask-correction.ts";
import { caseDay } from "./case-day.ts";
import { type LoadedCase, loadCases, openerOver } from "./case-load.ts";
import { mayDo, namesFor, shownCase, wholeCase } from "./case-view.ts";
import type { Ctx } from "./context.ts";
import { type SeenLeads, loadLeads } from "./leads.ts";
import { type Stop, refused } from "./refused.ts";

type Whole = Output<typeof showing>;

async function caseAt(
  ctx: Ctx,
  reader: Reader,
  at: { id: number; stop: Stop },
): Promise<LoadedCase> {
  const [found] = await loadCases(ctx, reader, { seq: at.id });
  return found ?? at.stop("noSuchCase", { id: at.id });
}

/** One case with everything that happened to it. Refuses `noSuchCase`. */
export function showCase(ctx: Ctx, asked: Parsed<typeof showing>): Promise<Result<Whole>> {
  return refused((stop) =>
    ctx.store.read(ctx.actor, async (reader) =>
      wholeCase(ctx, reader, await caseAt(ctx, reader, { id: asked.id, stop })),
    ),
  );
}

/** Every case the asker may see, those on one project when asked for, newest first, with the circulars and what they may publish. */
export function listCases(
  ctx: Ctx,
  { project }: Parsed<typeof listing>,
): Promise<Result<Output<typeof listing>>> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const cases = await loadCases(ctx, reader, project === undefined ? {} : { project });
    const names = await namesFor(ctx, reader, cases);
    const circulars = await listCirculars(reader);
    const issuers = await namesOf(reader, [...new Set(circulars.map((each) => each.issued_by))]);
    return accept({
      cases: cases.map((each) => shownCase(ctx, each, names)),
      circulars: circulars.map(({ number, title, cases: own, known_on, issued_by, sha256 }) => ({
        number,
        title,
        cases: own,
        issuedOn: known_on,
        by: issuers.get(issued_by) ?? "",
        sha256,
      })),
      publishable: cases
        .filter((each) => mayDo(each, caseDay(ctx)).publish)
        .map(({ row }) => row.seq),
    });
  });
}

/** The case a lead makes: the lead as it is seen now, and by when the unit is to explain. */
async function addOn(
  ctx: Ctx,
  writer: Writer,
  on: { lead: Lead; seen: SeenLeads; note: string },
): Promise<number | undefined> {
  const { lead, seen, note } = on;
  const { casework, reporting } = ctx.rules;
  const day = caseDay(ctx);
  return addCase(writer, {
    detector: lead.detector,
    rule_version: seen.ready.find(({ id }) => id === lead.detector)?.version ?? "",
    lead_key: lead.key,
    subjects: [...lead.subjects],
    facts: [...lead.facts],
    sentence: lead.sentence,
    strength: lead.strength,
    unit_id: lead.unit,
    due: caseDue(casework, reporting.holidays, day),
    note: note.trim(),
    day,
  });
}

/** 立事项: who judges opens a case on a lead they see. Refuses `noSuchLead`, `notAllowed`, `caseThere`. */
export function openCase(ctx: Ctx, asked: Parsed<typeof opening>): Promise<Result<Whole>> {
  return refused((stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      await holdCases(writer);
      const seen = await loadLeads(ctx, writer);
      const lead = seen.leads.find(({ key }) => key === asked.key) ?? stop("noSuchLead");
      stop.unless(mayOpenCase(await openerOver(ctx, writer, lead.unit)));
      const id = await addOn(ctx, writer, { lead, seen, note: asked.note });
      if (id === undefined) {
        const [there] = await rowsOf(writer, { leadKey: lead.key });
        return stop("caseThere", { id: there?.seq ?? 0 });
      }
      return wholeCase(ctx, writer, await caseAt(ctx, writer, { id, stop }));
    }),
  );
}

/** Does one thing to a case, held against others who might do the same. */
function step(
  ctx: Ctx,
  id: number,
  decide: (given: LoadedCase) => Result<CaseStep>,
): Promise<Result<Whole>> {
  return refused((stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      await holdCases(writer);
      const given = await caseAt(ctx, writer, { id, stop });
      await addCaseStep(writer, id, stop.unless(decide(given)));
      return wholeCase(ctx, writer, await caseAt(ctx, writer, { id, stop }));
    }),
  );
}

/** 说明: the unit whose figures they are explains. Refuses `noSuchCase`, `caseNotYours`, `caseDecided`, `caseNeedsText`. */
export function explainCase(ctx: Ctx, asked: Parsed<typeof explaining>): Promise<Result<Whole>> {
  const said = { text: asked.text, day: caseDay(ctx), evidence: evidenceOf(asked.evidence) };
  return step(ctx, asked.id, ({ file, actor }) => decideExplain(file, said, actor));
}

/**
 * 认定: somebody who is no party says what came of it. Refuses `noSuchCase`, `notAllowed`, `caseOwn`,
 * `standsInForStater`, `caseDecided`, `caseNotHeard`, `caseNeedsText`.
 */
export function decideCase(ctx: Ctx, asked: Parsed<typeof deciding>): Promise<Result<Whole>> {
  const { finding, text } = asked;
  const said = { finding, text, day: caseDay(ctx), evidence: evidenceOf(asked.evidence) };
  return step(ctx, asked.id, ({ file, actor }) => decideFinding(file, said, actor));
}

/** 办结, by another than who decided. Refuses `noSuchCase`, `notAllowed`, `caseOwn`, `standsInForStater`, `caseUndecided`, `caseByFinder`, `caseNeedsText`. */
export function closeCase(ctx: Ctx, asked: Parsed<typeof closing>): Promise<Result<Whole>> {
  const said = { text: asked.text, day: caseDay(ctx) };
  return step(ctx, asked.id, ({ file, actor }) => decideClose(file, said, actor));
}
