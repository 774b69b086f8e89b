import type { Statement } from "../../domain/ledger/fact.ts";
import type { BusinessRole, Role } from "../../domain/unit/role.ts";

/** A unit of a sample district; parents come before their children. */
export type SampleUnit = {
  readonly key: string;
  readonly parent: string | null;
  readonly kind: "district" | "park" | "town" | "bureau" | "taskforce";
  readonly name: string;
};

/** An invented person, named by the role they play: 项目办·沈. */
export type SamplePerson = {
  readonly login: string;
  readonly name: string;
  readonly grants: readonly { readonly role: Role; readonly unit: string }[];
};

/** What facts are about. A unit is a subject too (key from {@link unitSubject}): its own events are facts. */
export type SampleSubject = {
  readonly key: string;
  readonly parent: string | null;
  readonly type: "project" | "phase" | "unit";
  readonly unit: string;
};

/**
 * A statement whose subject is still a key and whose speaker is still a login. `verifiedBy` is who took the
 * last step of its standing (accepted, verified or returned): never the speaker, absent while only claimed.
 */
export type SampleStatement = Omit<Statement, "subject"> & {
  readonly subject: string;
  readonly by: string;
  readonly standing?: "claimed" | "accepted" | "verified" | "returned";
  readonly verifiedBy?: string;
};

/** A version of a rule the district set: made from the shipped one, which is data beside the program. */
export type SampleRule = {
  readonly name: string;
  readonly from: (shipped: unknown) => unknown;
  readonly reason: string;
  readonly by: string;
  readonly knownOn: string;
};

/** What became of a unit on a day: it was called otherwise before, or it went into another. */
export type SampleReorganisation = {
  readonly unit: SampleUnit;
  readonly was?: Pick<SampleUnit, "name" | "kind">;
  /** The unit it went into; it is none of the district's own then. */
  readonly into?: string;
  readonly validFrom: string;
  readonly knownOn: string;
  readonly reason: string;
  readonly by: string;
};

/** Somebody away, and the visitor of the same role who stands in for some days from the loading on. */
export type SampleStandIn = {
  readonly of: string;
  readonly to: BusinessRole;
  readonly days: number;
  readonly reason: string;
};

/** The subject key under which a unit's own facts are kept. Errors: none (total). */
export function unitSubject(unit: string): string {
  return `unit:${unit}`;
}

/** The units of a district as subjects, in the order of its units. Errors: none (total). */
export function unitSubjects(units: readonly SampleUnit[]): SampleSubject[] {
  return units.map(({ key, parent }) => ({
    key: unitSubject(key),
    parent: parent === null ? null : unitSubject(parent),
    type: "unit",
    unit: key,
  }));
}

/**
 * An iterable that starts its generator anew each time it is walked, so nothing is kept in memory. Errors:
 * none (total).
 */
export function again<T>(start: () => Iterator<T>): Iterable<T> {
  return { [Symbol.iterator]: start };
}
