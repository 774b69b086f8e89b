import type { Output } from "../contract/endpoint.ts";
import type { me as endpoint } from "../contract/session.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { may, rightsOf } from "../domain/unit/rights.ts";
import { type GrantRow, listGrants, listTenants } from "../store/queries/people.ts";
import type { Actor, Store } from "../store/store.ts";
import type { Ctx, District } from "./context.ts";
import type { Rules } from "./rules.ts";

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
function signerOf(grants: readonly GrantRow[]): string {
  const top = grants.find((grant) => grant.is_top);
  return top?.unit_name ?? [...new Set(grants.map((grant) => grant.unit_name))].join("、");
}

async function grantsIn(store: Store, person: number, tenant: string): Promise<GrantRow[]> {
  return store.read({ tenant, person, unit: 0 }, listGrants);
}

/** Everything a use case needs to know of the asker in one district. Refuses `noSuchDistrict` to who has no grant there. */
export async function enterDistrict(
  base: { readonly store: Store; readonly rules: Rules; readonly today: string },
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
  return accept({
    ...base,
    actor,
    district: { ...districtOf(first, base.today), signedBy: signerOf(grants) },
    roles: grants.map((grant) => grant.role),
  });
}

/** Ids of the districts a person has any grant in. */
export function listDistricts(store: Store, person: number): Promise<string[]> {
  return store.read({ tenant: "", person, unit: 0 }, listTenants);
}

/** Who is signed in, and for what, in which districts. */
export async function whoAmI(
  base: { readonly store: Store; readonly rules: Rules; readonly today: string },
  person: { id: number; login: string; name: string; csrf: string },
): Promise<Me> {
  const tenants = await listDistricts(base.store, person.id);
  const districts = await Promise.all(
    tenants.map(async (tenant) => {
      const grants = await grantsIn(base.store, person.id, tenant);
      const first = grants[0];
      if (!first) return [];
      const roles = grants.map((grant) => grant.role);
      return [
        {
          ...districtOf(first, base.today),
          roles: [...new Set(roles)],
          rights: rightsOf(roles),
          units: grants.map((grant) => ({ id: grant.unit_id, name: grant.unit_name })),
          canCapture: may(roles, "capture"),
          canImport: may(roles, "import"),
          stages: base.rules.lifecycle.stages.map(({ id, label }) => ({ id, label })),
        },
      ];
    }),
  );
  const { csrf, ...rest } = person;
  return { person: rest, csrf, districts: districts.flat() };
}
