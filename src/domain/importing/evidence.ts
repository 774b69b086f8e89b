import { compareDay } from "../value/day-range.ts";
import { sameMoney } from "../value/money.ts";
import type { Entry } from "./match-index.ts";

/** What besides the names agrees, in words. `strong` is enough to go by; `unitDiffers` speaks against. */
export type Evidence = {
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly strong: boolean;
  readonly unitDiffers: boolean;
};

/** Units agree when one name holds the other: 南通高新区, 通州区南通高新区. */
function sameUnit(a: string, b: string): boolean {
  return a.length >= 2 && b.length >= 2 && (a.includes(b) || b.includes(a));
}

function sameTotal(a: Entry, b: Entry): boolean {
  const [first, second] = [a.project.total, b.project.total];
  return first !== undefined && second !== undefined && sameMoney(first, second);
}

function sameStart(a: Entry, b: Entry): boolean {
  const [first, second] = [a.project.start, b.project.start];
  return first !== undefined && second !== undefined && compareDay(first, second) === 0;
}

/** What besides the name agrees: the investor, or two of unit, total and start, are enough to go by. Errors: none (total). */
export function evidenceOf(mine: Entry, entry: Entry): Evidence {
  const agreeing: [string, string][] = [];
  const investor = mine.investor !== "" && mine.investor === entry.investor;
  const unit = sameUnit(mine.unit, entry.unit);
  if (investor) agreeing.push(["投资主体", "investor"]);
  if (unit) agreeing.push(["单位", "unit"]);
  if (sameTotal(mine, entry)) agreeing.push(["总投资", "total"]);
  if (sameStart(mine, entry)) agreeing.push(["开工时间", "start"]);
  const strong = investor || agreeing.length >= 2;
  const unitDiffers = mine.unit !== "" && entry.unit !== "" && !unit;
  return { zh: agreeing.map(([zh]) => zh), en: agreeing.map(([, en]) => en), strong, unitDiffers };
}
