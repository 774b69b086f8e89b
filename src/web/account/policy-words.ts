import type { listPolicies } from "../../contract/policy.ts";
import type { Output } from "../../contract/endpoint.ts";
import { roles } from "../../domain/unit/role.ts";
import { useText } from "../messages/language.tsx";
import { usePolicyText } from "../messages/policy-text.ts";

export type Profile = Output<typeof listPolicies>["profiles"][number];
type Value = Profile["items"][number]["value"];

/** What the value of an item of a policy says. */
export function usePolicyWords(): (id: string, value: Value) => string {
  const text = usePolicyText();
  const { common } = useText();
  const counted: Readonly<Record<string, (n: number) => string>> = {
    idleMinutes: text.unit.minutes,
    sessionHours: text.unit.hours,
    sessionsMax: text.unit.places,
    triesMax: text.unit.times,
    lockMinutes: text.unit.minutes,
    tokenTries: text.unit.times,
    passwordMin: text.unit.characters,
    passwordMax: text.unit.characters,
    characterKinds: text.unit.kinds,
    rotationDays: text.unit.days,
    history: text.unit.times,
    tokenDays: text.unit.days,
    auditDays: text.unit.days,
  };
  return (id, value) => {
    if (value === null) return text.never;
    if (typeof value === "number")
      return value === 0 ? text.none : (counted[id]?.(value) ?? `${value}`);
    if (value.length === 0) return text.nobody;
    if (value.length === roles.length) return text.everyone;
    return value.map((role) => common.role[role]).join(common.separator);
  };
}
