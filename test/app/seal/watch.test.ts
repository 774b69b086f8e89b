import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type LogKeys, openLogKeys } from "../../../src/app/seal/log-keys.ts";
import { nobodyAsked } from "../../../src/app/seal/outside.ts";
import { type Pace, type Watch, startWatch } from "../../../src/app/seal/watch.ts";
import type { Fault } from "../../../src/domain/seal/fault.ts";
import { buildApp } from "../../../src/server/build-app.ts";
import { refusalOf, signIn, visit } from "../../harness/api.ts";
import { today } from "../../harness/engine.ts";
import { type TestLedger, openTestLedger, valueOf } from "../../harness/ledger.ts";
import { tell } from "../../harness/runs.ts";
import { type Towns, makeTowns } from "../../harness/towns.ts";
import {
  asSuperuser,
  hearing,
  remark,
  saying,
  untilSealed,
  waits,
} from "../../harness/watching.ts";

const pace: Pace = { seal: 50, glance: 50, check: 50, chunk: 7, rest: { idle: 0, busy: 0 } };
const tenant = "towns";
let ledger: TestLedger;
let towns: Towns;
let folder: string;
let keys: LogKeys;
let watch: Watch;
const told: { tenant: string; faults: readonly Fault[] }[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guatu-watch-"));
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  keys = valueOf(await openLogKeys(folder, { GUATU_LOG_NAME: "guatu.test" }));
  watch = startWatch(
    { owner: ledger.owner, ...keys },
    pace,
    hearing((of, faults) => void told.push({ tenant: of, faults })),
  );
});
afterAll(async () => {
  await watch.stop();
  await ledger.close();
  await rm(folder, { recursive: true });
});

const say = (value: string): Promise<number> => remark(ledger, towns, value);

function openServer() {
  const settings = { witnesses: [], authority: undefined, stopHours: undefined, isPublic: true };
  const log = { ...keys, watch, outside: nobodyAsked(settings), isPublic: true };
  const { store, app, rules } = ledger;
  return buildApp({ ledger: { store, app }, rules, today: () => today, version: "1.2.3", log });
}

test("what is recorded is sealed by itself, and the whole is read again and again", async () => {
  const seq = await say("一句");
  await untilSealed(ledger, seq);
  const { to = "" } = watch.healthOf(tenant).checked ?? {};
  await vi.waitFor(() => {
    const health = watch.healthOf(tenant);
    expect(health.checked?.size).toBeGreaterThanOrEqual(seq === 0 ? 1 : 10);
    expect(health.checked?.to).not.toBe(to);
    expect(watch.summary().checkedAt).not.toBeNull();
  }, waits);
  expect(watch.isInDoubt()).toBe(false);
});

test("a fault is told within a minute, nothing more is written, everything can be read, and a mended ledger is written again", async () => {
  const seq = await say("真话");
  await untilSealed(ledger, seq);
  const api = openServer();
  const office = await signIn(api, "t-office");
  const bend = (value: string): Promise<void> => asSuperuser(ledger, saying(seq, value));
  const write = () => office.call("saveView", { district: tenant, name: "视图", query: "" });
  expect((await write()).status).toBe(200);
  const begun = performance.now();
  await bend("假话");
  await vi.waitFor(() => expect(watch.isInDoubt()).toBe(true), waits);
  const seconds = (performance.now() - begun) / 1000;
  expect(told).toEqual([{ tenant, faults: [{ fault: "changed", kind: "fact", seq }] }]);
  const refused = await write();
  expect([refused.status, await refusalOf(refused)]).toEqual([503, "ledgerInDoubt"]);
  expect((await office.call("listProjects", { district: tenant })).status).toBe(200);
  const health = await (await visit(api).call("health")).json();
  expect(health).toMatchObject({ seal: { inDoubt: true } });
  const shown = await (await office.call("showLog", { district: tenant })).json();
  expect(shown).toMatchObject({ inDoubt: true, faults: [{ fault: "changed", seq }] });
  await bend("真话");
  await vi.waitFor(() => expect(watch.isInDoubt()).toBe(false), waits);
  expect((await write()).status).toBe(200);
  expect(watch.healthOf(tenant).found?.faults).toHaveLength(1);
  tell("bar 43", { secondsToAlarm: seconds.toFixed(2), writesWhileInDoubt: 0 });
});

test("the hashes of a log are public at the addresses of tlog-tiles, and what was stated is not", async () => {
  const api = openServer();
  const stranger = visit(api);
  const note = await (await stranger.send(`/log/${tenant}/checkpoint`)).text();
  const size = Number(note.split("\n")[1]);
  expect(note.split("\n")[0]).toBe("guatu.test/towns");
  const tile = await stranger.send(`/log/${tenant}/tile/0/000.p/${size}`);
  expect(tile.headers.get("cache-control")).toContain("immutable");
  expect((await tile.arrayBuffer()).byteLength).toBe(size * 32);
  expect(await (await stranger.send(`/log/${tenant}/key`)).text()).toContain("guatu.test+");
  for (const nowhere of [
    "tile/0/000",
    "tile/0/00",
    "tile/64/000",
    "tile/0/x000/000",
    "tile/0/000.p/0",
    "tile/0/000.p/256",
    "tile/entries/000",
  ])
    expect([nowhere, (await stranger.send(`/log/${tenant}/${nowhere}`)).status]).toEqual([
      nowhere,
      404,
    ]);
  expect((await stranger.send("/log/nowhere/checkpoint")).status).toBe(404);
});

test("a proof is of what the asker may see, and a whole log hides what they may not", async () => {
  const api = openServer();
  const jia = await signIn(api, "t-jia");
  const seq = await say("出证");
  await untilSealed(ledger, seq);
  const own = await jia.call("proveFacts", { district: tenant, seqs: `${seq}` });
  expect(own.status).toBe(200);
  expect(await own.text()).toContain("出证");
  const yi = await signIn(api, "t-yi");
  const others = await yi.call("proveFacts", { district: tenant, seqs: `${seq}` });
  expect([others.status, await refusalOf(others)]).toEqual([404, "notSealed"]);
  expect((await jia.call("downloadLog", { district: tenant })).status).toBe(403);
  const auditor = await signIn(api, "t-audit");
  const whole = await (await auditor.call("downloadLog", { district: tenant })).text();
  expect(whole).toContain("出证");
  const log = await signIn(api, "t-auditadmin");
  const hidden = await (await log.call("downloadHashes", { district: tenant })).text();
  expect(hidden.split("\n").length).toBe(whole.split("\n").length);
  expect(hidden).not.toContain("鹊甲");
  const states = await (
    await jia.call("showSealed", { district: tenant, seqs: `${seq},999999` })
  ).json();
  expect(states).toMatchObject({
    witnesses: 0,
    states: [
      { seq, state: "sealed" },
      { seq: 999_999, state: "recorded" },
    ],
  });
});
