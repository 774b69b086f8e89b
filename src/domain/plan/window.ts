import type { PlanRule } from "./plan-rule.ts";

/** A time in which the plan of a year is changed, with its days. */
export type PlanWindow = PlanRule["windows"][number] & {
  readonly first: string;
  readonly last: string;
};

/** The windows of a year's plan with their days. Errors: none (total). Source: handbook 2.4, half-yearly changes. */
export function windowsOf({ windows }: Pick<PlanRule, "windows">, year: string): PlanWindow[] {
  return windows.map((each) => ({
    ...each,
    first: `${year}-${each.from}`,
    last: `${year}-${each.to}`,
  }));
}

/** The window a day lies in; undefined outside every one. Errors: none (total). */
export function windowAt(
  rule: Pick<PlanRule, "windows">,
  year: string,
  day: string,
): PlanWindow | undefined {
  return windowsOf(rule, year).find((each) => each.first <= day && day <= each.last);
}
