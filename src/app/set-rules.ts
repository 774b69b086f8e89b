import type { Output, Parsed } from "../contract/endpoint.ts";
import type { resetSetting as resetting, setSetting as setting } from "../contract/settings.ts";
import { type Refusal, type Result, refuse } from "../domain/refusal/refusal.ts";
import { hasOwnDoor, ruleTitle } from "../domain/rule/rule-name.ts";
import { choosable } from "../domain/sign-in/policies.ts";
import { fillLifted } from "../store/lift-guarded.ts";
import { foldIntoNow } from "../store/project-now.ts";
import { listSubjects, namePoint } from "../store/queries/project-facts.ts";
import { addVersions, listVersionRows } from "../store/queries/rule-versions.ts";
import type { Writer } from "../store/store.ts";
import { districtActor } from "./closing-period.ts";
import { type Ctx, boardOf } from "./context.ts";
import { type Stop, refused } from "./refused.ts";
import { type RuleChange, checkSettable, isSame, maySet, tryRules } from "./rule-candidate.ts";
import { rulesIn } from "./rule-shelf.ts";
import type { Rules } from "./rules.ts";
import { judgesProjects } from "./try-effect.ts";

/** The projects folded by new rules, so that the list never disagrees with them. */
async function refold(ctx: Ctx, writer: Writer, rules: Rules): Promise<void> {
  const subjects = await listSubjects(writer, ["project", "phase"]);
  const ids = subjects.map((subject) => subject.id);
  await foldIntoNow(writer, ids, boardOf({ ...ctx, rules }));
}

/** The policy of samples is theirs alone, by whichever way it comes. */
function strangePolicy(ctx: Ctx, changes: readonly RuleChange[]): Refusal[] {
  const chosen = changes.find(({ name }) => name === "policy")?.value;
  const profile = chosen ? Reflect.get(chosen, "profile") : undefined;
  const open = choosable(ctx.shipped.policies, ctx.district.sample !== null);
  const isStrange = profile !== undefined && !open.some(({ id }) => id === profile);
  return isStrange ? [{ code: "noSuchPolicy", params: { profile: String(profile) } }] : [];
}

/** Changes of rules as one: all of them hold from one moment on, or none. */
export type RuleChanges = { readonly changes: readonly RuleChange[]; readonly reason: string };

/**
 * Sets rules within a transaction that holds the ledger: nothing is stated meanwhile, and what is stated later is folded
 * by them. Ends with the first fault, or `ruleSame` when nothing changes. Answers the last version's number.
 */
export async function applyRules(
  stop: Stop,
  { ctx, writer, held }: { ctx: Ctx; writer: Writer; held: Rules },
  { changes, reason }: RuleChanges,
): Promise<number> {
  const { data, faults, rules } = await tryRules(writer, { held, shipped: ctx.shipped }, changes);
  const [first] = [...faults, ...strangePolicy(ctx, changes)];
  if (first) stop(first.code, first.params);
  const real = changes.filter(({ name }) => !isSame(held, data, name));
  if (real.length === 0) stop("ruleSame");
  const seq = await addVersions(writer, real, { reason, knownOn: ctx.today });
  if (real.some(({ name }) => judgesProjects(name))) await refold(ctx, writer, rules);
  if (real.some(({ name }) => name === "fields"))
    await fillLifted(writer, boardOf({ ...ctx, rules }));
  return seq;
}

/** Runs a change of rules as somebody who speaks for the whole district, while nothing is stated. */
export async function holdRules<T>(
  ctx: Ctx,
  work: (writer: Writer, held: Rules) => Promise<T>,
): Promise<T> {
  const whole = await ctx.store.read(ctx.actor, (reader) => districtActor(ctx, reader));
  return ctx.store.transact({ ...ctx.actor, unit: whole.unit }, async (writer) => {
    await namePoint(writer);
    return work(writer, await rulesIn(ctx.shipped, writer));
  });
}

/** The rule must still be the version it was changed from. Ends with `ruleChangedMeanwhile`. */
export async function checkBase(
  stop: Stop,
  writer: Writer,
  asked: { readonly name: string; readonly base: number },
): Promise<void> {
  const [last] = await listVersionRows(writer, asked.name);
  if ((last?.seq ?? 0) === asked.base) return;
  stop("ruleChangedMeanwhile", { by: last?.by_name ?? "", day: last?.known_on ?? "" });
}

type Asked = Parsed<typeof resetting> & { readonly value?: unknown };

function change(ctx: Ctx, asked: Asked): Promise<Result<{ seq: number }>> {
  return refused((stop) =>
    holdRules(ctx, async (writer, held) => {
      const { name, value, reason } = asked;
      stop.unless(checkSettable(name, ctx.shipped, held));
      const { roles } = await districtActor(ctx, writer);
      const title = ruleTitle(name, held.data.get(name));
      if (!maySet(name, roles))
        stop("notAllowed", { "action.zh": title.zh, "action.en": title.en });
      if (hasOwnDoor(name)) stop("fieldsOwnPlace");
      await checkBase(stop, writer, asked);
      const changes = [{ name, value }];
      return { seq: await applyRules(stop, { ctx, writer, held }, { changes, reason }) };
    }),
  );
}

/**
 * 修改规则: a new version of a rule, in force from now on; what was published stays judged by the versions before. Refuses
 * `noSuchRule`, `fieldsOwnPlace`, `notAllowed`, `ruleChangedMeanwhile`, `ruleSame`, and what is wrong with the rule or with one that rests on it.
 */
export async function setSetting(
  ctx: Ctx,
  asked: Parsed<typeof setting>,
): Promise<Result<Output<typeof setting>>> {
  const isGiven = asked.value !== undefined && asked.value !== null;
  return isGiven ? change(ctx, asked) : refuse("badRequest", { place: "value" });
}

/** 恢复样例: back to the shipped rule as a new version; one the product does not ship is taken out. Refuses as setting does. */
export function resetSetting(
  ctx: Ctx,
  asked: Parsed<typeof resetting>,
): Promise<Result<Output<typeof resetting>>> {
  return change(ctx, asked);
}
