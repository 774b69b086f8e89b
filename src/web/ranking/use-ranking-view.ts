import type { Output } from "../../contract/endpoint.ts";
import type { listRulebooks } from "../../contract/ranking.ts";
import { type PeriodKind, periodKind } from "../../domain/scoring/period-kind.ts";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";
import { periodsUpTo } from "./period-choices.ts";

export type Rulebook = Output<typeof listRulebooks>["rulebooks"][number];

export type RankingView = {
  readonly rulebook: Rulebook;
  readonly kind: PeriodKind;
  readonly period: string;
  readonly periods: readonly string[];
  /** The unit whose points are being followed, null for none. */
  readonly unit: number | null;
  readonly text: boolean;
};

const shape = /^\d{4}(-(Q[1-4]|H[12]|0[1-9]|1[0-2]))?$/u;

/** The rulebook asked for; else the one the bulletin prints, so that both say the same. */
function bookAsked(rulebooks: readonly Rulebook[], asked: string | null): Rulebook | undefined {
  const main = rulebooks.find(({ isMain }) => isMain) ?? rulebooks[0];
  return rulebooks.find(({ id }) => id === asked) ?? main;
}

/** What the address asks of the ranking; the quarter comes first where the rulebook ranks quarters. */
export function useRankingView(rulebooks: readonly Rulebook[]): RankingView | null {
  const { params } = useAddress();
  const { asOf } = useDistrict();
  const rulebook = bookAsked(rulebooks, params.get("rulebook"));
  if (!rulebook) return null;
  const kinds = rulebook.periods;
  const wanted = params.get("period") ?? "";
  const known = shape.test(wanted);
  const usual = kinds.includes("quarter") ? "quarter" : (kinds[0] ?? "quarter");
  const kind = known ? periodKind(wanted) : usual;
  const periods = periodsUpTo(kind, asOf);
  const period = known ? wanted : (periods[0] ?? "");
  const unit = Number(params.get("unit") ?? "");
  return {
    rulebook,
    kind,
    period,
    periods: periods.includes(period) ? periods : [period, ...periods],
    unit: unit > 0 ? unit : null,
    text: params.get("text") === "1",
  };
}
