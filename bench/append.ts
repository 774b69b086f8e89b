import { CompiledQuery, sql } from "kysely";
import { sampleDistrict, sampleSeed } from "../src/catalogue/sample/generator.ts";
import { type Keyed, appendFacts } from "../src/store/append.ts";
import type { Db } from "../src/store/connection.ts";
import type { Actor } from "../src/store/store.ts";
import { type Bench, enter, loadDistrict, must } from "./ledger.ts";
import { inTurns, printRate, ratioOf, timed } from "./measure.ts";
import type { Line, Sizes } from "./result.ts";

const projects = 40;
const leastShare = 0.5;

/** Facts of the sample, each about one of the given subjects, under keys of their own. */
function draw(subjects: readonly number[], count: number, mark: string): Keyed[] {
  const facts: Keyed[] = [];
  while (facts.length < count) {
    for (const statement of sampleDistrict({ seed: sampleSeed, projects }).statements) {
      if (facts.length >= count) break;
      const { by: _by, standing: _standing, verifiedBy: _judge, ...stated } = statement;
      const subject = subjects[facts.length % subjects.length] ?? 0;
      facts.push({ ...stated, subject, key: `${mark}:${facts.length}`, importId: null });
    }
  }
  return facts;
}

const columns = (
  "tenant, subject_id, attribute, kind, scope, period, value, valid_from, known_on, source, evidence, " +
  "stated_by, stated_by_unit, corrects, reason, import_id, key"
).split(", ");

/** What anyone would write: one insert of many rows, every value a parameter. */
export async function plainInsert(db: Db, actor: Actor, facts: readonly Keyed[]): Promise<void> {
  const { tenant, person, unit } = actor;
  const places = facts.map((_, row) => {
    const marks = columns.map((__, at) => `$${row * columns.length + at + 1}`);
    return `(${marks.join(", ")})`;
  });
  const values = facts.flatMap((fact) => [
    tenant,
    fact.subject,
    fact.attribute,
    fact.kind,
    fact.scope,
    fact.period,
    JSON.stringify(fact.value),
    fact.validFrom,
    fact.knownOn,
    fact.source,
    JSON.stringify(fact.evidence),
    person,
    unit,
    fact.corrects,
    fact.reason,
    null,
    fact.key,
  ]);
  const text = `insert into fact (${columns.join(", ")}) values ${places.join(", ")} returning seq`;
  await db.executeQuery(CompiledQuery.raw(text, values));
}

async function benchPerson(bench: Bench, sizes: Sizes, login: string): Promise<Line> {
  const ctx = await enter(bench, "append", login);
  const subjects = await ctx.store.read(ctx.actor, async (reader) => {
    const { rows } = await sql<{ id: number }>`
      select id from subject where tenant = ${ctx.actor.tenant} and type = 'project' order by id`.execute(
      reader.db,
    );
    return rows.map((row) => row.id);
  });
  const { batchRows, batches } = sizes;
  const inBatches = async (mark: string, write: (facts: Keyed[]) => Promise<unknown>) => {
    let ms = 0;
    for (let batch = 0; batch < batches; batch += 1) {
      const facts = draw(subjects, batchRows, `${login}:${mark}:${batch}`);
      ms += await timed(() => write(facts));
    }
    return ms;
  };
  const append = (facts: Keyed[]) =>
    ctx.store.transact(ctx.actor, async (writer) => must(await appendFacts(writer, facts)));
  const sides = await inTurns(sizes.runs, {
    ours: (round) => inBatches(`ours:${round}`, append),
    peer: (round) =>
      inBatches(`plain:${round}`, (facts) => plainInsert(bench.ledger.owner, ctx.actor, facts)),
  });
  return {
    bench: "append",
    what: `${ctx.roles[0] ?? ""}: facts in batches of ${batchRows} : plain multi-row insert`,
    ours: printRate(batchRows * batches, sides.ours),
    peer: printRate(batchRows * batches, sides.peer),
    figure: 1 / ratioOf(sides),
    unit: "×",
    least: leastShare,
  };
}

/** Appending facts with keys, rights and history, beside a plain insert of the same rows by the owner. */
export async function benchAppend(bench: Bench, sizes: Sizes): Promise<Line[]> {
  await loadDistrict(bench, "append", projects);
  return [await benchPerson(bench, sizes, "s-office"), await benchPerson(bench, sizes, "s-park-1")];
}
