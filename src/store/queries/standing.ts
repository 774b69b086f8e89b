import { sql } from "kysely";
import type { Role } from "../../domain/unit/role.ts";
import type { Db } from "../connection.ts";

/** What a policy of signing in asks about a person, over all districts they work in. */
export type Standing = {
  /** The policy profiles of those districts. */
  readonly profiles: string[];
  readonly roles: Role[];
  readonly secondFactor: boolean;
  /** Whole days since the password was set. */
  readonly passwordDays: number;
  /** Whether the password is a one-time one. */
  readonly mustChange: boolean;
};

/** A row of `standing_of`. */
export type StandingRow = {
  profiles: string[];
  roles: Role[];
  second_factor: boolean;
  password_days: number;
  must_change: boolean;
};

/** A row as a standing. Errors: none (total). */
export function standingOf(row: StandingRow): Standing {
  return {
    profiles: row.profiles,
    roles: row.roles,
    secondFactor: row.second_factor,
    passwordDays: row.password_days,
    mustChange: row.must_change,
  };
}

/** How a person stands to the policies of their districts. Errors: throws what the database throws. */
export async function getStanding(db: Db, person: number): Promise<Standing> {
  const { rows } = await sql<StandingRow>`select * from standing_of(${person}::int)`.execute(db);
  const [row] = rows;
  if (!row) throw new Error(`no standing of person ${person}`);
  return standingOf(row);
}

/** The policy profiles of every district of the installation: what holds before anybody is known. */
export async function listPoliciesChosen(db: Db): Promise<string[]> {
  const { rows } = await sql<{ chosen: string[] }>`select policies_chosen() as chosen`.execute(db);
  return rows[0]?.chosen ?? [];
}
