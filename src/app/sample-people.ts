import type { SampleDistrict } from "../catalogue/sample/sample-district.ts";
import { type Role, adminRoles, businessRoles } from "../domain/unit/role.ts";
import { ensureGrant, ensurePerson, lendGrant } from "../store/found.ts";
import type { Actor } from "../store/store.ts";
import type { LoadCtx } from "./load-ctx.ts";

/** The district's own people by login, each as they state facts. */
export type People = ReadonlyMap<string, Actor>;

type Given = { readonly units: ReadonlyMap<string, number>; readonly passwordHash: string };

/** What the person of a role who may sign in is called, in samples and in a district of one's own. */
export const visitorNames: Readonly<Record<Role, string>> = {
  office: "项目办",
  town: "镇街",
  bureau: "部门",
  taskforce: "专班",
  leader: "区领导",
  audit: "审计",
  sysadmin: "系统管理员",
  secadmin: "安全管理员",
  auditadmin: "审计管理员",
};

/**
 * One person a role who may sign in, `office` to `audit`, the same in every sample district: each stands beside
 * the first of the district's own people in that role, who themselves cannot sign in. The three administrators besides.
 */
async function addVisitors(
  ctx: LoadCtx,
  district: SampleDistrict,
  given: Given,
): Promise<Map<Role, number>> {
  const visitors = new Map<Role, number>();
  const add = async (role: Role, units: readonly string[]): Promise<void> => {
    const name = visitorNames[role];
    const { passwordHash } = given;
    const person = await ensurePerson(ctx.owner, { login: role, name, passwordHash });
    visitors.set(role, person);
    for (const key of units) {
      const unit = given.units.get(key) ?? 0;
      await ensureGrant(ctx.owner, { tenant: district.id, person, role, unit });
    }
  };
  for (const role of businessRoles) {
    const model = district.people.find(({ grants }) => grants.some((each) => each.role === role));
    const held = model?.grants.filter((each) => each.role === role) ?? [];
    if (model)
      await add(
        role,
        held.map((grant) => grant.unit),
      );
  }
  const top = district.units.filter((unit) => unit.parent === null).map((unit) => unit.key);
  for (const role of adminRoles) await add(role, top);
  return visitors;
}

async function addOwnPeople(
  ctx: LoadCtx,
  district: SampleDistrict,
  units: Given["units"],
): Promise<People> {
  const people = new Map<string, Actor>();
  for (const person of district.people) {
    const { login, name } = person;
    const id = await ensurePerson(ctx.owner, { login, name, passwordHash: null });
    for (const grant of person.grants) {
      const unit = units.get(grant.unit) ?? 0;
      const role: Role = grant.role;
      await ensureGrant(ctx.owner, { tenant: district.id, person: id, role, unit });
      if (!people.has(login)) people.set(login, { tenant: district.id, person: id, unit });
    }
  }
  return people;
}

/** The three administrators as they set rules of their own. */
function adminsOf(
  district: SampleDistrict,
  visitors: ReadonlyMap<Role, number>,
  given: Given,
): [string, Actor][] {
  const top = district.units.find((unit) => unit.parent === null)?.key ?? "";
  const at = { tenant: district.id, unit: given.units.get(top) ?? 0 };
  return adminRoles.map((role) => [role, { ...at, person: visitors.get(role) ?? 0 }]);
}

/** The people of a sample: visitors who may sign in, its own who state its figures, and who stands in for whom. */
export async function addPeople(
  ctx: LoadCtx,
  district: SampleDistrict,
  given: Given,
): Promise<People> {
  const visitors = await addVisitors(ctx, district, given);
  const people = await addOwnPeople(ctx, district, given.units);
  for (const { of, to, days, reason } of district.standIns ?? []) {
    const [lender, person] = [people.get(of)?.person ?? 0, visitors.get(to) ?? 0];
    await lendGrant(ctx.owner, {
      tenant: district.id,
      of: lender,
      to: person,
      role: to,
      days,
      reason,
    });
  }
  return new Map([...people, ...adminsOf(district, visitors, given)]);
}
