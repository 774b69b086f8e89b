/** The rules that have a page of their own, and its place in the settings; a folder stands for all rules in it. */
export const pageOfRule = {
  attributes: "attributes",
  "lifecycles/project": "stages",
  "forms/month": "form",
  "calendars/month": "calendars",
  "calendars/holidays": "calendars",
  "reasons/return": "reasons",
  "rulebooks/": "rulebooks",
} as const;

/** The place of the settings with an editor for a rule, undefined where it is only text. */
export function placeOfRule(
  name: string,
): (typeof pageOfRule)[keyof typeof pageOfRule] | undefined {
  return Object.entries(pageOfRule).find(
    ([rule]) => rule === name || (rule.endsWith("/") && name.startsWith(rule)),
  )?.[1];
}
