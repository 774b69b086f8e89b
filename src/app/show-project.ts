import type { Output, Parsed } from "../contract/endpoint.ts";
import type { showProject as endpoint } from "../contract/project.ts";
import { provenBy } from "../domain/evidence/claims.ts";
import type { Bilingual } from "../domain/language.ts";
import type { Fact } from "../domain/ledger/fact.ts";
import type { Need } from "../domain/lifecycle/lifecycle.ts";
import { type ProjectState, foldProject, unguarded } from "../domain/lifecycle/project-state.ts";
import { type NodeState, dayOf } from "../domain/lifecycle/schedule.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { type JudgementRow, listJudgements } from "../store/queries/judgements.ts";
import { listPapers } from "../store/queries/evidence-use.ts";
import { listUnits, namesOf } from "../store/queries/people.ts";
import {
  bySubject,
  findFamily,
  isProject,
  listFacts,
  listKnownDays,
} from "../store/queries/project-facts.ts";
import { type Ctx, boardOf, knownAtOf, rulesFor } from "./context.ts";
import type { Rules } from "./rules.ts";

type Page = Output<typeof endpoint>;

/** The label of an attribute or node in both languages; its id where it is not declared. */
export function labelOf({ attributeOf }: Pick<Rules, "attributeOf">, attribute: string): Bilingual {
  return attributeOf(attribute)?.label ?? { zh: attribute, en: attribute };
}

function nodeOf(state: NodeState): Page["nodes"][number] {
  const facts = [state.promised, state.planned, state.latest, state.actual].filter(
    (fact) => fact !== undefined,
  );
  const day = (fact: Fact | undefined): ReturnType<typeof dayOf> | null =>
    fact ? dayOf(fact) : null;
  return {
    node: state.node,
    scope: state.scope,
    promised: day(state.promised),
    planned: day(state.planned),
    latest: day(state.latest),
    actual: day(state.actual),
    delay: state.delay ?? null,
    facts: [...new Set(facts.map((fact) => fact.seq))],
  };
}

function missingOf(rules: Rules, need: Need, unit: string): Page["missing"][number] {
  const what = need.attribute ?? need.node ?? need.evidenceOf ?? "";
  return {
    what,
    label: need.label ?? labelOf(rules, what),
    kind:
      need.attribute === undefined ? (need.node === undefined ? "evidence" : "node") : "attribute",
    owedBy: { role: need.owedBy, unit: need.owedBy === "town" ? unit : "" },
  };
}

/** The names a fact is told with. */
export type Names = {
  readonly people: ReadonlyMap<number, string>;
  readonly units: ReadonlyMap<number, string>;
};

/** A fact as the pages show it, with the people behind it. */
export function shownFact(
  fact: Fact,
  current: ReadonlySet<number>,
  names: Names,
): Page["facts"][number] {
  const { subject: _, statedByUnit, ...rest } = fact;
  return {
    ...rest,
    evidence: fact.evidence.map((each) => ({ ...each })),
    statedBy: {
      person: names.people.get(fact.statedBy) ?? "",
      unit: names.units.get(statedByUnit) ?? "",
    },
    current: current.has(fact.seq),
  };
}

/** Who judged a fact, in that order. */
export function judgedOf(
  judgements: readonly JudgementRow[],
  seq: number,
): NonNullable<Page["facts"][number]["judged"]> {
  return judgements.flatMap(({ fact, ...judged }) => (fact === seq ? [judged] : []));
}

function newestFirst(a: Fact, b: Fact): number {
  return a.knownOn === b.knownOn ? b.seq - a.seq : a.knownOn < b.knownOn ? 1 : -1;
}

function summaryOf(id: number, state: ProjectState): Page["phases"][number] {
  return { id, name: state.name, stage: state.stage, light: state.light };
}

/** 项目页: everything known of one project at a point of knowledge. Refuses `noSuchProject`, `notKnownThen`. */
export function showProject(ctx: Ctx, asked: Parsed<typeof endpoint>): Promise<Result<Page>> {
  const known = knownAtOf(ctx, asked.knownAt);
  const board = boardOf(ctx, asked.knownAt === undefined ? undefined : known);
  const rules = rulesFor(ctx, asked.knownAt);
  return ctx.store.read(ctx.actor, async (reader) => {
    const then = asked.knownAt === undefined ? undefined : known;
    const family = await findFamily(reader, asked.id, then);
    const own = family[0];
    if (!own || own.id !== asked.id || !isProject(own))
      return refuse("noSuchProject", { project: asked.id });
    const facts = bySubject(
      await listFacts(reader, known, { subjects: family.map((each) => each.id) }),
    );
    const mine = facts.get(own.id);
    if (!mine) return refuse("notKnownThen", { project: asked.id, day: known.day });
    const people = await namesOf(reader, [...new Set(mine.map((fact) => fact.statedBy))]);
    const units = new Map((await listUnits(reader, then)).map((unit) => [unit.id, unit.name]));
    const judgements = await listJudgements(reader, known, [own.id]);
    const papers = (await listPapers(reader, known, [own.id])).get(own.id) ?? [];
    const proven = (node: string) => provenBy(rules.evidence, node, papers);
    const state = foldProject(mine, board, proven);
    const { current } = foldProject(mine, unguarded(board));
    const counting = new Set([...current.values()].map((fact) => fact.seq));
    const stateOf = (id: number): ProjectState => foldProject(facts.get(id) ?? [], board);
    const parent = family.find((each) => each.id === own.parent);
    const phases = family.filter((each) => each.parent === own.id && facts.has(each.id));
    return accept({
      id: own.id,
      name: state.name,
      unit: { id: own.unit_id, name: own.unit_name },
      parent: parent ? { id: parent.id, name: stateOf(parent.id).name } : null,
      phases: phases.map((phase) => summaryOf(phase.id, stateOf(phase.id))),
      stage: state.stage,
      nextStage: state.nextStage ?? null,
      status: state.status,
      light: state.light,
      reasons: state.reasons.map((reason) => ({ ...reason, facts: [...reason.facts] })),
      nodes: state.nodes.map(nodeOf),
      missing: state.missing.map((need) => missingOf(rules, need, own.unit_name)),
      facts: mine.toSorted(newestFirst).map((fact) => ({
        ...shownFact(fact, counting, { people, units }),
        judged: judgedOf(judgements, fact.seq),
      })),
      known: { day: known.day, seq: known.seq ?? null },
      days: await listKnownDays(reader, own.id),
    });
  });
}
