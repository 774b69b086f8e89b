import type { audit as zh } from "../zh/audit.ts";

export const audit = {
  title: "Audit log",
  note: "Every request, allowed or refused; lines are only ever added",
  filters: "Filters",
  person: "Person (login or name)",
  result: "Result",
  endpoint: "Operation",
  any: "All",
  results: { done: "Done", refused: "Refused", failed: "Failed", begun: "No end seen" },
  time: "Time",
  who: "Person",
  token: (number: number) => ` (access token ${number})`,
  stranger: "Not signed in",
  what: "Operation",
  where: "Place",
  code: "Status",
  address: "From",
  older: "Older",
  newest: "Back to the newest",
  emptyTitle: "Nothing in the log",
  emptyText: "No request meets these conditions.",
} satisfies typeof zh;
