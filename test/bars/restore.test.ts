import { existsSync } from "node:fs";
import { chmod, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { restoreBackup } from "../../src/app/backup/restore-backup.ts";
import { takeBackup } from "../../src/app/backup/take-backup.ts";
import { checkEvidence } from "../harness/check-evidence.ts";
import { checkLog } from "../../src/app/seal/check-log.ts";
import { askWitness } from "../../src/app/seal/ask-witness.ts";
import { openLogKeys } from "../../src/app/seal/log-keys.ts";
import { diskFiles } from "../../src/files/evidence/disk-files.ts";
import { openDb } from "../../src/store/connection.ts";
import { startEmbedded } from "../../src/store/engine/embedded.ts";
import { listRecoveries } from "../../src/store/queries/recovery.ts";
import { codeOf, valueOf } from "../harness/ledger.ts";
import { type Installation, openInstallation, tenant } from "../harness/recovering.ts";
import { runs, tell } from "../harness/runs.ts";
import { type TestWitness, startWitness } from "../harness/witnesses.ts";

let own: Installation;
let witness: TestWitness;
/** A backup, the checkpoint in it, and a later one that a witness signed and somebody kept. */
let backup: string;
let keysFile: string;
let first: string;
let later: string;
const passphrase = { GUATU_KEYS_PASSPHRASE: "correct horse battery" };

const base = {
  older: undefined,
  keys: undefined,
  outside: [],
  rehearse: false,
  say: () => undefined,
};

function envOf(name: string): Record<string, string> {
  return { GUATU_DATA: join(own.scratch, name), ...passphrase };
}

async function take(): Promise<string> {
  const env = { GUATU_DATA: own.folder, ...passphrase };
  const asked = { env, to: join(own.scratch, "backups"), keysTo: keysFile, say: () => undefined };
  return valueOf(await takeBackup(asked)).folder;
}

beforeAll(async () => {
  own = await openInstallation();
  // The database's own account must be able to enter where that is not ours.
  await chmod(own.scratch, 0o755);
  keysFile = join(own.scratch, "keys.enc");
  witness = await startWitness(join(own.scratch, "witness"), "w.test", own.keys.keys);
  await own.bring("一份许可证");
  first = await own.say(runs(300, 100_000));
  backup = await take();
  later = await own.say(20);
  await writeFile(join(own.scratch, "kept.txt"), later);
  await askWitness({ owner: own.ledger.owner, keys: own.keys.keys }, witness.place, {
    tenant,
    always: true,
  });
});
afterAll(async () => {
  await witness.close();
  await own.close();
});

test("what was backed up while it ran is restored with the root that was signed, its files and its keys", async () => {
  const env = envOf("whole");
  const restored = valueOf(await restoreBackup({ ...base, env, from: backup, keys: keysFile }));
  const engine = valueOf(await startEmbedded(env["GUATU_DATA"] ?? "", () => undefined));
  const owner = openDb(engine.owner);
  const keys = valueOf(await openLogKeys(env["GUATU_DATA"] ?? "", {}));
  expect(keys.keys).toEqual(own.keys.keys);
  const checked = await checkLog(owner, { tenant, keys: keys.keys, outside: [first] });
  expect([checked.faults, checked.note]).toEqual([[], first]);
  const files = diskFiles(join(env["GUATU_DATA"] ?? "", "evidence"));
  expect(await checkEvidence(owner, files)).toEqual({ checked: 1, spoiled: [] });
  expect(await listRecoveries(owner, tenant)).toMatchObject([
    { note: first, longer: [], reason: null },
  ]);
  await owner.destroy();
  await engine.stop();
  const { seconds, manifest } = restored;
  tell("bar 19", {
    entries: manifest.districts[0]?.size ?? 0,
    megabytes: (manifest.bytes / 1e6).toFixed(0),
    rtoSeconds: seconds.all.toFixed(1),
    rpo: "the backup's own instant",
    rootsEqual: "yes",
  });
}, 600_000);

test("a backup older than what a witness signed is caught, and nothing is put in place", async () => {
  const env = envOf("older");
  const { place } = witness;
  const witnessed = { ...env, GUATU_WITNESSES: `${place.url.href} ${place.printed}` };
  expect(await restoreBackup({ ...base, env: witnessed, from: backup })).toMatchObject({
    ok: false,
    refusal: { code: "olderThanSeen", params: { who: "w.test", lost: 20 } },
  });
  expect(existsSync(env["GUATU_DATA"] ?? "")).toBe(false);
}, 600_000);

test("restored all the same, it is recorded what was lost, and the log goes on under another name", async () => {
  const env = envOf("all-the-same");
  const outside = [join(own.scratch, "kept.txt")];
  const asked = { ...base, env, from: backup, outside, older: "机房进水", keys: keysFile };
  expect(valueOf(await restoreBackup(asked)).signing).toBe("newName");
  const folder = env["GUATU_DATA"] ?? "";
  const engine = valueOf(await startEmbedded(folder, () => undefined));
  const owner = openDb(engine.owner);
  const [recovery] = await listRecoveries(owner, tenant);
  expect(recovery).toMatchObject({ reason: "机房进水", former_name: "guatu.test" });
  expect(recovery?.longer).toEqual([{ who: outside[0], size: Number(later.split("\n")[1]) }]);
  await expect(sql`delete from recovery`.execute(owner)).rejects.toThrow(/append-only/u);
  const keys = valueOf(await openLogKeys(folder, {}));
  expect(keys.origin).toMatch(/^guatu\.test-r\d{10}$/u);
  // What was signed under the old name still counts; what was signed under the new one speaks in its own.
  expect((await checkLog(owner, { tenant, keys: keys.keys, outside: [first] })).faults).toEqual([]);
  await owner.destroy();
  await engine.stop();
}, 600_000);

test("a backup with one bit turned, a file too many or a wrong passphrase is refused, and so is a place that is not empty", async () => {
  const env = envOf("broken");
  const archive = join(backup, "database/base.tar");
  const bytes = await readFile(archive);
  const at = Math.floor(bytes.length / 2);
  const turn = async (): Promise<void> => {
    bytes[at] = (bytes[at] ?? 0) ^ 4;
    await writeFile(archive, bytes);
  };
  await turn();
  expect(await restoreBackup({ ...base, env, from: backup })).toMatchObject({
    refusal: { code: "backupBroken", params: { file: "database/base.tar" } },
  });
  await turn();
  await writeFile(join(backup, "stray"), "x");
  expect(codeOf(await restoreBackup({ ...base, env, from: backup }))).toBe("backupBroken");
  await rm(join(backup, "stray"));
  const wrong = { ...env, GUATU_KEYS_PASSPHRASE: "another passphrase" };
  expect(codeOf(await restoreBackup({ ...base, env: wrong, from: backup, keys: keysFile }))).toBe(
    "keysLocked",
  );
  expect(
    codeOf(await restoreBackup({ ...base, env: { GUATU_DATA: own.folder }, from: backup })),
  ).toBe("placeNotEmpty");
  expect(codeOf(await restoreBackup({ ...base, env, from: own.scratch }))).toBe("notABackup");
  expect(existsSync(env["GUATU_DATA"] ?? "")).toBe(false);
}, 600_000);

test("a backup is whole or not there, and names the evidence that is gone", async () => {
  const sha256 = await own.bring("另一份许可证");
  await rm(join(own.folder, "evidence/original", sha256.slice(0, 2), sha256.slice(2, 4), sha256));
  const folder = await take();
  const manifest = JSON.parse(await readFile(join(folder, "backup.json"), "utf8")) as unknown;
  expect(manifest).toMatchObject({ evidence: { spoiled: [sha256] } });
  const env = { GUATU_DATA: own.folder, GUATU_KEYS_PASSPHRASE: "short" };
  const to = join(own.scratch, "none");
  expect(codeOf(await takeBackup({ env, to, keysTo: keysFile, say: () => undefined }))).toBe(
    "keysLocked",
  );
  expect(existsSync(to)).toBe(false);
}, 600_000);
