import { sql } from "kysely";
import { type Lent, lentOf } from "../../domain/reporting/actor.ts";
import type { Role } from "../../domain/unit/role.ts";
import type { Reader } from "../store.ts";
import { lendersOf } from "./people.ts";

/** A unit as the asker stands to it. */
export type Desk = {
  id: number;
  name: string;
  kind: string;
  /** The roles held for the unit or one above it. */
  roles: Role[];
  /** The roles held for the unit itself. */
  own_roles: Role[];
  /** Those of the roles that are held in somebody's place alone. */
  lent: Lent[];
};

type Held = { role: Role; lenders: number[] | null };
type Row = Omit<Desk, "lent" | "roles"> & { held: Held[] };

/** The unit and the asker's roles over it; undefined when it is not the asker's to see. */
export async function findDesk(reader: Reader, unit: number): Promise<Desk | undefined> {
  const { tenant } = reader.actor;
  const { rows } = await sql<Row>`
    with recursive up as (
      select id, parent from unit where tenant = ${tenant} and id = ${unit}::int
      union
      select u.id, u.parent from unit u join up on u.id = up.parent where u.tenant = ${tenant}
    ), held as (
      select g.role, g.unit_id, ${lendersOf} as lenders from my_grants() g
      where is_business(g.role) and g.unit_id in (select id from up)
    )
    select u.id, u.name, u.kind, (select jsonb_agg(held) from held) as held,
      array(select distinct role from held where unit_id = u.id) as own_roles
    from unit u where u.tenant = ${tenant} and u.id = ${unit}::int and exists (select from held)`.execute(
    reader.db,
  );
  const [row] = rows;
  if (!row) return undefined;
  const { held, ...desk } = row;
  return { ...desk, roles: [...new Set(held.map(({ role }) => role))], lent: lentOf(held) };
}
