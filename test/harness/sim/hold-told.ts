import { sql } from "kysely";
import type { Db } from "../../../src/store/connection.ts";
import type { Ack } from "./clients.ts";

export type Row = Readonly<Record<string, unknown>>;

/** What the database answers to its owner. */
export async function rowsOf(owner: Db, text: string): Promise<Row[]> {
  return (await sql.raw<Row>(text).execute(owner)).rows;
}

function codeOf(body: Row): string {
  return (body["refusal"] as { code?: string } | undefined)?.code ?? "";
}

/** What was told against what is there: done once where somebody heard so, at most once where nobody heard, not at all where it was refused. */
export async function falseStatements(owner: Db, told: readonly Ack[]): Promise<string[]> {
  const faults: string[] = [];
  const keys = new Map<string, Row[]>();
  for (const row of await rowsOf(
    owner,
    "select key, value, seq from fact where key like '%-key-%'",
  ))
    keys.set(String(row["key"]), [...(keys.get(String(row["key"])) ?? []), row]);
  for (const { id, input, reply } of told.filter((each) => each.id === "stateFact")) {
    const found = keys.get(String(input["key"])) ?? [];
    if (reply?.status === 200 && found.length !== 1)
      faults.push(`${id}: told yes, there ${found.length} times`);
    if (reply && reply.status !== 200 && found.length > 0)
      faults.push(`${id}: told no (${codeOf(reply.body)}), and it is there`);
  }
  const [twice] = await rowsOf(
    owner,
    "select value, count(*) from fact where attribute = 'remark' group by value having count(*) > 1 limit 1",
  );
  if (twice) faults.push("stateFact: said once, there twice");
  return faults;
}

/** What a submission is told against what is there. */
function wrongIn({ reply }: Ack, steps: number, facts: number): string | undefined {
  const there = `${facts} figures with ${steps} steps`;
  if (steps > 1 || (steps === 0 && facts > 0)) return there;
  if (!reply) return undefined;
  if (reply.status !== 200)
    return steps > 0 ? `told no (${codeOf(reply.body)}), and it is there` : undefined;
  const isRight = steps === 1 && facts === reply.body["facts"];
  return isRight ? undefined : `told ${String(reply.body["facts"])} figures, there are ${there}`;
}

/** A submission is there whole or not at all. */
export async function halfSubmissions(owner: Db, told: readonly Ack[]): Promise<string[]> {
  const faults: string[] = [];
  for (const ack of told.filter((each) => each.id === "submitMonth")) {
    const key = String(ack.input["key"]);
    const counted = `select (select count(*) from report_step where key = '${key}') as steps,
      (select count(*) from fact where key like '${key}:%') as facts`;
    const [row] = await rowsOf(owner, counted);
    const wrong = wrongIn(ack, Number(row?.["steps"]), Number(row?.["facts"]));
    if (wrong !== undefined) faults.push(`submitMonth: ${wrong}`);
  }
  return faults;
}

/** Whoever overwrote what was typed had seen it. */
export async function lostDrafts(owner: Db, told: readonly Ack[]): Promise<string[]> {
  type Cell = { project: number; attribute: string; text: string; base: string };
  const saves = told.filter(({ id }) => id === "saveMonth");
  const cells = (all: readonly Ack[]) => all.flatMap(({ input }) => input["cells"] as Cell[]);
  const kept = saves.filter(
    ({ reply }) => reply?.status === 200 && (reply.body["overtaken"] as unknown[]).length === 0,
  );
  const bases = new Set(cells(saves).map(({ base }) => base));
  const standing = new Set((await rowsOf(owner, "select text from draft")).map(({ text }) => text));
  const submitted = await rowsOf(
    owner,
    "select value #>> '{}' as text from fact where report_id is not null",
  );
  const used = new Set(submitted.map(({ text }) => text));
  return (
    kept
      // A sum is spelled otherwise once it is a fact.
      .flatMap(({ input }) => input["cells"] as Cell[])
      .filter(({ attribute }) => attribute !== "monthDone")
      .filter(({ text }) => !bases.has(text) && !standing.has(text) && !used.has(text))
      .map(
        ({ text }) => `saveMonth: ${text} was kept, and somebody who had not seen it wrote over it`,
      )
  );
}

type Told = Readonly<Record<string, unknown>>;

/** Where what was done is seen, and what may be there no more than once: the same words again after an answer are said anew. */
const traces: Readonly<Record<string, { seen: (asked: Told) => string; once: boolean }>> = {
  raiseContest: {
    seen: ({ reason }) => `select 1 from contest c where reason = '${String(reason)}'
      and not exists (select from contest d where d.reason = c.reason and d.answer is not null and d.id < c.id)`,
    once: true,
  },
  askCorrection: {
    seen: ({ reason }) => `select 1 from correction c where reason = '${String(reason)}'
      and not exists (select from correction d where d.reason = c.reason and d.state <> 'asked' and d.id < c.id)`,
    once: true,
  },
  settleCorrection: {
    seen: ({ id, agree }) =>
      `select 1 from correction where id = ${String(id)} and state = '${agree === true ? "agreed" : "refused"}'`,
    once: true,
  },
  judgeFacts: {
    seen: ({ id, standing, reason }) =>
      `select 1 from report_step where report_id = ${String(id)} and step = '${String(standing)}'
        and coalesce(reason, '') = '${String(reason)}'`,
    once: false,
  },
  reopenReport: {
    seen: ({ id, reason }) =>
      `select 1 from report_step where report_id = ${String(id)} and step = 'reopened' and reason = '${String(reason)}'`,
    once: true,
  },
  answerContest: {
    seen: ({ id, reason }) =>
      `select 1 from contest where id = ${String(id)} and answer_reason = '${String(reason)}'`,
    once: true,
  },
  acceptImport: {
    seen: ({ id }) =>
      `select 1 from import i where id = ${String(id)} and state = 'accepted'
        and facts = (select count(*) from fact f where f.tenant = i.tenant and f.import_id = i.id)`,
    once: true,
  },
  closePeriod: {
    seen: ({ period }) => `select 1 from closing where period = '${String(period)}'`,
    once: true,
  },
};

/** What was told is done and cannot be seen, and what was asked once and is there twice. */
export async function unseen(owner: Db, told: readonly Ack[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { id, input, reply } of told) {
    const trace = traces[id];
    if (!trace) continue;
    const { length } = await rowsOf(owner, trace.seen(input));
    if (reply?.status === 200 && length === 0) faults.push(`${id}: told yes, there 0 times`);
    if (trace.once && length > 1) faults.push(`${id}: asked once, there ${length} times`);
  }
  return faults;
}

/** Changes somebody was told are done, of which the audit log knows fewer. */
export async function unlogged(owner: Db, told: readonly Ack[]): Promise<string[]> {
  const done = new Map<string, number>();
  for (const { id, login, reply } of told)
    if (reply?.status === 200) done.set(`${login} ${id}`, (done.get(`${login} ${id}`) ?? 0) + 1);
  const rows = await rowsOf(
    owner,
    `select p.login || ' ' || a.endpoint as who, count(*) as begun from audit a join person p on p.id = a.person
      where a.status is null group by 1`,
  );
  const begun = new Map(rows.map((row) => [String(row["who"]), Number(row["begun"])]));
  return [...done]
    .filter(([who, times]) => (begun.get(who) ?? 0) < times)
    .map(([who, times]) => `${who}: done ${times} times, in the audit log ${begun.get(who) ?? 0}`);
}
