import type { KnownAt } from "../domain/ledger/fact.ts";
import type { Board } from "../domain/lifecycle/project-state.ts";
import type { Role } from "../domain/unit/role.ts";
import { projectAttributes } from "../catalogue/project.ts";
import type { Actor, Store } from "../store/store.ts";
import type { Rules } from "./rules.ts";

/** A district as a use case needs it. */
export type District = {
  readonly id: string;
  readonly name: string;
  /** Who signs what the asker sees: 通州区 for the whole of 通州（公开报道）, 五接镇 for a town's part of it. */
  readonly signedBy: string;
  readonly sample: { readonly zh: string; readonly en: string } | null;
  /** The day its board speaks for. */
  readonly asOf: string;
};

/** Who asks, in which district, on which day, by which rules: everything a use case may not fetch from the air. */
export type Ctx = {
  readonly store: Store;
  readonly rules: Rules;
  readonly today: string;
  readonly actor: Actor;
  readonly district: District;
  readonly roles: readonly Role[];
};

/** The point of knowledge a caller named: `2024-02-29` or `2024-02-29@118`; today when none. */
export function knownAtOf(ctx: Pick<Ctx, "today">, text: string | undefined): KnownAt {
  if (text === undefined || text === "") return { day: ctx.today };
  const [day = ctx.today, seq] = text.split("@");
  return seq === undefined ? { day } : { day, seq: Number(seq) };
}

/** The board of a district seen from a point of knowledge: never later than the day it speaks for. */
export function boardOf(
  ctx: Pick<Ctx, "rules"> & { readonly district: Pick<District, "asOf"> },
  known?: KnownAt,
): Board {
  const { asOf } = ctx.district;
  return {
    attributes: projectAttributes,
    lifecycle: ctx.rules.lifecycle,
    lights: ctx.rules.lights,
    asOf: known && known.day < asOf ? known.day : asOf,
  };
}
