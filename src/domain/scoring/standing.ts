import { oneOf } from "./codecs/choice-of.ts";
import { compareExact, type Exact } from "./exact.ts";
import { isKnown } from "./indicator.ts";
import type { Context } from "./operator.ts";

/** Which end of the group is the first place. */
export const order = oneOf(
  { high: { zh: "高者在前", en: "highest first" }, low: { zh: "低者在前", en: "lowest first" } },
  ["high", "low"],
);

/** What each unit of the group has of a figure; those without one stand in no order. Errors: none (total). */
export function sizesOfGroup(of: string, context: Context): readonly Exact[] {
  return context.peers.flatMap((peer) => (isKnown(peer.value(of)) ? [peer.size(of).exact] : []));
}

/** The place of a unit within its group by a figure; equal figures share a place and the next are left out: 1, 1, 3. */
export function placeOf(of: string, context: Context, first: "high" | "low"): number {
  const own = context.size(of).exact;
  const ahead = first === "high" ? 1 : -1;
  const before = sizesOfGroup(of, context).filter((other) => compareExact(other, own) === ahead);
  return 1 + before.length;
}
