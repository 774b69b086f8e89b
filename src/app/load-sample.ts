import type { SampleDistrict, SampleStatement } from "../catalogue/sample/draft.ts";
import { type Role, roles } from "../domain/unit/role.ts";
import { appendFacts, appendVerdicts } from "../store/append.ts";
import type { Db } from "../store/connection.ts";
import { addDistrict, addUnitOf, analyse, ensureGrant, ensurePerson } from "../store/found.ts";
import { foldIntoNow } from "../store/project-now.ts";
import { addSubjects } from "../store/queries/subjects.ts";
import type { Actor, Store } from "../store/store.ts";
import { boardOf } from "./context.ts";
import { refused } from "./refused.ts";
import type { Rules } from "./rules.ts";
import { type SampleReports, loadReports, noteReport } from "./sample-reports.ts";

/** What loading needs: the owner to open the district, the store to state its facts as its people. */
export type LoadCtx = {
  readonly owner: Db;
  readonly store: Store;
  readonly rules: Rules;
  readonly today: string;
};

type People = ReadonlyMap<string, Actor>;

/** Statements recorded in one transaction. */
const chunkStatements = 4000;

async function addUnits(ctx: LoadCtx, district: SampleDistrict): Promise<Map<string, number>> {
  const units = new Map<string, number>();
  for (const unit of district.units) {
    const parent = unit.parent === null ? null : (units.get(unit.parent) ?? null);
    units.set(
      unit.key,
      await addUnitOf(ctx.owner, district.id, { parent, kind: unit.kind, name: unit.name }),
    );
  }
  return units;
}

/**
 * One person a role who may sign in, `office` to `audit`, the same in every sample district: each stands beside
 * the first of the district's own people in that role, who themselves cannot sign in.
 */
async function addVisitors(
  ctx: LoadCtx,
  district: SampleDistrict,
  given: { units: ReadonlyMap<string, number>; passwordHash: string },
): Promise<void> {
  for (const role of roles) {
    const model = district.people.find((person) =>
      person.grants.some((grant) => grant.role === role),
    );
    if (!model) continue;
    const { passwordHash } = given;
    const person = await ensurePerson(ctx.owner, {
      login: role,
      name: visitorNames[role],
      passwordHash,
    });
    for (const grant of model.grants.filter((each) => each.role === role)) {
      const unit = given.units.get(grant.unit) ?? 0;
      await ensureGrant(ctx.owner, { tenant: district.id, person, role, unit });
    }
  }
}

const visitorNames: Readonly<Record<Role, string>> = {
  office: "项目办",
  town: "镇街",
  bureau: "部门",
  taskforce: "专班",
  leader: "区领导",
  audit: "审计",
  sysadmin: "系统管理员",
  secadmin: "安全管理员",
  auditadmin: "审计管理员",
};

async function addPeople(
  ctx: LoadCtx,
  district: SampleDistrict,
  given: { units: ReadonlyMap<string, number>; passwordHash: string },
): Promise<People> {
  await addVisitors(ctx, district, given);
  const people = new Map<string, Actor>();
  for (const person of district.people) {
    const { login, name } = person;
    const id = await ensurePerson(ctx.owner, { login, name, passwordHash: null });
    for (const grant of person.grants) {
      const unit = given.units.get(grant.unit) ?? 0;
      const role: Role = grant.role;
      await ensureGrant(ctx.owner, { tenant: district.id, person: id, role, unit });
      if (!people.has(login)) people.set(login, { tenant: district.id, person: id, unit });
    }
  }
  return people;
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
  const office = [...people.values()].find(
    (actor) => actor.unit === units.get(district.units[0]?.key ?? ""),
  );
  if (!office) throw new Error(`the sample ${id} has nobody at its top`);
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
  const form = ctx.rules.reporting.form.id;
  await loadReports(ctx.store, reports, { form, office, people });
  const board = boardOf({ rules: ctx.rules, district: { asOf } });
  await ctx.store.transact(office, (writer) => foldIntoNow(writer, [...ids.values()], board));
  await analyse(ctx.owner);
}
