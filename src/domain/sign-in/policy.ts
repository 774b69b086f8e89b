import * as z from "zod/mini";
import { type Result, accept, refuse } from "../refusal/refusal.ts";
import { faultOf } from "../rule/rule-fault.ts";
import { roles } from "../unit/role.ts";

const bilingual = z.object({ zh: z.string(), en: z.string() });

const item = <T extends z.ZodMiniType>(value: T) => z.strictObject({ value, source: z.string() });
const count = (least: number, most: number) =>
  item(z.number().check(z.int(), z.minimum(least), z.maximum(most)));

const itemsSchema = z.strictObject({
  /** Minutes without use after which a session is over. */
  idleMinutes: count(1, 240),
  /** Hours after which a session is over, however busy. */
  sessionHours: count(1, 168),
  /** Live sessions of one person; a further one ends the oldest. */
  sessionsMax: count(1, 100),
  /** Failed tries of a login in a row, within the minutes of the lock, that lock it. */
  triesMax: count(1, 100),
  lockMinutes: count(1, 1440),
  /** Wrong access tokens from one address within the minutes of the lock. */
  tokenTries: count(1, 1000),
  passwordMin: count(8, 64),
  passwordMax: count(64, 200),
  /** Of capital letters, small letters, digits and anything else: how many kinds a password needs; 0 for no rule. */
  characterKinds: count(0, 4),
  /** Days after which a password must be changed, null for never. */
  rotationDays: item(z.nullable(z.number().check(z.int(), z.minimum(1)))),
  /** How many earlier passwords may not come back. */
  history: count(0, 24),
  /** Who may do nothing before they have a second factor. */
  secondFactorOf: item(z.array(z.enum(roles))),
  /** The longest life of an access token. */
  tokenDays: count(1, 3650),
  /** How long the audit log is kept at least. */
  auditDays: count(180, 36_500),
});

const profileSchema = z.strictObject({
  id: z.string(),
  version: z.string(),
  title: bilingual,
  note: bilingual,
  items: itemsSchema,
});

/** A policy of signing in as data: each item with its value and where that comes from. */
export type PolicyProfile = z.output<typeof profileSchema>;

/** The name of an item of a policy. */
export type PolicyItem = keyof PolicyProfile["items"];

/** The values of a policy alone, as sign-in reads them. */
export type Policy = { readonly [K in PolicyItem]: PolicyProfile["items"][K]["value"] };

/** Checks a profile read from a file. Refuses `ruleFault` naming the place. */
export function parsePolicyProfile(data: unknown, file: string): Result<PolicyProfile> {
  const parsed = profileSchema.safeParse(data);
  return parsed.success ? accept(parsed.data) : refuse("ruleFault", faultOf(file, parsed.error));
}

/** The values of a profile. Errors: none (total). */
export function policyOf({ items }: PolicyProfile): Policy {
  const values = Object.entries(items).map(([name, { value }]) => [name, value]);
  // Every item was there and keeps its name.
  return Object.fromEntries(values) as Policy;
}

function sooner(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}

function stricter(one: Policy, other: Policy): Policy {
  const least = (name: "idleMinutes" | "sessionHours" | "sessionsMax" | "triesMax") =>
    Math.min(one[name], other[name]);
  const most = (name: "lockMinutes" | "passwordMin" | "characterKinds" | "history") =>
    Math.max(one[name], other[name]);
  return {
    idleMinutes: least("idleMinutes"),
    sessionHours: least("sessionHours"),
    sessionsMax: least("sessionsMax"),
    triesMax: least("triesMax"),
    lockMinutes: most("lockMinutes"),
    tokenTries: Math.min(one.tokenTries, other.tokenTries),
    passwordMin: most("passwordMin"),
    passwordMax: Math.min(one.passwordMax, other.passwordMax),
    characterKinds: most("characterKinds"),
    rotationDays: sooner(one.rotationDays, other.rotationDays),
    history: most("history"),
    secondFactorOf: [...new Set([...one.secondFactorOf, ...other.secondFactorOf])],
    tokenDays: Math.min(one.tokenDays, other.tokenDays),
    auditDays: Math.max(one.auditDays, other.auditDays),
  };
}

/** The stricter of each item: what holds for a person who works in several districts. Errors: none (total). */
export function strictest(first: Policy, others: readonly Policy[]): Policy {
  return others.reduce(stricter, first);
}
