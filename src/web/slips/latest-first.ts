import type { Output } from "../../contract/endpoint.ts";
import type { listSlips } from "../../contract/project.ts";

export type Slip = Output<typeof listSlips>["slips"][number];

/** By the least lateness that is certain, then by the most; what cannot be told stands last. */
export function latestFirst<S extends Pick<Slip, "delay">>(slips: readonly S[]): readonly S[] {
  const certain = ({ delay }: S) => delay.min ?? Number.NEGATIVE_INFINITY;
  const most = ({ delay }: S) => delay.max ?? Number.POSITIVE_INFINITY;
  return [...slips].sort((a, b) => certain(b) - certain(a) || most(b) - most(a) || 0);
}
