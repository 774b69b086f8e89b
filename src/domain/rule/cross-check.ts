import type { Attribute } from "../ledger/attribute.ts";
import type { LightRule } from "../lifecycle/light-rule.ts";
import type { Lifecycle } from "../lifecycle/lifecycle.ts";
import { type Result, accept, refuse } from "../refusal/refusal.ts";
import type { ReturnReasons } from "../reporting/return-reason.ts";

type Named = { readonly place: string; readonly id: string };

const advice = {
  undeclared: {
    zh: (id: string) => `数据项“${id}”没有登记或已停用`,
    en: (id: string) => `the attribute “${id}” is not declared or is retired`,
  },
  noStage: {
    zh: (id: string) => `生命周期里没有阶段“${id}”`,
    en: (id: string) => `the lifecycle has no stage “${id}”`,
  },
  noNode: {
    zh: (id: string) => `生命周期的节点顺序里没有“${id}”`,
    en: (id: string) => `the lifecycle's schedule has no node “${id}”`,
  },
} as const;

function strange(
  used: readonly Named[],
  known: readonly string[],
  what: keyof typeof advice,
): Result<never> | undefined {
  const first = used.find((each) => !known.includes(each.id));
  if (!first) return undefined;
  const { zh, en } = advice[what];
  const words = { "fault.zh": zh(first.id), "fault.en": en(first.id) };
  return refuse("ruleFault", { place: first.place, path: first.place, ...words });
}

function listed(place: string, ids: readonly string[]): Named[] {
  return ids.map((id, index) => ({ place: `${place}[${index}]`, id }));
}

/** What the needs of the stages name: attributes, and nodes. */
function needed({ stages }: Lifecycle, what: "attribute" | "node"): Named[] {
  return stages.flatMap((stage, at) =>
    stage.needs.flatMap((need, index) => {
      const place = `stages[${at}].needs[${index}]`;
      const ids = what === "attribute" ? [need.attribute] : [need.node, need.evidenceOf];
      return ids.flatMap((id) => (id === undefined ? [] : [{ place, id }]));
    }),
  );
}

/** Holds a lifecycle against what is declared. Refuses `ruleFault` naming the place. */
export function checkLifecycle(
  lifecycle: Lifecycle,
  attributes: readonly Attribute[],
): Result<Lifecycle> {
  const asked = attributes.filter((each) => each.retired !== true);
  const events = asked.filter((each) => each.timing === "event").map((each) => each.id);
  const ids = asked.map((each) => each.id);
  return (
    strange(listed("schedule", lifecycle.schedule), events, "undeclared") ??
    strange(needed(lifecycle, "attribute"), ids, "undeclared") ??
    strange(needed(lifecycle, "node"), lifecycle.schedule, "noNode") ??
    accept(lifecycle)
  );
}

/** Holds a light rule against the lifecycle. Refuses `ruleFault` naming the place. */
export function checkLights(lights: LightRule, lifecycle: Lifecycle): Result<LightRule> {
  const stages = lifecycle.stages.map((each) => each.id);
  return (
    strange(listed("nodes.watched", lights.nodes.watched), lifecycle.schedule, "noNode") ??
    strange(listed("progress.stages", lights.progress.stages), stages, "noStage") ??
    accept(lights)
  );
}

/** Holds reasons for a return against what is declared. Refuses `ruleFault` naming the place. */
export function checkReasons(
  reasons: ReturnReasons,
  attributes: readonly Pick<Attribute, "id">[],
): Result<ReturnReasons> {
  const ids = attributes.map((each) => each.id);
  const about = reasons.reasons.flatMap((each, index) =>
    listed(`reasons[${index}].about`, each.about),
  );
  return strange(about, ids, "undeclared") ?? accept(reasons);
}
