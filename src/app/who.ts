import type { Output } from "../contract/endpoint.ts";
import type { me as endpoint } from "../contract/session.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { may, rightsOf } from "../domain/unit/rights.ts";
import { findOwnReset } from "../store/queries/account-steps.ts";
import { listStandIns } from "../store/queries/grants.ts";
import { type GrantRow, listGrants, listTenants } from "../store/queries/people.ts";
import type { Actor, Store } from "../store/store.ts";
import type { Ctx, District } from "./context.ts";
import type { Duty } from "./duty.ts";
import type { Rules } from "./rules.ts";
import { shelfOf } from "./rule-shelf.ts";
import { sightAt } from "./sight-at.ts";

type Me = Output<typeof endpoint>;

function districtOf(grant: GrantRow, today: string): District {
  const sample =
    grant.sample_zh === null
      ? null
      : { zh: grant.sample_zh, en: grant.sample_en ?? grant.sample_zh };
  return {
    id: grant.tenant,
    name: grant.tenant_name,
    signedBy: grant.root_name,
    sample,
    asOf: sample ? grant.as_of : today,
  };
}

/** Who signs a document over what these grants see: the district's topmost unit, or the units themselves. */
function signerOf(grants: readonly GrantRow[]): Pick<District, "signedBy" | "signers"> {
  const top = grants.find((grant) => grant.is_top);
  const signing = top ? [top] : grants;
  const names = new Set(signing.map((grant) => grant.unit_name));
  return { signedBy: [...names].join("、"), signers: signing.map((grant) => grant.unit_id) };
}

async function grantsIn(store: Store, person: number, tenant: string): Promise<GrantRow[]> {
  return store.read({ tenant, person, unit: 0 }, listGrants);
}

/** What entering a district starts from; without files nothing can be asked about evidence itself. */
export type EnterBase = Pick<Ctx, "files" | "log"> & {
  readonly store: Store;
  readonly rules: Rules;
  readonly today: string;
};

/**
 * Everything a use case needs to know of the asker in one district. Refuses `noSuchDistrict` to who has no grant there,
 * `ruleFault` where a rule the district set no longer reads.
 */
export async function enterDistrict(
  base: EnterBase,
  person: number,
  tenant: string,
): Promise<Result<Ctx>> {
  const grants = await grantsIn(base.store, person, tenant);
  const first = grants[0];
  if (!first) {
    const mine = await listDistricts(base.store, person);
    return refuse("noSuchDistrict", { district: tenant, choices: mine.join("、") });
  }
  const actor: Actor = { tenant, person, unit: first.unit_id };
  const shelf = await shelfOf(base, actor, first.rule_seq);
  if (!shelf.ok) return shelf;
  const { sight } = shelf.value.rules;
  const basis = await sightAt({ store: base.store, actor, sight }, grants);
  return accept({
    ...base,
    ...shelf.value,
    shipped: base.rules,
    actor: { ...actor, sight: basis },
    district: { ...districtOf(first, base.today), ...signerOf(grants) },
    roles: grants.map((grant) => grant.role),
  });
}

/** Ids of the districts a person has any grant in. */
export function listDistricts(store: Store, person: number): Promise<string[]> {
  return store.read({ tenant: "", person, unit: 0 }, listTenants);
}

/** In whose place the asker acts in a district today. */
async function standInsOf(
  store: Store,
  actor: Actor,
): Promise<Me["districts"][number]["standsInFor"]> {
  const rows = await store.read(actor, listStandIns);
  return rows.map(({ name, role, unit_id: id, unit_name, until }) => ({
    name,
    role,
    unit: { id, name: unit_name },
    until,
  }));
}

async function resetOf(store: Store, person: number): Promise<Me["passwordReset"]> {
  const reset = await store.read({ tenant: "", person, unit: 0 }, findOwnReset);
  return reset ? { by: reset.by, approvedBy: reset.approved_by, at: reset.at } : null;
}

/** Who is signed in, and for what, in which districts. */
export async function whoAmI(
  base: { readonly store: Store; readonly rules: Rules; readonly today: string },
  person: { id: number; login: string; name: string; csrf: string; duty?: Duty | undefined },
): Promise<Me> {
  // Who has a duty first sees no district before it is done.
  const tenants = person.duty ? [] : await listDistricts(base.store, person.id);
  const districts = await Promise.all(
    tenants.map(async (tenant) => {
      const grants = await grantsIn(base.store, person.id, tenant);
      const first = grants[0];
      if (!first) return [];
      const roles = grants.map((grant) => grant.role);
      const actor = { tenant, person: person.id, unit: first.unit_id };
      const shelf = await shelfOf(base, actor, first.rule_seq);
      const { sight, lifecycle } = shelf.ok ? shelf.value.rules : base.rules;
      const basis = await sightAt({ store: base.store, actor, sight }, grants);
      return [
        {
          ...districtOf(first, base.today),
          roles: [...new Set(roles)],
          basis,
          rights: rightsOf(roles),
          units: [
            ...new Map(
              grants.map(({ unit_id: id, unit_name: name }) => [id, { id, name }]),
            ).values(),
          ],
          standsInFor: await standInsOf(base.store, actor),
          canCapture: may(roles, "capture"),
          canImport: may(roles, "import"),
          stages: lifecycle.stages.map(({ id, label }) => ({ id, label })),
        },
      ];
    }),
  );
  const { csrf, duty, ...rest } = person;
  return {
    person: rest,
    csrf,
    mustChange: duty === "mustChangePassword",
    duty: duty ?? null,
    passwordReset: await resetOf(base.store, person.id),
    districts: districts.flat(),
  };
}
