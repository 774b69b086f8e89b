import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { openSigner } from "../../../src/app/seal/ed25519.ts";
import { ensureGrant, ensurePerson } from "../../../src/store/found.ts";
import { openDesk } from "../../app/reporting/month-desk.ts";
import { openApi, signIn } from "../api.ts";
import { type TestLedger, dropDatabase, openTestLedger } from "../ledger.ts";
import { makeTowns } from "../towns.ts";
import type { SimBase } from "./simulate.ts";
import { habits } from "./people.ts";

/** Rows are stamped by the clock of the simulation, which may lie. */
const stamped = `
  create sequence guatu.sim_clock minvalue -9000000000000000;
  grant select on sequence guatu.sim_clock to public;
  create function guatu.sim_now() returns timestamptz language sql volatile security definer as
    $$ select to_timestamp(last_value / 1000.0) from guatu.sim_clock $$;
  select setval('guatu.sim_clock', 1709598600000);
  alter table guatu.fact alter recorded_at set default guatu.sim_now()`;

async function addPeople(ledger: TestLedger, unit: number, root: number): Promise<void> {
  const more = [
    ["s-two", "town", unit],
    ["t-office2", "office", root],
  ] as const;
  for (const [login, role, at] of more) {
    const person = await ensurePerson(ledger.owner, { login, name: login, passwordHash: null });
    await ensureGrant(ledger.owner, { tenant: "towns", person, role, unit: at });
  }
  await sql`update person set login = case login when 'm-一镇' then 's-one' else 's-other' end
    where login in ('m-一镇', 'm-二镇')`.execute(ledger.owner);
  await sql`update person set password_hash = (select password_hash from person where login = 't-jia')
    where password_hash is null`.execute(ledger.owner);
}

/** Makes the district once, signs its people in, and leaves it to be copied. */
export async function makeDistrict(): Promise<SimBase & { readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "guatu-sim-"));
  const signer = await openSigner(folder, "guatu.test");
  const ledger = await openTestLedger("bare");
  const towns = await makeTowns(ledger);
  const one = await openDesk(ledger, towns, "一镇");
  const other = await openDesk(ledger, towns, "二镇");
  await addPeople(ledger, one.unit, towns.units.root);
  await sql.raw(stamped).execute(ledger.owner);
  const api = openApi(ledger);
  const sessions = new Map<string, { cookie: string; csrf: string }>();
  for (const login of Object.keys(habits)) sessions.set(login, await signIn(api, login));
  await Promise.all([ledger.owner.destroy(), ledger.app.destroy()]);
  return {
    template: ledger.name,
    rules: ledger.rules,
    signer,
    sessions,
    desks: [one, other].map(({ unit, project }) => ({ unit, project })),
    remove: async () => {
      await dropDatabase(ledger.name);
      await rm(folder, { recursive: true });
    },
  };
}
