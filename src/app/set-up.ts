import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sampleDistrict, sampleSeed, shownFaults } from "../catalogue/sample/generator.ts";
import { tongzhou } from "../catalogue/sample/tongzhou.ts";
import type { Bilingual } from "../domain/language.ts";
import { adminRoles } from "../domain/unit/role.ts";
import {
  addDistrict,
  addUnitOf,
  ensureGrant,
  ensurePerson,
  listDistrictsOf,
  setBoardDay,
} from "../store/found.ts";
import { loadSample } from "./load-sample.ts";
import type { LoadCtx } from "./load-ctx.ts";
import { hashPassword } from "./password.ts";
import { rebuild } from "./rebuild.ts";
import { visitorNames } from "./sample-people.ts";

/** The person the command line speaks as: nobody can sign in with it. */
export const operatorLogin = "operator";

function passwordFile(folder: string): string {
  return join(folder, "first-password.txt");
}

/** The password the installation's first people were given, undefined when its file is gone. */
export async function readFirstPassword(folder: string): Promise<string | undefined> {
  const kept = await readFile(passwordFile(folder), "utf8").catch(() => "");
  return kept.trim() === "" ? undefined : kept.trim();
}

/** Makes the password of the first people, kept beside the data and readable by its owner only. */
async function makeFirstPassword(folder: string): Promise<string> {
  const made = randomBytes(6).toString("hex");
  await mkdir(folder, { recursive: true });
  await writeFile(passwordFile(folder), `${made}\n`, { mode: 0o600 });
  await chmod(passwordFile(folder), 0o600);
  return made;
}

/**
 * A district of one's own: one unit, one person of the project office and the three administrators; everybody else is
 * let in by those, and everything else comes with the first import.
 */
async function addOwnDistrict(ctx: LoadCtx, passwordHash: string): Promise<void> {
  const id = "district";
  if (!(await addDistrict(ctx.owner, { id, name: "本区", label: null, asOf: ctx.today }))) return;
  const unit = await addUnitOf(ctx.owner, id, { parent: null, kind: "district", name: "本区" });
  for (const role of ["office", ...adminRoles] as const) {
    const name = visitorNames[role];
    const person = await ensurePerson(ctx.owner, { login: role, name, passwordHash });
    await ensureGrant(ctx.owner, { tenant: id, person, role, unit });
  }
}

/** The command line's own person holds the project office of every district; who can reach the data folder can act as it. */
async function ensureOperator(ctx: LoadCtx): Promise<number> {
  const person = await ensurePerson(ctx.owner, {
    login: operatorLogin,
    name: "命令行",
    passwordHash: null,
  });
  for (const district of await listDistrictsOf(ctx.owner))
    await ensureGrant(ctx.owner, {
      tenant: district.id,
      person,
      role: "office",
      unit: district.root,
    });
  return person;
}

/**
 * A district's own board speaks for today; lights and delays are folded anew when the day has turned. The day is noted
 * once everything is folded, so that a turn cut short is made at the next try. Errors: throws what the database throws.
 */
export async function turnDay(ctx: LoadCtx, operator: number): Promise<void> {
  for (const district of await listDistrictsOf(ctx.owner)) {
    if (district.sample || district.as_of === ctx.today) continue;
    await rebuild(ctx, { ...district, as_of: ctx.today }, operator);
    await setBoardDay(ctx.owner, district.id, ctx.today);
  }
}

/**
 * Makes an installation ready: its first districts and people when there are none, the operator, today's board.
 * Answers the operator's number. Errors: throws what the database throws.
 */
export async function setUp(
  ctx: LoadCtx,
  asked: { folder: string; empty: boolean; say: (progress: Bilingual) => void },
): Promise<number> {
  const isNew = (await listDistrictsOf(ctx.owner)).length === 0;
  if (isNew) {
    const passwordHash = await hashPassword(await makeFirstPassword(asked.folder));
    if (asked.empty) await addOwnDistrict(ctx, passwordHash);
    for (const district of asked.empty
      ? []
      : [sampleDistrict({ seed: sampleSeed, faults: shownFaults }), tongzhou]) {
      asked.say({
        zh: `装入样本“${district.name}”…`,
        en: `Loading the sample “${district.name}”…`,
      });
      const progress = (facts: number): void =>
        asked.say({ zh: `  已记 ${facts} 条`, en: `  ${facts} facts recorded` });
      await loadSample(ctx, district, { passwordHash, progress });
    }
  }
  const operator = await ensureOperator(ctx);
  await turnDay(ctx, operator);
  return operator;
}
