import type { Output, Parsed } from "../contract/endpoint.ts";
import type { listDebtParts as endpoint } from "../contract/ground.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import { sumMoney } from "../domain/value/money.ts";
import type { Ctx } from "./context.ts";
import { type PlacedState, statesOf } from "./project-states.ts";
import { endOf, piecesOf } from "./show-debt.ts";

type Part = Output<typeof endpoint>["parts"][number];

/** As far as each word reaches: what is verified was accepted, and what is accepted was claimed. */
const upTo = {
  claimed: ["claimed", "accepted", "verified"],
  accepted: ["accepted", "verified"],
  verified: ["verified"],
} as const;

function partOf(ctx: Ctx, placed: PlacedState, asOf: string): Part[] {
  const pieces = piecesOf(ctx, placed, asOf);
  if (pieces.length === 0) return [];
  const on = Object.entries(upTo).flatMap(([word, standings]) => {
    const own = pieces.filter(({ standing }) => standings.some((each) => each === standing));
    const [sum] = sumMoney(own.map(({ money }) => money));
    return sum ? [[word, sum] as const] : [];
  });
  const { id, unit_id, unit_name } = placed.subject;
  const unit = { id: unit_id, name: unit_name };
  const facts = pieces.map(({ seq }) => seq);
  return [{ id, name: placed.state.name, unit, on: Object.fromEntries(on), facts }];
}

/** 核实欠账的来历: of each project the money of a year that is claimed, accepted, verified, and the facts. Yuan only. */
export function listDebtParts(
  ctx: Ctx,
  asked: Parsed<typeof endpoint>,
): Promise<Result<Output<typeof endpoint>>> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const asOf = endOf(ctx, asked.year);
    const states = asOf.startsWith(asked.year)
      ? await statesOf(ctx, reader, { day: ctx.today })
      : [];
    const own = states.filter(
      ({ subject }) => asked.unit === undefined || subject.unit_id === asked.unit,
    );
    const parts = own.flatMap((placed) => partOf(ctx, placed, asOf));
    return accept({ known: { day: ctx.today, seq: null }, parts });
  });
}
