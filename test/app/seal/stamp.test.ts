import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type LogKeys, openLogKeys } from "../../../src/app/seal/log-keys.ts";
import { ordinaryOutside } from "../../../src/app/seal/outside-book.ts";
import { type Outside, startOutside } from "../../../src/app/seal/outside.ts";
import { sealBatch } from "../../../src/app/seal/seal-ledger.ts";
import { stampLog } from "../../../src/app/seal/stamp-log.ts";
import { readStamp, requestStamp } from "../../../src/app/seal/time-stamp.ts";
import { showSealed } from "../../../src/app/show-log.ts";
import { readNote } from "../../../src/domain/seal/note.ts";
import { buildApp } from "../../../src/server/build-app.ts";
import { signIn } from "../../harness/api.ts";
import { today } from "../../harness/engine.ts";
import { type TestLedger, enter, openTestLedger, valueOf } from "../../harness/ledger.ts";
import { isLong, tell } from "../../harness/runs.ts";
import { type Towns, makeTowns, state, stated } from "../../harness/towns.ts";

const tenant = "towns";
let folder: string;
let ledger: TestLedger;
let towns: Towns;
let keys: LogKeys;
let server: Server;
let isUp = true;
let asked = 0;

const config = `
[tsa]
default_tsa = own
[own]
dir = .
serial = ./serial
crypto_device = builtin
signer_cert = ./tsa.pem
certs = ./tsa.pem
signer_key = ./tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_alg = sha256
[ext]
extendedKeyUsage = critical,timeStamping
keyUsage = critical,digitalSignature
[dn]
CN = Guatu Test TSA
[req]
distinguished_name = dn
prompt = no
x509_extensions = ext`;

const openssl = (...args: string[]): Buffer =>
  execFileSync("openssl", args, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });

/** What `openssl ts` answers to a request. */
function reply(request: Uint8Array): Buffer {
  writeFileSync(join(folder, "query.tsq"), request);
  openssl("ts", "-reply", "-config", "tsa.cnf", "-queryfile", "query.tsq", "-out", "reply.tsr");
  return readFileSync(join(folder, "reply.tsr"));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "guatu-tsa-"));
  writeFileSync(join(folder, "tsa.cnf"), config);
  writeFileSync(join(folder, "serial"), "01\n");
  openssl(
    "req",
    "-x509",
    "-newkey",
    "rsa:2048",
    "-nodes",
    "-keyout",
    "tsa.key",
    "-out",
    "tsa.pem",
    "-days",
    "30",
    "-config",
    "tsa.cnf",
  );
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      asked += 1;
      if (!isUp) response.writeHead(503).end();
      else
        response
          .writeHead(200, { "content-type": "application/timestamp-reply" })
          .end(reply(Buffer.concat(parts)));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  keys = valueOf(await openLogKeys(folder, { GUATU_LOG_NAME: "guatu.test" }));
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await ledger.close();
  rmSync(folder, { recursive: true });
});

async function grow(value: string): Promise<number> {
  const town = await enter(ledger, "t-jia", tenant);
  await state(town, [stated({ subject: towns.jia, attribute: "remark", kind: "actual", value })]);
  return valueOf(await sealBatch({ owner: ledger.owner, ...keys }, tenant)).size;
}

type Stamped = { readonly size: number; readonly token: Uint8Array; readonly note: string };

async function stamps(): Promise<Stamped[]> {
  const { rows } = await sql<Stamped>`select s.size, s.token, c.note from time_stamp s
    join checkpoint c on c.tenant = s.tenant and c.size = s.size where s.tenant = ${tenant} order by size`.execute(
    ledger.owner,
  );
  return rows;
}

const waits = { timeout: 20_000, interval: 20 };

test("bar 30: a stamp verifies offline by openssl; an authority that is down holds nothing up, and is told and asked again", async () => {
  const alarms: string[] = [];
  const { port } = server.address() as AddressInfo;
  const authority = new URL(`http://127.0.0.1:${port}/tsa`);
  const settings = { witnesses: [], authority, stopHours: 0.3 / 3600, isPublic: true };
  const pace = { round: 20, retry: 100, stamp: 0, again: 0, alarm: 200 };
  const told = { accuse: () => undefined, alarm: (_: string, who: string) => alarms.push(who) };
  const first = await grow("一");
  const outside: Outside = startOutside({ owner: ledger.owner, keys: keys.keys }, settings, {
    pace,
    told,
  });
  try {
    await vi.waitFor(async () => expect((await stamps()).at(-1)?.size).toBe(first), waits);
    const [stamp] = await stamps();
    writeFileSync(join(folder, "token"), stamp?.token ?? "");
    writeFileSync(join(folder, "text"), readNote(stamp?.note ?? "")?.text ?? "");
    const verified = openssl(
      "ts",
      "-verify",
      "-in",
      "token",
      "-token_in",
      "-data",
      "text",
      "-CAfile",
      "tsa.pem",
    );
    expect(verified.toString()).toContain("Verification: OK");
    writeFileSync(join(folder, "text"), "another text");
    expect(() =>
      openssl("ts", "-verify", "-in", "token", "-token_in", "-data", "text", "-CAfile", "tsa.pem"),
    ).toThrow("openssl ts");

    isUp = false;
    const second = await grow("二");
    await vi.waitFor(
      () => expect(outside.statesOf(tenant).get(authority.href)?.problem).toBe("503"),
      waits,
    );
    // Work and sealing go on; what is claimed of it stays at sealed.
    expect(await grow("三")).toBe(second + 1);
    expect((await stamps()).at(-1)?.size).toBe(first);
    await vi.waitFor(() => expect(alarms).toEqual([authority.href]), waits);
    await vi.waitFor(() => expect(outside.isOverdue()).toBe(true), waits);
    const before = asked;
    await vi.waitFor(() => expect(asked).toBeGreaterThan(before), waits);
    isUp = true;
    await vi.waitFor(async () => expect((await stamps()).at(-1)?.size).toBe(second + 1), waits);
    await vi.waitFor(() => expect(outside.isOverdue()).toBe(false), waits);
    expect(outside.statesOf(tenant).get(authority.href)?.problem).toBeUndefined();
    tell("bar 30", {
      stamps: (await stamps()).length,
      verifiedByOpenssl: 1,
      alarms: alarms.length,
      held: 0,
    });
  } finally {
    await outside.stop();
  }
});

test("bar 30: asked again every 60 s, told after 15 min, writing stops after 4 h where the policy says so, and what is sealed stays sealed", async () => {
  isUp = false;
  const alarms: string[] = [];
  const { port } = server.address() as AddressInfo;
  const authority = new URL(`http://127.0.0.1:${port}/later`);
  const settings = { witnesses: [], authority, stopHours: 4, isPublic: true };
  const told = { accuse: () => undefined, alarm: (_: string, who: string) => alarms.push(who) };
  const size = await grow("四");
  const ctx = { owner: ledger.owner, keys: keys.keys };
  const begun = Date.now();
  vi.useFakeTimers({ toFake: ["Date"], now: begun });
  const before = asked;
  const outside = startOutside(ctx, settings, { pace: { ...ordinaryOutside, round: 5 }, told });
  const log = { ...keys, watch: undefined, outside, isPublic: true };
  const { store, app, rules } = ledger;
  const api = buildApp({ ledger: { store, app }, rules, today: () => today, version: "1", log });
  const office = await signIn(api, "t-office");
  const write = () => office.call("saveView", { district: tenant, name: "视图", query: "" });
  const tries: number[] = [];
  const at = async (minutes: number): Promise<void> => {
    vi.setSystemTime(begun + minutes * 60_000 + 500);
    const [known, standing] = [asked, outside.statesOf(tenant).get(authority.href)];
    // Not only asked, its failure is noted too: by the clock as it stands.
    const noted = () => outside.statesOf(tenant).get(authority.href);
    await vi.waitFor(() => expect(noted()).not.toBe(standing), waits);
    expect(asked).toBe(known + 1);
    tries.push(asked - before);
  };
  try {
    await vi.waitFor(() => expect(asked).toBe(before + 1), waits);
    await vi.waitFor(() => expect(outside.statesOf(tenant).get(authority.href)).toBeDefined());
    // Within the 60 s nobody is asked, however many rounds go by.
    vi.setSystemTime(begun + 58_000);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(asked).toBe(before + 1);
    for (let minute = 1; minute < 15; minute += 1) await at(minute);
    expect([tries.length, alarms.length]).toEqual([14, 0]);
    await at(15.1);
    await vi.waitFor(() => expect(alarms).toEqual([authority.href]), waits);
    const sealed = await showSealedOf(size);
    expect(sealed).toMatchObject({ state: "sealed", stampedAt: null });
    await at(239);
    expect([outside.isOverdue(), (await write()).status]).toEqual([false, 200]);
    await at(241);
    const refused = await write();
    expect([outside.isOverdue(), refused.status]).toEqual([true, 503]);
    expect((await office.call("listProjects", { district: tenant })).status).toBe(200);
    expect(alarms).toHaveLength(1);
    isUp = true;
    vi.setSystemTime(begun + 243 * 60_000);
    await vi.waitFor(() => expect(outside.isOverdue()).toBe(false), waits);
    expect((await write()).status).toBe(200);
    tell("bar 30, ordinary pace", {
      retrySeconds: 60,
      alarmMinutes: 15,
      stopHours: 4,
      tries: tries.length,
    });
  } finally {
    vi.useRealTimers();
    isUp = true;
    await outside.stop();
  }
}, 60_000);

/** How far the last record of the log has come. */
async function showSealedOf(size: number) {
  const { rows } = await sql<{ seq: number }>`
    select seq from seal_leaf where tenant = ${tenant} and idx = ${size - 1}`.execute(ledger.owner);
  const office = await enter(ledger, "t-office", tenant);
  const seqs = String(rows[0]?.seq);
  return valueOf(await showSealed(office, { district: tenant, seqs })).states[0];
}

test("bar 30: ten thousand records are stamped at once, however short ago the last stamp was", async () => {
  const { port } = server.address() as AddressInfo;
  const authority = new URL(`http://127.0.0.1:${port}/many`);
  const ctx = { owner: ledger.owner, keys: keys.keys };
  const stamp = () => stampLog(ctx, authority, { tenant, apart: 3_600_000 });
  const first = (await stamp()).size;
  expect(first).toBeGreaterThan(0);
  await grow("五");
  expect((await stamp()).size).toBe(first);
  const most = 10_000;
  if (!isLong) return tell("bar 30, records to a stamp", { most, run: 0 });
  const town = await enter(ledger, "t-jia", tenant);
  const batch = Array.from({ length: 500 }, (_, at) =>
    stated({ subject: towns.jia, attribute: "remark", kind: "actual", value: `第${at}句` }),
  );
  let size = first;
  while (size < first + most) {
    await state(town, batch);
    size = valueOf(await sealBatch({ owner: ledger.owner, ...keys }, tenant)).size;
    if (size < first + most) expect((await stamp()).size).toBe(first);
  }
  expect((await stamp()).size).toBe(size);
  tell("bar 30, records to a stamp", { most, run: size - first });
}, 600_000);

test("an answer over another text, of another request, refused or cut short is no stamp", () => {
  const request = requestStamp("text\n");
  const answer = new Uint8Array(reply(request.bytes));
  expect(readStamp(answer, request)?.at).toMatch(/^\d{4}-/u);
  expect(readStamp(answer, requestStamp("other\n"))).toBeUndefined();
  expect(readStamp(answer, requestStamp("text\n"))).toBeUndefined();
  for (let cut = 0; cut < answer.length; cut += 37)
    expect(readStamp(answer.subarray(0, cut), request)).toBeUndefined();
  const refused = new Uint8Array(Buffer.from("30053003020102", "hex"));
  expect(readStamp(refused, request)).toBeUndefined();
});
