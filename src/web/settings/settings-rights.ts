import type { Right } from "../../domain/unit/rights.ts";

/** Rights of who runs the district; each has a place in the settings. The list itself loads with its page. */
export const settingsRights: readonly Right[] = [
  "settings",
  "organise",
  "accounts",
  "grants",
  "log",
];

/** Whether somebody with these rights finds anything in the settings. */
export function hasSettings(rights: readonly Right[]): boolean {
  return rights.some((right) => settingsRights.includes(right));
}
