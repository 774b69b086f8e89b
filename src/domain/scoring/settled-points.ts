import { compareExact, exactOf } from "./exact.ts";
import type { PointsCondition, Verdict } from "./condition.ts";
import type { Context } from "./operator.ts";
import { exactOfFound } from "./found.ts";

type Fits = (order: -1 | 0 | 1) => boolean;

function ofTotal({ than }: PointsCondition, context: Context, fits: Fits): Verdict {
  const { subtotal, settled = new Map() } = context;
  const missing = [...settled.values()].flatMap((each) => each.missing());
  if (!subtotal || missing.length > 0) return { holds: null, missing };
  return { holds: fits(compareExact(subtotal, exactOf(than))), missing: [] };
}

/** Whether settled points are so; what is missing may still change them, so that cannot be told. Errors: none (total). */
export function judgePoints(condition: PointsCondition, context: Context, fits: Fits): Verdict {
  if (!condition.of) return ofTotal(condition, context, fits);
  const than = exactOf(condition.than);
  const all = condition.of.flatMap(({ id }) => context.settled?.get(id) ?? []);
  const open = all.filter((each) => each.missing().length > 0);
  const found = all.filter(
    (each) =>
      !open.includes(each) &&
      each.found.kind !== "notApplicable" &&
      fits(compareExact(exactOfFound(each.found), than)),
  );
  if (found.length >= condition.number) return { holds: true, missing: [] };
  if (found.length + open.length < condition.number) return { holds: false, missing: [] };
  return { holds: null, missing: open.flatMap((each) => each.missing()) };
}
