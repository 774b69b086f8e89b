import { type Basis, stricter } from "../domain/ledger/basis.ts";
import type { KnownAt } from "../domain/ledger/fact.ts";
import type { Board } from "../domain/lifecycle/project-state.ts";
import { guardedBy } from "../domain/unit/field-rules.ts";
import type { Role } from "../domain/unit/role.ts";
import type { EvidenceFiles } from "../files/evidence/evidence-files.ts";
import { type Actor, type Store, heldTo } from "../store/store.ts";
import type { Rules } from "./rules.ts";
import type { LogDesk } from "./seal/log-desk.ts";

/** A district as a use case needs it. */
export type District = {
  readonly id: string;
  readonly name: string;
  /** Who signs what the asker sees: 通州区 for the whole of 通州（公开报道）, 五接镇 for a town's part of it. */
  readonly signedBy: string;
  /** The units that name is of: what is drawn up at an earlier point is signed as they were called there. */
  readonly signers?: readonly number[];
  readonly sample: { readonly zh: string; readonly en: string } | null;
  /** The day its board speaks for. */
  readonly asOf: string;
};

/** Who asks, in which district, on which day, by which rules: everything a use case may not fetch from the air. */
export type Ctx = {
  readonly store: Store;
  /** Where evidence files lie; absent where the program was started without them. */
  readonly files?: EvidenceFiles | undefined;
  /** The district's rules in force now. */
  readonly rules: Rules;
  /** Those in force at a point of knowledge: what was published then is judged by them for ever. */
  readonly rulesAt: (known: KnownAt) => Rules;
  /** The newest version of a rule that the district set, 0 for none. */
  readonly ruleSeq: number;
  /** The product's samples, before any of the district's own. */
  readonly shipped: Rules;
  readonly today: string;
  readonly actor: Actor;
  readonly district: District;
  readonly roles: readonly Role[];
  /** The sealed log, where there is one: not in tests of other things. */
  readonly log?: LogDesk | undefined;
};

/** The point of knowledge a caller named: `2024-02-29` or `2024-02-29@118`; today when none. */
export function knownAtOf(ctx: Pick<Ctx, "today">, text: string | undefined): KnownAt {
  if (text === undefined || text === "") return { day: ctx.today };
  const [day = ctx.today, seq] = text.split("@");
  return seq === undefined ? { day } : { day, seq: Number(seq) };
}

/** What a board is made from: the rules, and the day the district's data speak for. */
export type BoardCtx = Pick<Ctx, "rules" | "rulesAt"> & {
  readonly district: Pick<District, "asOf">;
};

/**
 * The board of a district seen from a point of knowledge, by the rules known then: never later than the day it speaks for.
 * What is guarded is always what the rules of now guard: a secret kept from today on is none of the past's.
 */
export function boardOf(ctx: BoardCtx, known?: KnownAt): Board {
  const { asOf } = ctx.district;
  const { attributes, lifecycle, lights } = known ? ctx.rulesAt(known) : ctx.rules;
  const guarded = guardedBy(ctx.rules.fields);
  const day = known && known.day < asOf ? known.day : asOf;
  return { attributes, lifecycle, lights, guarded, asOf: day };
}

/** The rules of a point of knowledge a caller named; those in force now when none. */
export function rulesFor(ctx: Ctx, knownAt: string | undefined): Rules {
  return knownAt === undefined ? ctx.rules : ctx.rulesAt(knownAtOf(ctx, knownAt));
}

/** The asker's context by the rules of a point of knowledge; who sees what is asked by those of now. */
export function asKnown(ctx: Ctx, known: KnownAt): Ctx {
  return { ...ctx, rules: { ...ctx.rulesAt(known), fields: ctx.rules.fields } };
}

/** The basis the asker's figures rest on. */
export function basisOf({ actor }: Pick<Ctx, "actor">): Basis {
  return heldTo(actor).basis;
}

/** The asker on the basis they ask for, never on a wider one than their roles see; as they are when they ask for none. */
export function onBasis(ctx: Ctx, asked: Basis | undefined): Ctx {
  if (asked === undefined) return ctx;
  return { ...ctx, actor: { ...ctx.actor, basis: stricter(heldTo(ctx.actor).sight, asked) } };
}
