import type { Fact, KnownAt } from "../domain/ledger/fact.ts";
import { findCurrent, foldFacts } from "../domain/ledger/fold.ts";
import { scopeKey } from "../domain/ledger/scope.ts";
import { isMoney } from "../domain/lifecycle/year-figures.ts";
import type { Announced, Member } from "../domain/plan/batch.ts";
import type { Day } from "../domain/value/day.ts";
import type { Value } from "../domain/value/value.ts";
import { listPlanFacts } from "../store/queries/plan-facts.ts";
import {
  type SubjectRow,
  bySubject,
  listFacts,
  listSubjects,
} from "../store/queries/project-facts.ts";
import type { Reader } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { currentOf, lineOf } from "./plan-lines.ts";

/** A ceremony as announced. */
export type Batch = {
  readonly subject: number;
  readonly name: string;
  readonly kind: string;
  readonly day: string;
  readonly announced: readonly Announced[];
  readonly facts: readonly Fact[];
};

/** Every ceremony with its members, as known. */
export type Batches = {
  readonly known: KnownAt;
  readonly batches: readonly Batch[];
  readonly membersOf: (batch: Batch) => Member[];
};

function isDay(value: Value | undefined): value is Day {
  return typeof value === "object" && "precision" in value;
}

const actual = (attribute: string, scope = "") => ({ attribute, kind: "actual", scope }) as const;

function announcedOf(current: ReadonlyMap<string, Fact>): Announced[] {
  const figures = [...current.values()].filter((fact) =>
    ["batchCount", "batchTotal", "batchYearPlan"].includes(fact.attribute),
  );
  const parts = [...new Set(figures.map((fact) => fact.scope))].toSorted();
  return parts.map((part) => {
    const valueOf = (attribute: string): Value | undefined =>
      findCurrent(current, actual(attribute, part))?.value;
    const [count, total, yearPlan] = ["batchCount", "batchTotal", "batchYearPlan"].map(valueOf);
    return {
      part,
      count: typeof count === "object" && "number" in count ? count.number : null,
      total: isMoney(total) ? total : null,
      yearPlan: isMoney(yearPlan) ? yearPlan : null,
    };
  });
}

function batchOf(subject: SubjectRow, facts: readonly Fact[]): Batch[] {
  const current = foldFacts(facts, () => false);
  const name = findCurrent(current, actual("name"))?.value;
  const kind = findCurrent(current, actual("batchKind"))?.value;
  const day = findCurrent(current, actual("batchDay"))?.value;
  if (typeof name !== "string" || typeof kind !== "string" || !isDay(day)) return [];
  const announced = announcedOf(current);
  return [{ subject: subject.id, name, kind, day: day.day, announced, facts }];
}

/** The ceremonies a project is part of, by the key of their names. */
function partsOf(current: ReadonlyMap<string, Fact>): ReadonlySet<string> {
  const own = [...current.values()].filter(
    (fact) => fact.attribute === "batch" && fact.value === "in",
  );
  return new Set(own.map((fact) => scopeKey(fact.scope)));
}

type Project = {
  readonly subject: SubjectRow;
  readonly current: ReadonlyMap<string, Fact>;
  readonly parts: ReadonlySet<string>;
};

function memberOf(
  project: Project,
  batch: Batch,
  frame: { node: string | null; all: readonly Batch[] },
): Member {
  const { node, all } = frame;
  const reached = node === null ? undefined : findCurrent(project.current, actual(node))?.value;
  const earlier = all.filter(
    (other) =>
      other.subject !== batch.subject &&
      other.kind === batch.kind &&
      other.day <= batch.day &&
      (other.day < batch.day || other.subject < batch.subject) &&
      project.parts.has(scopeKey(other.name)),
  );
  return {
    ...lineOf(project.subject, project.current, batch.day.slice(0, 4)),
    reached: isDay(reached) ? reached : null,
    earlier: earlier.map(({ name, day }) => ({ name, day })),
  };
}

/** The node a kind of ceremony celebrates; null for none. */
export function nodeOf({ rules }: Pick<Ctx, "rules">, kind: string): string | null {
  return rules.plan.rule.batches.kinds.find((each) => each.kind === kind)?.node ?? null;
}

/** Every ceremony and the members of each that the reader sees, as known, in four queries. */
export async function readBatches(ctx: Ctx, reader: Reader, known: KnownAt): Promise<Batches> {
  const subjects = await listSubjects(reader, ["batch"], known);
  const ids = subjects.map((subject) => subject.id);
  const own = bySubject(await listFacts(reader, known, { subjects: ids }));
  const batches = subjects
    .flatMap((subject) => batchOf(subject, own.get(subject.id) ?? []))
    .toSorted((a, b) => (a.day === b.day ? b.subject - a.subject : a.day < b.day ? 1 : -1));
  const nodes = ctx.rules.plan.rule.batches.kinds.flatMap((each) => each.node ?? []);
  const facts = bySubject(
    await listPlanFacts(reader, known, {
      year: null,
      states: ["name", "totalInvestment", "batch", ...nodes],
      flows: ["planTier", "yearPlan"],
    }),
  );
  const projects = (await listSubjects(reader, ["project"], known)).flatMap(
    (subject): Project[] => {
      const { attributeOf } = ctx.rules;
      const current = currentOf(facts.get(subject.id) ?? [], { known, attributeOf });
      const parts = partsOf(current);
      return parts.size === 0 ? [] : [{ subject, current, parts }];
    },
  );
  return {
    known,
    batches,
    membersOf: (batch) => {
      const frame = { node: nodeOf(ctx, batch.kind), all: batches };
      return projects
        .filter((project) => project.parts.has(scopeKey(batch.name)))
        .map((project) => memberOf(project, batch, frame));
    },
  };
}

/** The ceremony of a name, undefined when there is none; names are compared by their key. Errors: none (total). */
export function findBatch(batches: readonly Batch[], name: string): Batch | undefined {
  return batches.find((each) => scopeKey(each.name) === scopeKey(name));
}
