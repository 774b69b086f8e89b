import type { Output, Parsed } from "../contract/endpoint.ts";
import type { showTotals as endpoint } from "../contract/totals.ts";
import type { Attribute } from "../domain/ledger/attribute.ts";
import { basesFrom } from "../domain/ledger/basis.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { totalled } from "../domain/totals/figure.ts";
import {
  type Counting,
  type Tally,
  addProject,
  countProject,
  emptyTally,
  totalOn,
} from "../domain/totals/tally.ts";
import { differenceOf, percentOf, unacceptedOf } from "../domain/totals/total.ts";
import { lastOfMonth } from "../domain/value/civil.ts";
import { previousPeriod } from "../domain/value/period.ts";
import { type Wanted, eachProjectsFigures } from "../store/queries/figure-facts.ts";
import { type SubjectRow, listSubjects } from "../store/queries/project-facts.ts";
import { type Reader, heldTo } from "../store/store.ts";
import { type Ctx, basisOf, boardOf, knownAtOf } from "./context.ts";

/** What totals are asked of. */
export type Asked = Parsed<typeof endpoint>;
type Answer = Output<typeof endpoint>;
type Row = Answer["whole"];

const yearDoneItself: Pick<Attribute, "id" | "sumOf"> = { id: "yearDone" };

/** What a month's totals are counted by, for the asker. Errors: none (total). */
export function countingOf(ctx: Ctx, month: string): Counting {
  const { attributes } = boardOf(ctx);
  return {
    bases: basesFrom(basisOf(ctx)),
    sight: heldTo(ctx.actor).sight,
    month,
    yearDone: attributes.find((each) => each.id === "yearDone") ?? yearDoneItself,
    rules: ctx.rules.inferences,
  };
}

/** The facts totals read: states up to the month's end, flows of its year, running totals of the last two months. */
export function wantedFor({ month, rules, yearDone }: Counting): Wanted {
  const year = `${month.slice(0, 4)}-01-01`;
  const before = `${previousPeriod(month)}-01`;
  const terms = rules.flatMap((rule) => rule.terms.map((term) => term.attribute));
  return {
    whenever: ["name", "totalInvestment"],
    since: [...new Set(["yearPlan", yearDone.id, yearDone.sumOf ?? "", "monthDone", ...terms])],
    from: before < year ? before : year,
    to: lastOfMonth(month),
  };
}

function inferredOf(
  { rules }: Counting,
  tally: Tally,
  figure: string,
): Row["figures"][number]["inferred"] {
  return rules.flatMap((rule) => {
    const sum = tally.inferred.get(rule.id);
    if (rule.infers !== figure || !sum) return [];
    const stated = sum.stated.money;
    const difference = differenceOf(stated, sum.inferred.money);
    return [{ rule: rule.id, ...sum.inferred, stated, difference }];
  });
}

function rowOf(counting: Counting, tally: Tally): Row {
  const [widest = "claimed"] = counting.bases;
  const figures = totalled.map((figure): Row["figures"][number] => {
    const of = (basis: (typeof counting.bases)[number]) => totalOn(tally, figure, basis);
    const all = of(widest).money;
    const verified = of("verified").money;
    return {
      figure,
      on: Object.fromEntries(counting.bases.map((basis) => [basis, of(basis)])),
      unaccepted: widest === "claimed" ? unacceptedOf(all, of("accepted").money) : null,
      verifiedShare: all && percentOf(verified?.amount ?? "0", all.amount),
      inferred: inferredOf(counting, tally, figure),
    };
  });
  return { projects: tally.projects, figures };
}

type Tallied = {
  readonly whole: Tally;
  readonly units: ReadonlyMap<number, { name: string; tally: Tally }>;
};

async function tallyAll(
  reader: Reader,
  subjects: readonly SubjectRow[],
  given: { readonly counting: Counting; readonly known: ReturnType<typeof knownAtOf> },
): Promise<Tallied> {
  const whole = emptyTally();
  const units = new Map<number, { name: string; tally: Tally }>();
  const places = new Map(subjects.map((each) => [each.id, each]));
  const projects = subjects.map((each) => each.id);
  const asked = { known: given.known, projects, wanted: wantedFor(given.counting) };
  await eachProjectsFigures(reader, asked, (project, facts) => {
    const counted = countProject(facts, given.counting);
    const place = places.get(project);
    if (counted.on.size === 0 || !place) return;
    const unit = units.get(place.unit_id) ?? { name: place.unit_name, tally: emptyTally() };
    units.set(place.unit_id, unit);
    addProject(unit.tally, counted);
    addProject(whole, counted);
  });
  return { whole, units };
}

/** Whether a project is among those asked about. Errors: none (total). */
export function isAsked(
  subject: SubjectRow,
  { unit, project }: Pick<Asked, "unit" | "project">,
): boolean {
  return (
    (unit === undefined || subject.unit_id === unit) &&
    (project === undefined || subject.id === project)
  );
}

/** The month the figures stand at: never later than the board's or the day of knowledge. */
export function monthOf(ctx: Ctx, asked: Pick<Asked, "knownAt" | "month">): string {
  const known = knownAtOf(ctx, asked.knownAt);
  const latest = boardOf(ctx, asked.knownAt === undefined ? undefined : known).asOf.slice(0, 7);
  return asked.month !== undefined && asked.month < latest ? asked.month : latest;
}

/** 报·核·推: totals on every basis the asker sees, and what other figures imply. Refuses `noSuchProject`. */
export function showTotals(ctx: Ctx, asked: Asked): Promise<Result<Answer>> {
  const known = knownAtOf(ctx, asked.knownAt);
  const counting = countingOf(ctx, monthOf(ctx, asked));
  return ctx.store.read(ctx.actor, async (reader) => {
    const all = await listSubjects(reader, ["project"], known);
    const subjects = all.filter((subject) => isAsked(subject, asked));
    if (asked.project !== undefined && subjects.length === 0)
      return refuse("noSuchProject", { project: asked.project });
    const { whole, units } = await tallyAll(reader, subjects, { counting, known });
    const inOrder = [...units].toSorted(([a], [b]) => a - b);
    return accept({
      known: { day: known.day, seq: known.seq ?? null },
      month: counting.month,
      bases: [...counting.bases],
      whole: rowOf(counting, whole),
      units: inOrder.map(([id, { name, tally }]) => ({
        unit: { id, name },
        ...rowOf(counting, tally),
      })),
      rules: counting.rules.map(({ id, title, sentence, source }) => ({
        id,
        title,
        sentence,
        source: source.label,
      })),
    });
  });
}
