import type { Output, Parsed } from "../contract/endpoint.ts";
import type {
  whatCouldSee as whatAsked,
  whoCouldSee as whoAsked,
} from "../contract/who-could-see.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { listAccounts } from "../store/queries/accounts.ts";
import { listUnits } from "../store/queries/people.ts";
import * as query from "../store/queries/used-grants.ts";
import type { Reader } from "../store/store.ts";
import type { Ctx } from "./context.ts";

type Seers = Output<typeof whoAsked>["people"];
type Through = Seers[number]["through"][number];

function throughOf(grant: query.UsedGrant): Through {
  return {
    grant: grant.id,
    role: grant.role,
    unit: { id: grant.unit_id, name: grant.unit_name },
    from: grant.valid_from,
    to: grant.last_day,
    delegatedBy: grant.delegated_by,
    endedAt: grant.ended_at,
  };
}

function seersOf(grants: readonly query.UsedGrant[]): Seers {
  const seers = new Map<number, Seers[number]>();
  for (const grant of grants) {
    const { person: id, login, name, is_disabled: isDisabled } = grant;
    const seer = seers.get(id) ?? { person: { id, login, name }, isDisabled, through: [] };
    seer.through.push(throughOf(grant));
    seers.set(id, seer);
  }
  return [...seers.values()];
}

/** The units asked about: the one named, or those that answered for the project that day. */
async function unitsOf(
  reader: Reader,
  asked: Parsed<typeof whoAsked>,
): Promise<Result<{ id: number; name: string }[]>> {
  const { unit, project } = asked;
  if ((unit === undefined) === (project === undefined))
    return refuse("badRequest", { place: "unit" });
  const ids = project === undefined ? [unit ?? 0] : await query.listPlaces(reader, project, asked);
  const then = { day: asked.day, ...(asked.seq === undefined ? {} : { seq: asked.seq }) };
  const known = (await listUnits(reader, then)).filter((each) => ids.includes(each.id));
  if (known.length > 0) return accept(known.map(({ id, name }) => ({ id, name })));
  return project === undefined
    ? refuse("noSuchUnit", { unit: unit ?? 0 })
    : refuse("noSuchProject", { project });
}

/**
 * 某日谁看得到: everybody who could see a unit's or a project's figures at some time of a day, and through which grant, as
 * known now or at a number of the ledger. Refuses `badRequest`, `noSuchUnit`, `noSuchProject`.
 */
export function whoCouldSee(
  ctx: Ctx,
  asked: Parsed<typeof whoAsked>,
): Promise<Result<Output<typeof whoAsked>>> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const units = await unitsOf(reader, asked);
    if (!units.ok) return units;
    const ids = units.value.map((unit) => unit.id);
    const grants = await query.listSeers(reader, ids, asked);
    return accept({ units: units.value, people: seersOf(grants) });
  });
}

/** 某人某日看得到什么: a person's business grants of a day and every unit under them. Refuses `noSuchAccount`. */
export function whatCouldSee(
  ctx: Ctx,
  asked: Parsed<typeof whatAsked>,
): Promise<Result<Output<typeof whatAsked>>> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const [account] = await listAccounts(reader, asked.person);
    if (!account) return refuse("noSuchAccount", { account: asked.person });
    const grants = await query.listGrantsOf(reader, asked.person, asked);
    const tops = grants.map((grant) => grant.unit_id);
    const { id, login, name } = account;
    return accept({
      person: { id, login, name },
      isDisabled: await query.wasDisabled(reader, id, asked.day),
      through: grants.map(throughOf),
      units: await query.listBelow(reader, tops, asked),
    });
  });
}
