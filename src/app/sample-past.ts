import type { Result } from "../domain/refusal/refusal.ts";
import type { Actor, Store } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import type { Rules } from "./rules.ts";

/** A sample as loaded, for what its people did later on. */
export type SamplePast = {
  readonly store: Store;
  readonly rules: Rules;
  readonly district: Ctx["district"];
  readonly people: ReadonlyMap<string, Actor>;
};

/** A person of the sample on a day of its past. Errors: throws where the sample names nobody of its own. */
export function asOn(given: SamplePast, actor: Actor | undefined, day: string): Ctx {
  const { store, rules, district } = given;
  if (!actor) throw new Error("the sample names nobody of its own");
  const rulesAt = () => rules;
  return {
    store,
    rules,
    rulesAt,
    ruleSeq: 0,
    shipped: rules,
    today: day,
    actor,
    district,
    roles: [],
  };
}

/** What came of a step of the sample's past. Errors: throws where it was refused, since then the sample is at fault. */
export function sound<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`the sample was refused: ${result.refusal.code}`);
}
