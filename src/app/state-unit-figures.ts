import type { Output, Parsed } from "../contract/endpoint.ts";
import type { stateUnitFigures as endpoint } from "../contract/unit-figures.ts";
import type { Attribute } from "../domain/ledger/attribute.ts";
import {
  type TypedFigure,
  type UnitFigure,
  decideFigures,
  readFigures,
} from "../domain/ledger/unit-figures.ts";
import { type Result, inBoth } from "../domain/refusal/refusal.ts";
import { say } from "../domain/refusal/say.ts";
import { type Keyed, appendFacts, enterLedger } from "../store/append.ts";
import { listMyUnits, listOpenUnits } from "../store/queries/people.ts";
import { bySubject, listFacts } from "../store/queries/project-facts.ts";
import { subjectsOfUnits } from "../store/queries/subjects.ts";
import type { Writer } from "../store/store.ts";
import { checkOpen } from "./closed.ts";
import type { Ctx } from "./context.ts";
import { type Stop, refused } from "./refused.ts";
import { rolesOverEach } from "./roles-over.ts";
import { countingOf } from "./show-unit-figures.ts";
import { periodOf, validFromOf } from "./statement-when.ts";
import { factEvidence } from "./use-evidence.ts";

type Asked = Parsed<typeof endpoint>;

/** What the asker may state figures of. */
type About = {
  readonly attribute: Attribute;
  readonly period: string | null;
  readonly subjects: ReadonlyMap<number, number>;
};

function attributeFor(ctx: Ctx, asked: Asked, stop: Stop): Attribute {
  const attribute = ctx.rules.attributeOf(asked.attribute);
  if (attribute?.of !== "unit") return stop("noSuchAttribute", { attribute: asked.attribute });
  if (attribute.retired) return stop("attributeRetired", inBoth("label", attribute.label));
  return attribute;
}

/** The units named, open ones the asker sees and may state this of. */
async function namedUnits(
  writer: Writer,
  work: { asked: Asked; attribute: Attribute; stop: Stop },
): Promise<Map<number, string>> {
  const { asked, attribute, stop } = work;
  const mine = await listMyUnits(writer);
  const open = new Map((await listOpenUnits(writer)).map(({ id, name }) => [id, name]));
  const rolesOf = await rolesOverEach(writer);
  return new Map(
    asked.figures.map(({ unit }) => {
      const name = mine.has(unit) ? open.get(unit) : undefined;
      if (name === undefined) return stop("noSuchUnit", { unit });
      const isTheirs = attribute.statedBy.some((role) => rolesOf(unit).includes(role));
      return isTheirs ? [unit, name] : stop("notAllowed", inBoth("action", attribute.label));
    }),
  );
}

/** What was typed, each beside what counts for its unit. */
async function typedOf(
  ctx: Ctx,
  writer: Writer,
  work: { asked: Asked; names: ReadonlyMap<number, string>; about: About },
): Promise<TypedFigure[]> {
  const { asked, names, about } = work;
  const { attribute, period, subjects } = about;
  const of = { subjects: [...subjects.values()], attributes: [attribute.id] };
  const facts = bySubject(await listFacts(writer, { day: ctx.today }, of));
  const isEvent = attribute.timing === "event";
  return asked.figures.map(({ unit, text }) => {
    const own = facts.get(subjects.get(unit) ?? 0) ?? [];
    const beside = own.filter(
      ({ source, kind, scope, period: of }) =>
        source === asked.source && kind === attribute.kind && scope === "" && of === period,
    );
    const held = countingOf(attribute, isEvent ? own : beside);
    return { unit: { id: unit, name: names.get(unit) ?? "" }, text, held };
  });
}

function statementOf(ctx: Ctx, asked: Asked, work: { figure: UnitFigure; about: About }): Keyed {
  const { figure, about } = work;
  const { unit, value, corrects } = figure;
  const reason = asked.reason.trim();
  return {
    subject: about.subjects.get(unit) ?? 0,
    attribute: about.attribute.id,
    kind: about.attribute.kind,
    value,
    scope: "",
    period: about.period,
    validFrom: validFromOf(value, about.period, ctx.district.asOf),
    knownOn: ctx.today,
    source: asked.source,
    evidence: asked.evidence.map(factEvidence),
    corrects,
    reason: reason === "" ? null : reason,
    key: `${asked.key}:${unit}`,
    importId: null,
  };
}

/**
 * 记单位数据: states a figure for each of some units, all of them or none; what the ledger says already is not said again.
 * Refuses `noSuchAttribute`, `attributeRetired`, `noSuchUnit`, `notAllowed`, `periodNeeded`, `unitFigureUnread`,
 * `unitFiguresNone`, `reasonNeeded`, `periodClosed`, `closedNeedsGrounds`, `keyReused`.
 */
export function stateUnitFigures(ctx: Ctx, asked: Asked): Promise<Result<Output<typeof endpoint>>> {
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      const attribute = attributeFor(ctx, asked, stop);
      const names = await namedUnits(writer, { asked, attribute, stop });
      const period = stop.unless(periodOf(attribute, asked.period));
      await enterLedger(writer);
      const about = {
        attribute,
        period,
        subjects: await subjectsOfUnits(writer, [...names.keys()]),
      };
      const read = readFigures(
        attribute,
        await typedOf(ctx, writer, { asked, names, about }),
        ctx.today,
      );
      const [first] = read.faults;
      if (first) {
        const why = { zh: say(first.why, "zh"), en: say(first.why, "en") };
        return stop("unitFigureUnread", { name: first.unit.name, ...inBoth("why", why) });
      }
      const figures = stop.unless(decideFigures(read, asked.reason));
      const facts = figures.map((figure) => statementOf(ctx, asked, { figure, about }));
      for (const fact of facts) stop.unless(await checkOpen(writer, attribute, fact));
      stop.unless(await appendFacts(writer, facts));
      return { stated: facts.length, same: read.same };
    }),
  );
}
