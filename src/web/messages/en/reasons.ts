import type { ReasonsText } from "../zh/reasons.ts";

export const reasons = {
  title: "Reasons for a return",
  note: "What a reviewer can pick when sending figures back, and then edit",
  add: "One more",
  text: "Reason",
  textMissing: "Write it in both languages.",
  about: "For which attributes",
  aboutHint: "None: for all. Chosen ones see it first when they are sent back.",
  aboutAdd: "Add an attribute",
  aboutNone: "(choose one to add)",
  all: "all",
  columns: { text: "Reason", about: "For", acts: "Actions" },
  nth: (n: number) => `reason ${n}`,
  dialogAdd: "One more reason for a return",
  dialogEdit: "Change a reason for a return",
  last: "At least one has to stay.",
} satisfies ReasonsText;
