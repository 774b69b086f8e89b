import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type AskCtx, askWitness } from "../../../src/app/seal/ask-witness.ts";
import { leadTo } from "../../../src/app/seal/lead-to.ts";
import { type LogKeys, openLogKeys } from "../../../src/app/seal/log-keys.ts";
import { type Outside, startOutside } from "../../../src/app/seal/outside.ts";
import { sealBatch } from "../../../src/app/seal/seal-ledger.ts";
import { signatureBy } from "../../../src/app/seal/signer.ts";
import { base64Of } from "../../../src/domain/seal/base64.ts";
import { readCheckpoint } from "../../../src/domain/seal/checkpoint.ts";
import { printNote, readNote } from "../../../src/domain/seal/note.ts";
import { printRequest } from "../../../src/domain/seal/witness.ts";
import type { Fault } from "../../../src/domain/seal/fault.ts";
import { listCheckpoints } from "../../../src/store/queries/seal-check.ts";
import { openFailing } from "../../harness/failing.ts";
import { type TestLedger, askOwner, enter, openTestLedger, valueOf } from "../../harness/ledger.ts";
import { runs, tell } from "../../harness/runs.ts";
import { type Towns, makeTowns, state, stated } from "../../harness/towns.ts";
import {
  type TestWitness,
  buildWitness,
  spawnWitness,
  startWitness,
} from "../../harness/witnesses.ts";

const tenant = "towns";
let ledger: TestLedger;
let towns: Towns;
let folder: string;
let keys: LogKeys;
let ctx: AskCtx;
let one: TestWitness;
let two: TestWitness;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guatu-witness-"));
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  keys = valueOf(await openLogKeys(folder, { GUATU_LOG_NAME: "guatu.test" }));
  ctx = { owner: ledger.owner, keys: keys.keys };
  one = await startWitness(join(folder, "one"), "witness.one", keys.keys);
  two = await startWitness(join(folder, "two"), "witness.two", keys.keys);
});
afterAll(async () => {
  await Promise.all([one.close(), two.close()]);
  await ledger.close();
  await rm(folder, { recursive: true });
});

const pace = { round: 20, retry: 20, stamp: 0, again: 0, alarm: 60_000 };

/** These are asked, and no authority. */
const asking = (witnesses: readonly TestWitness["place"][]) => ({
  witnesses,
  authority: undefined,
  stopHours: undefined,
  isPublic: true,
});

async function grow(value: string): Promise<number> {
  const town = await enter(ledger, "t-jia", tenant);
  await state(town, [stated({ subject: towns.jia, attribute: "remark", kind: "actual", value })]);
  return valueOf(await sealBatch({ owner: ledger.owner, ...keys }, tenant)).size;
}

const ask = (witness: Pick<TestWitness, "place">, always = false) =>
  askWitness(ctx, witness.place, { tenant, always });

const newest = async (): Promise<string> =>
  askOwner(
    ledger,
    "select note from guatu.checkpoint where tenant = 'towns' order by size desc limit 1",
  );

const send = async (
  witness: Pick<TestWitness, "place">,
  body: string,
): Promise<[number, string]> => {
  const answer = await fetch(new URL("add-checkpoint", witness.place.url), {
    method: "POST",
    body,
  });
  return [answer.status, await answer.text()];
};

async function request(older: number, note: string): Promise<string> {
  const size = readCheckpoint(readNote(note)?.text ?? "")?.size ?? 0;
  const path = await leadTo(ledger.owner, tenant, { older, size });
  return printRequest(older, path.map(base64Of), note);
}

test("a witness signs a log that grows, from wherever it stands, and its signature goes under the checkpoint", async () => {
  const first = await grow("一");
  expect(await ask(one)).toMatchObject({ size: first, problem: undefined });
  await grow("二");
  const third = await grow("三");
  expect(await ask(one)).toMatchObject({ size: third, problem: undefined, fault: undefined });
  expect(await ask(two)).toMatchObject({ size: third });
  const told = await askOwner<string>(ledger, "select guatu.public_checkpoint('towns')");
  expect(told.split("\n").filter((line) => line.startsWith("— witness"))).toHaveLength(2);
});

test("what we forgot of a witness it tells us, and we go on from there", async () => {
  await sql
    .raw(
      `set session_replication_role = replica; delete from guatu.cosignature; set session_replication_role = default`,
    )
    .execute(ledger.owner);
  const size = await grow("四");
  expect(await ask(one)).toMatchObject({ size, problem: undefined });
});

test("the answers are those of C2SP tlog-witness: 400, 403, 404, 409 with the size, 422", async () => {
  const note = await newest();
  const size = readCheckpoint(readNote(note)?.text ?? "")?.size ?? 0;
  const [signer] = keys.signers;
  if (!signer) throw new Error("no signer");
  const signed = async (text: string) =>
    printNote({ text, signatures: [await signatureBy(signer, text)] });
  const text = readNote(note)?.text ?? "";
  expect((await send(one, "hello"))[0]).toBe(400);
  expect((await send(one, printRequest(size + 1, [], note)))[0]).toBe(400);
  expect(
    (await send(one, printRequest(size, [], note.replaceAll("guatu.test", "guatu.best"))))[0],
  ).toBe(404);
  expect(
    (
      await send(
        one,
        printRequest(size, [], note.replace(/— guatu\.test .*\n/gu, "— guatu.test AAAAAAAA\n")),
      )
    )[0],
  ).toBe(403);
  const bent = note.replace(
    /(— guatu\.test \S{20})(.)/u,
    (_, before: string, letter: string) => before + (letter === "A" ? "B" : "A"),
  );
  expect((await send(one, printRequest(size, [], bent)))[0]).toBe(403);
  expect(await send(one, printRequest(1, [], note))).toEqual([409, `${size}\n`]);
  const root = base64Of(new Uint8Array(32).fill(7));
  const branch = await signed(text.replace(/\n[^\n]{44}\n/u, `\n${root}\n`));
  expect((await send(one, printRequest(size, [], branch)))[0]).toBe(422);
  const longer = await signed(text.replace(`\n${size}\n`, `\n${size + 1}\n`));
  expect((await send(one, printRequest(size, [root], longer)))[0]).toBe(422);
  expect((await send(one, printRequest(size, [], note)))[0]).toBe(200);
});

test("of two requests that race both are answered, and the longer one is remembered", async () => {
  const before = readCheckpoint(readNote(await newest())?.text ?? "")?.size ?? 0;
  await grow("五");
  const short = await newest();
  await grow("六");
  const long = await newest();
  const asked = await Promise.all([request(before, short), request(before, long)]);
  for (let run = 0; run < runs(3, 30); run += 1) {
    const answers = await Promise.all(asked.map((body) => send(one, body)));
    expect(answers.map(([status]) => status).toSorted((a, b) => a - b)).toEqual(
      run === 0 ? [200, 409] : [409, 409],
    );
  }
  await ask(one);
  expect((await ask(one, true))?.problem).toBeUndefined();
});

test("a witness nobody answers for is noted with what went wrong; a round that the database broke off is made again", async () => {
  const size = await grow("断");
  const away = { ...two.place, url: new URL("http://127.0.0.1:9/") };
  const failing = openFailing(ledger, "owner");
  failing.failAt(1, "before");
  const outside = startOutside({ ...ctx, owner: failing.db }, asking([away, one.place]), {
    pace,
    told: { accuse: () => undefined, alarm: () => undefined },
  });
  const told = () => outside.statesOf(tenant);
  const signed = { size, problem: undefined };
  try {
    await vi.waitFor(
      () => {
        expect(told().get(one.place.printed)).toMatchObject(signed);
        expect(told().get(away.printed)?.problem).toMatch(/./u);
      },
      { timeout: 20_000 },
    );
  } finally {
    await outside.stop();
    await failing.close();
  }
});

test("a server that lost its place at the database asks no witness until it has it again", async () => {
  const size = await grow("让");
  let isOurs = false;
  const asked = vi.fn<() => boolean>(() => isOurs);
  const outside = startOutside(ctx, asking([one.place]), {
    pace,
    told: { accuse: () => undefined, alarm: () => undefined },
    isOurs: asked,
  });
  const standing = () => outside.statesOf(tenant).get(one.place.printed);
  await vi.waitFor(() => expect(asked.mock.calls.length).toBeGreaterThan(2));
  expect(standing()).toBeUndefined();
  isOurs = true;
  await vi.waitFor(() => expect(standing()).toMatchObject({ size, problem: undefined }), {
    timeout: 20_000,
  });
  await outside.stop();
});

test("bar 6: an older ledger put back is told by two witnesses at the next asking, and a second branch is refused", async () => {
  await grow("七");
  await Promise.all([ask(one), ask(two)]);
  const sizes = await listCheckpoints(ledger.owner, tenant, [0, Number.MAX_SAFE_INTEGER]);
  const old = sizes.at(-3)?.size ?? 0;
  // Everything after the older checkpoint goes, as if a backup had been put back; a branch grows from there.
  await sql
    .raw(`set session_replication_role = replica;
    delete from guatu.cosignature where tenant = 'towns' and size > ${old};
    delete from guatu.checkpoint where tenant = 'towns' and size > ${old};
    delete from guatu.seal_salt where tenant = 'towns' and seq in (select seq from guatu.seal_leaf where tenant = 'towns' and idx >= ${old});
    delete from guatu.fact where tenant = 'towns' and seq in (select seq from guatu.seal_leaf where tenant = 'towns' and idx >= ${old});
    delete from guatu.seal_leaf where tenant = 'towns' and idx >= ${old};
    update guatu.seal_tile set sha256 = substring(sha256 from 1 for ${old} * 32), sm3 = substring(sm3 from 1 for ${old} * 32) where tenant = 'towns' and level = 0;
    set session_replication_role = default`)
    .execute(ledger.owner);
  const begun = performance.now();
  const accused: Fault[] = [];
  let outside: Outside | undefined;
  try {
    outside = startOutside(ctx, asking([one.place, two.place]), {
      pace,
      told: { accuse: (_, fault) => accused.push(fault), alarm: () => undefined },
    });
    await vi.waitFor(
      () => {
        const named = new Set(accused.map(({ kind }) => kind));
        expect(named).toEqual(new Set(["witness witness.one", "witness witness.two"]));
      },
      { timeout: 20_000 },
    );
  } finally {
    await outside?.stop();
  }
  expect(new Set(accused.map(({ fault }) => fault))).toEqual(new Set(["shortened"]));
  const seconds = (performance.now() - begun) / 1000;
  for (let more = 0; more < 4; more += 1) await grow(`岔 ${more}`);
  const branch = await ask(one);
  expect(branch?.problem).toMatch(/^422/u);
  expect(branch?.fault).toMatchObject({ fault: "root" });
  tell("bar 6", { witnesses: 2, secondsToTell: seconds.toFixed(2), branchesSigned: 0 });
});

test("a witness killed at any moment has signed nothing it does not remember", async () => {
  const place = join(folder, "killed");
  const program = await buildWitness(join(folder, "built"));
  const notes = await listCheckpoints(ledger.owner, tenant, [0, Number.MAX_SAFE_INTEGER]);
  const [first, ...rest] = notes;
  let known = 0;
  let kills = 0;
  for (const { note, size } of [first, ...rest.slice(0, runs(4, 40))].filter(
    (each) => each !== undefined,
  )) {
    const { place: at, child } = await spawnWitness(program, place, keys.keys);
    const ended = once(child, "exit");
    const body = await request(known, note);
    const answer = fetch(new URL("add-checkpoint", at.url), { method: "POST", body }).then(
      async (reply) => [reply.status, await reply.text()] as const,
      () => [0, ""] as const,
    );
    await new Promise((resolve) => {
      setTimeout(resolve, Math.random() * 12);
    });
    child.kill("SIGKILL");
    await ended;
    kills += 1;
    const [status] = await answer;
    const again = await spawnWitness(program, place, keys.keys);
    const [stands, text] = await send(again, printRequest(0, [], note));
    const remembered = stands === 409 ? Number(text) : 0;
    again.child.kill("SIGTERM");
    // Answered means remembered; not answered, it may be either.
    if (status === 200) expect(remembered).toBe(size);
    else if (stands === 200) expect(known).toBe(0);
    else expect([known, size]).toContain(remembered);
    known = stands === 200 ? size : remembered;
  }
  tell("bar 6, kill -9", { kills, forgotten: 0 });
}, 300_000);
