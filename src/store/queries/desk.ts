import { sql } from "kysely";
import type { Role } from "../../domain/unit/role.ts";
import type { Reader } from "../store.ts";

/** A unit as the asker stands to it. */
export type Desk = {
  id: number;
  name: string;
  kind: string;
  /** The roles held for the unit or one above it. */
  roles: Role[];
  /** The roles held for the unit itself. */
  own_roles: Role[];
};

/** The unit and the asker's roles over it; undefined when it is not the asker's to see. */
export async function findDesk(reader: Reader, unit: number): Promise<Desk | undefined> {
  const { tenant, person } = reader.actor;
  const { rows } = await sql<Desk>`
    with recursive up as (
      select id, parent from unit where tenant = ${tenant} and id = ${unit}::int
      union
      select u.id, u.parent from unit u join up on u.id = up.parent where u.tenant = ${tenant}
    ), held as (
      select g.role, g.unit_id from person_grant g
      where g.tenant = ${tenant} and g.person = ${person} and g.unit_id in (select id from up)
        and g.valid_from <= current_date and (g.valid_to is null or g.valid_to >= current_date)
    )
    select u.id, u.name, u.kind, array(select distinct role from held) as roles,
      array(select distinct role from held where unit_id = u.id) as own_roles
    from unit u where u.tenant = ${tenant} and u.id = ${unit}::int and exists (select from held)`.execute(
    reader.db,
  );
  return rows[0];
}
