import { isDeepStrictEqual } from "node:util";
import { fieldFaults } from "../domain/unit/field-rules.ts";
import type { Role } from "../domain/unit/role.ts";
import { may } from "../domain/unit/rights.ts";
import type { Refusal, Result } from "../domain/refusal/refusal.ts";
import { refuse } from "../domain/refusal/refusal.ts";
import { forbiddenChanges, ownOf } from "../domain/rule/attribute-change.ts";
import { readOwnAttributes } from "../domain/rule/own-attribute.ts";
import { foldFaults } from "../domain/scoring/consistency.ts";
import { refuseFault } from "../domain/scoring/fault.ts";
import { caseFaults } from "../domain/scoring/worked-cases.ts";
import { findRuleKind } from "../domain/rule/rule-name.ts";
import { restsOn } from "../domain/rule/rests-on.ts";
import type { RuleData } from "../domain/rule/rule-versions.ts";
import { countStated } from "../store/queries/rule-versions.ts";
import type { Reader } from "../store/store.ts";
import { type Rules, allAttributes, shippedAttributes } from "./rules.ts";
import { compileRules } from "./compile-rules.ts";

/** A change of a rule: what it is to be, undefined for the shipped sample. */
export type RuleChange = { readonly name: string; readonly value: unknown };

/** A rule of more than this is no rule of a district: the longest shipped one is a tenth of it. */
const bytesMax = 300_000;

/** Whether a district may set a rule of that name, the product shipping it or not. */
export function isSettable(name: string, shipped: RuleData, held: RuleData): boolean {
  const kind = findRuleKind(name);
  return kind !== undefined && (kind.addable === true || shipped.has(name) || held.has(name));
}

/** Whether roles held over the whole district let somebody set a rule. */
export function maySet(name: string, roles: readonly Role[]): boolean {
  const kind = findRuleKind(name);
  return kind !== undefined && may(roles, kind.right);
}

/** The rules' data with some changes made. */
export function changedData(
  held: Rules,
  shipped: RuleData,
  changes: readonly RuleChange[],
): RuleData {
  const data = new Map(held.data);
  for (const { name, value } of changes) {
    const next = value === undefined || value === null ? shipped.get(name) : value;
    if (next === undefined) data.delete(name);
    else data.set(name, next);
  }
  return data;
}

/** Whether changed data says the same as what is in force, whatever the order of its words. */
export function isSame(held: Rules, data: RuleData, name: string): boolean {
  return isDeepStrictEqual(held.data.get(name), data.get(name));
}

function tooBig({ value }: RuleChange): Refusal[] {
  const size = Buffer.byteLength(JSON.stringify(value ?? null));
  const params = { size: Math.ceil(size / 1000), limit: bytesMax / 1000 };
  return size > bytesMax ? [{ code: "ruleTooBig", params }] : [];
}

async function attributeFaults(reader: Reader, held: Rules, value: unknown): Promise<Refusal[]> {
  const { attributes, faults } = readOwnAttributes(value, shippedAttributes);
  if (faults.length > 0) return [...faults];
  const was = ownOf(allAttributes(held));
  const ids = was.map((each) => each.id);
  return forbiddenChanges(was, attributes, await countStated(reader, ids));
}

/** Rules as they would be, or everything wrong with them. */
export type Candidate = {
  readonly data: RuleData;
  readonly faults: readonly Refusal[];
  /** The rules changed; those in force while nothing can be judged by them. */
  readonly rules: Rules;
};

function ruled(rules: Rules): Parameters<typeof fieldFaults>[0] {
  const { fields, attributes } = rules;
  return { fields, attributes, restsOn: restsOn(rules) };
}

/**
 * What rulebooks set now are asked beside what every version must hold, whichever way they come: their folds, and that
 * their worked cases come out. Refusals `ruleFault`, `caseDiffers`.
 */
export function bookFaults(rules: Rules, names: readonly string[]): Refusal[] {
  return rules.rulebooks.flatMap((book) => {
    const name = `rulebooks/${book.id}`;
    if (!names.includes(name)) return [];
    const faults = foldFaults(book);
    const told = faults.flatMap((fault) => {
      const refused = refuseFault(fault, rules.data.get(name), faults.length);
      return refused.ok ? [] : [refused.refusal];
    });
    return [...told, ...caseFaults(book)];
  });
}

/** Whether nothing can be tried by a draft at such a fault: a case that does not come out is mended beside the result. */
export function stopsTrying({ code }: Refusal): boolean {
  return code !== "caseDiffers";
}

/** Tries changes of the rules in force: of attributes every fault is told, of the rest the first. */
export async function tryRules(
  reader: Reader,
  { held, shipped }: { readonly held: Rules; readonly shipped: Rules },
  changes: readonly RuleChange[],
): Promise<Candidate> {
  const data = changedData(held, shipped.data, changes);
  const own = changes.some((each) => each.name === "attributes")
    ? await attributeFaults(reader, held, data.get("attributes"))
    : [];
  const faults = [...changes.flatMap(tooBig), ...own];
  if (faults.length > 0) return { data, faults, rules: held };
  const compiled = compileRules(data);
  if (!compiled.ok) return { data, faults: [compiled.refusal], rules: held };
  // Asked of changes alone: what came to be asked of a rule later must not shut a district.
  const asked = [
    ...fieldFaults(ruled(held), ruled(compiled.value)),
    ...bookFaults(
      compiled.value,
      changes.map(({ name }) => name),
    ),
  ];
  return { data, faults: asked, rules: asked.some(stopsTrying) ? held : compiled.value };
}

/** A rule a district may set. Refuses `noSuchRule`. */
export function checkSettable(name: string, shipped: Rules, held: Rules): Result<true> {
  return isSettable(name, shipped.data, held.data)
    ? { ok: true, value: true }
    : refuse("noSuchRule", { name });
}
