import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import type { Ctx } from "../src/app/context.ts";
import { loadSample } from "../src/app/load-sample.ts";
import { type Ledger, openLedger } from "../src/app/open-ledger.ts";
import { hashPassword } from "../src/app/password.ts";
import type { Rules } from "../src/app/rules.ts";
import { readRules } from "../src/app/read-rules.ts";
import { enterDistrict } from "../src/app/who.ts";
import {
  type SampleOptions,
  sampleDistrict,
  sampleSeed,
} from "../src/catalogue/sample/generator.ts";
import type { Result } from "../src/domain/refusal/refusal.ts";
import { say } from "../src/domain/refusal/say.ts";
import { addDistrict, addUnitOf, ensureGrant, ensurePerson } from "../src/store/found.ts";

/** The ledger all benches of a run share, in a folder of its own. */
export type Bench = {
  readonly ledger: Ledger;
  readonly rules: Rules;
  readonly folder: string;
  readonly tell: (text: string) => void;
  readonly close: () => Promise<void>;
};

/** The day on which every bench is run, whatever the calendar says; the samples end before it. */
export const today = "2026-01-05";

export const password = "benchmark";

/** The value of a result; a refusal ends the bench. */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(say(result.refusal, "en"));
}

/** Starts the embedded database on an empty folder, which goes when it is closed. */
export async function openBench(tell: (text: string) => void): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), "guatu-bench-"));
  // As root the database runs under another account, which must be able to enter.
  await chmod(folder, 0o755);
  const ledger = must(await openLedger({ folder, databaseUrl: undefined }, () => undefined, false));
  const close = async (): Promise<void> => {
    await ledger.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { ledger, rules: await readRules(), folder, tell, close };
}

/** Enters a district as the person of a login. */
export async function enter(bench: Bench, district: string, login: string): Promise<Ctx> {
  const { ledger, rules } = bench;
  const { rows } = await sql<{ id: number }>`
    select id from person where login = ${login}`.execute(ledger.owner);
  const base = { store: ledger.store, rules, today };
  return must(await enterDistrict(base, rows[0]?.id ?? 0, district));
}

/** Loads a synthetic district of some projects by the ordinary path, under an id of its own. */
export async function loadDistrict(
  bench: Bench,
  id: string,
  size: number | Pick<SampleOptions, "projects" | "units">,
): Promise<void> {
  const asked = typeof size === "number" ? { projects: size } : size;
  const { owner, store } = bench.ledger;
  await loadSample(
    { owner, store, rules: bench.rules, today },
    // What is measured are projects: no letters, rankings, cases and draws of the sample.
    {
      ...sampleDistrict({ seed: sampleSeed, ...asked }),
      id,
      letters: [],
      rankings: [],
      cases: [],
      inspected: false,
    },
    { passwordHash: await hashPassword(password), progress: () => undefined },
  );
}

/** Opens a district with nothing in it but its units and its office, as a first import meets it. */
export async function addEmptyDistrict(bench: Bench, id: string): Promise<void> {
  const { owner } = bench.ledger;
  const [top, ...units] = sampleDistrict({ seed: sampleSeed }).units;
  await addDistrict(owner, { id, name: top?.name ?? "", label: null, asOf: today });
  const kind = "district";
  const unit = await addUnitOf(owner, id, { parent: null, kind, name: top?.name ?? "" });
  for (const { kind: of, name } of units)
    await addUnitOf(owner, id, { parent: unit, kind: of, name });
  const person = await ensurePerson(owner, { login: id, name: "项目办", passwordHash: null });
  await ensureGrant(owner, { tenant: id, person, role: "office", unit });
}
