import type { SampleStatement } from "../catalogue/sample/draft.ts";
import type { SampleDistrict } from "../catalogue/sample/sample-district.ts";
import { appendFacts, appendVerdicts } from "../store/append.ts";
import { addDistrict, analyse } from "../store/found.ts";
import { foldIntoNow } from "../store/project-now.ts";
import { addVersions } from "../store/queries/rule-versions.ts";
import { addSubjects } from "../store/queries/subjects.ts";
import type { Actor } from "../store/store.ts";
import { boardOf } from "./context.ts";
import type { LoadCtx } from "./load-ctx.ts";
import { rulesIn } from "./rule-shelf.ts";
import { refused } from "./refused.ts";
import { loadCases } from "./sample-cases.ts";
import { type People, addPeople } from "./sample-people.ts";
import { loadRankings } from "./sample-rankings.ts";
import { loadPlans } from "./sample-plans.ts";
import { loadLetters } from "./sample-targets.ts";
import { loadEvidence } from "./sample-evidence.ts";
import { loadInspection } from "./sample-inspection.ts";
import { addUnits, reorganiseUnits } from "./sample-units.ts";
import { type SampleReports, loadReports, noteReport } from "./sample-reports.ts";

/** Statements recorded in one transaction. */
const chunkStatements = 4000;

/** The rules the district set for itself, each by its own person. */
async function setRules(ctx: LoadCtx, district: SampleDistrict, people: People): Promise<void> {
  for (const { name, from, by, reason, knownOn } of district.rules ?? []) {
    const version = { name, value: from(ctx.rules.data.get(name)) };
    await ctx.store.transact(getActor(people, by), (writer) =>
      addVersions(writer, [version], { reason, knownOn }),
    );
  }
}

/** Subjects in the draft's order: parents before their phases. */
async function addAllSubjects(
  ctx: LoadCtx,
  district: SampleDistrict,
  place: { actor: Actor; units: ReadonlyMap<string, number> },
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  const flush = async (
    level: {
      key: string;
      type: "project" | "phase" | "unit";
      parent: number | null;
      unit: number;
    }[],
  ): Promise<void> => {
    const added = await ctx.store.transact(place.actor, (writer) =>
      addSubjects(
        writer,
        level.map(({ type, parent, unit }) => ({ type, parent, unit })),
      ),
    );
    level.forEach((subject, index) => ids.set(subject.key, added[index] ?? 0));
  };
  let waiting: Parameters<typeof flush>[0] = [];
  for (const { key, type, parent, unit } of district.subjects) {
    if (waiting.length >= chunkStatements || (parent !== null && !ids.has(parent))) {
      await flush(waiting);
      waiting = [];
    }
    waiting.push({
      key,
      type,
      parent: parent === null ? null : (ids.get(parent) ?? null),
      unit: place.units.get(unit) ?? 0,
    });
  }
  await flush(waiting);
  return ids;
}

type Chunk = readonly { readonly statement: SampleStatement; readonly key: string }[];

function groupBy<T>(list: readonly T[], keyOf: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of list) {
    const key = keyOf(each);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return groups;
}

/** States a chunk in the voice of each of its people; answers the sequence number of each key. */
async function stateChunk(
  ctx: LoadCtx,
  chunk: Chunk,
  who: { people: People; ids: ReadonlyMap<string, number> },
): Promise<Map<string, number>> {
  const seqs = new Map<string, number>();
  for (const [login, own] of groupBy(chunk, (each) => each.statement.by)) {
    const actor = getActor(who.people, login);
    const facts = own.map(({ statement, key }) => {
      const { by: _by, standing: _standing, verifiedBy: _verifiedBy, ...stated } = statement;
      return { ...stated, subject: who.ids.get(statement.subject) ?? 0, key, importId: null };
    });
    const added = await refused(async (stop) =>
      ctx.store.transact(actor, async (writer) => stop.unless(await appendFacts(writer, facts))),
    );
    if (!added.ok) throw new Error(`the sample was refused: ${added.refusal.code}`);
    for (const [key, seq] of added.value.seqs) seqs.set(key, seq);
  }
  return seqs;
}

async function judgeChunk(
  ctx: LoadCtx,
  chunk: Chunk,
  who: { people: People; seqs: ReadonlyMap<string, number> },
): Promise<void> {
  const judged = chunk.filter(({ statement }) => statement.verifiedBy !== undefined);
  for (const [login, own] of groupBy(judged, (each) => each.statement.verifiedBy ?? "")) {
    const verdicts = own.flatMap(({ statement, key }) => {
      const { standing } = statement;
      if (standing === undefined || standing === "claimed") return [];
      return [{ fact: who.seqs.get(key) ?? 0, standing, knownOn: statement.knownOn, reason: null }];
    });
    await ctx.store.transact(getActor(who.people, login), (writer) =>
      appendVerdicts(writer, verdicts),
    );
  }
}

function getActor(people: People, login: string): Actor {
  const actor = people.get(login);
  if (!actor) throw new Error(`the sample has no person ${login}`);
  return actor;
}

function* allStatements(district: SampleDistrict): Generator<SampleStatement> {
  yield* district.unitStatements;
  yield* district.statements;
}

/**
 * Loads a sample district by the ordinary append path: every figure stated by its own person, every step of
 * standing by another. Does nothing when the district is there. `progress` hears the number of facts so far.
 * Errors: throws when the sample itself is at fault.
 */
export async function loadSample(
  ctx: LoadCtx,
  district: SampleDistrict,
  given: { passwordHash: string; progress: (facts: number) => void },
): Promise<void> {
  const { id, name, label, asOf } = district;
  if (!(await addDistrict(ctx.owner, { id, name, label, asOf }))) return;
  const units = await addUnits(ctx, district);
  const people = await addPeople(ctx, district, { units, passwordHash: given.passwordHash });
  await reorganiseUnits(ctx, district, { units, people });
  const office = [...people.values()].find(
    (actor) => actor.unit === units.get(district.units[0]?.key ?? ""),
  );
  if (!office) throw new Error(`the sample ${id} has nobody at its top`);
  await setRules(ctx, district, people);
  const ids = await addAllSubjects(ctx, district, { actor: office, units });
  const reports: SampleReports = new Map();
  let chunk: { statement: SampleStatement; key: string }[] = [];
  let count = 0;
  const flush = async (): Promise<void> => {
    const seqs = await stateChunk(ctx, chunk, { people, ids });
    await judgeChunk(ctx, chunk, { people, seqs });
    count += chunk.length;
    given.progress(count);
    chunk = [];
  };
  for (const statement of allStatements(district)) {
    noteReport(reports, statement);
    chunk.push({ statement, key: `sample:${count + chunk.length}` });
    if (chunk.length >= chunkStatements) await flush();
  }
  await flush();
  const rules = await ctx.store.read(office, (reader) => rulesIn(ctx.rules, reader));
  const form = rules.reporting.form.id;
  await loadReports(ctx.store, reports, { form, office, people });
  const board = boardOf({ rules, rulesAt: () => rules, district: { asOf } });
  const planning = { store: ctx.store, rules, district, office, ids, people };
  await loadPlans(planning, district.planning);
  await loadLetters({ ...planning, units, asOf }, district.letters);
  if (district.photographs) await loadEvidence(ctx, { office, people: people.values(), asOf });
  await ctx.store.transact(office, (writer) => foldIntoNow(writer, [...ids.values()], board));
  await analyse(ctx.owner);
  const place = { id, name, signedBy: name, sample: label, asOf };
  const ranked = { store: ctx.store, rules, district: place, people };
  await loadRankings(ranked, district.rankings ?? []);
  const audit = people.get("s-audit");
  if (district.inspected && audit)
    await loadInspection(ctx, { id, name, asOf, rules, office, audit });
  await loadCases({ ...ranked, units }, district.cases ?? []);
}
