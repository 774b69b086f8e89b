import type { Right } from "../../domain/unit/rights.ts";
import { hasSettings } from "../settings/settings-rights.ts";

/** What belongs to the month's reports stands behind one word, so that the bar stays calm. */
const monthly = [
  "months",
  "review",
  "reporting",
  "totals",
  "plan",
  "targets",
  "batches",
  "unitFigures",
  "closing",
  "disputes",
  "leads",
  "inspections",
] as const;

/** Where the navigation leads. */
export type Way =
  | "wall"
  | "projects"
  | "slips"
  | "imports"
  | "ranking"
  | "bulletin"
  | "settings"
  | "audit"
  | (typeof monthly)[number];

/** The ways of one person: in the bar before, behind and after 月报, under the thumb, and behind 更多. */
export type Ways = Readonly<
  Record<"beforeMonthly" | "monthly" | "afterMonthly" | "thumb" | "more", readonly Way[]>
>;

/** What each way takes; what is not named shows business data. */
const needs: Readonly<Partial<Record<Way, Right>>> = { months: "capture", audit: "log" };

function isOpen(way: Way, rights: readonly Right[]): boolean {
  return way === "settings" ? hasSettings(rights) : rights.includes(needs[way] ?? "view");
}

/**
 * The ways open to somebody with these rights. Who fills in the month's report does so on the way, too: it takes the
 * place of 时差 at the thumb. Who sees no business data has the settings and the log in the bar itself.
 */
export function waysOf(rights: readonly Right[]): Ways {
  const open = (ways: readonly Way[]) => ways.filter((way) => isOpen(way, rights));
  const running = open(["settings", "audit"]);
  if (!rights.includes("view"))
    return { beforeMonthly: running, monthly: [], afterMonthly: [], thumb: running, more: [] };
  const [fourth, fourthLater]: readonly [Way, Way] = rights.includes("capture")
    ? ["months", "slips"]
    : ["slips", "months"];
  const thumb = open(["wall", "projects", fourth, "ranking"]);
  const rest: readonly Way[] = [
    fourthLater,
    ...monthly.filter((way) => way !== "months"),
    "bulletin",
    "imports",
    "settings",
    "audit",
  ];
  return {
    beforeMonthly: open(["wall", "projects", "slips"]),
    monthly: open(monthly),
    afterMonthly: open(["imports", "ranking", "bulletin"]),
    thumb,
    more: open(rest),
  };
}
