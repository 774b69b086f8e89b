import type { Output, Parsed } from "../contract/endpoint.ts";
import type { showDebt as endpoint } from "../contract/closing.ts";
import { isMoney, yearFiguresOf } from "../domain/lifecycle/year-figures.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import { type Money, sumMoney } from "../domain/value/money.ts";
import { type Ctx, boardOf } from "./context.ts";
import { type PlacedState, statesOf } from "./project-states.ts";

type Debt = Output<typeof endpoint>["units"][number];

const standings = ["claimed", "accepted", "verified"] as const;
type Trust = (typeof standings)[number];
/** A figure with how far it is trusted. */
export type Piece = { readonly standing: Trust; readonly money: Money; readonly seq: number };

const nothing: Money = { amount: "0.00", currency: "CNY", qualifier: "exact" };

function isTrust(standing: string): standing is Trust {
  return standings.some((each) => each === standing);
}

/** The figures a project's done money of the year rests on, with how far each is trusted. */
export function piecesOf(ctx: Ctx, { state }: PlacedState, asOf: string): Piece[] {
  const { attributes } = boardOf(ctx);
  const rests = new Set(yearFiguresOf(state.current, attributes, asOf).done?.facts);
  return [...state.current.values()].flatMap(({ seq, value, standing }) =>
    rests.has(seq) && isMoney(value) && value.currency === "CNY" && isTrust(standing)
      ? [{ standing, money: value, seq }]
      : [],
  );
}

function debtOf(unit: Debt["unit"], pieces: readonly Piece[]): Debt {
  const of = (standing: Trust): Money[] =>
    pieces.filter((piece) => piece.standing === standing).map((piece) => piece.money);
  const sum = (standing: Trust): Money => sumMoney(of(standing))[0] ?? nothing;
  return {
    unit,
    claimed: sum("claimed"),
    accepted: sum("accepted"),
    verified: sum("verified"),
    figures: {
      claimed: of("claimed").length,
      accepted: of("accepted").length,
      verified: of("verified").length,
    },
  };
}

/** The last day of a year that the board speaks for; before the year where it does not speak of it. Errors: none (total). */
export function endOf({ district }: Pick<Ctx, "district">, year: string): string {
  const end = `${year}-12-31`;
  return end < district.asOf ? end : district.asOf;
}

/** 核实欠账: per unit, the money done in a year that is only claimed, that is accepted, that is verified. Yuan only. */
export function showDebt(
  ctx: Ctx,
  asked: Parsed<typeof endpoint>,
): Promise<Result<Output<typeof endpoint>>> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const states = await statesOf(ctx, reader, { day: ctx.today });
    const asOf = endOf(ctx, asked.year);
    const units = new Map<number, { name: string; pieces: Piece[] }>();
    if (asOf.startsWith(asked.year))
      for (const placed of states) {
        const { unit_id, unit_name } = placed.subject;
        const entry = units.get(unit_id) ?? { name: unit_name, pieces: [] };
        units.set(unit_id, { ...entry, pieces: [...entry.pieces, ...piecesOf(ctx, placed, asOf)] });
      }
    const owed = [...units].filter(([, { pieces }]) => pieces.length > 0);
    owed.sort(([a], [b]) => a - b);
    return accept({ units: owed.map(([id, { name, pieces }]) => debtOf({ id, name }, pieces)) });
  });
}
