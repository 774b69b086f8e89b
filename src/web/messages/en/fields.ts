import type { fields as zh } from "../zh/fields.ts";

export const fields = {
  title: "Fields",
  note: "Which attributes only some roles see",
  how: "A ticked role sees the attribute; with all ticked, everybody does who sees the project. A role without a tick finds it nowhere: not in lists, project pages, history, search, exports, corrections, disputes or evidence, and nothing of the past either; its column says “not open to you”.",
  attribute: "Attribute",
  sees: (role: string, what: string) => `${role} sees “${what}”`,
  guarded: "kept",
  nobody: "At least one role has to see it.",
  shutOut: (roles: string) => `${roles} state this; who does not see it cannot state it.`,
  and: ", ",
  changes: (n: number) => `${n} changed and not kept yet`,
  drop: "Drop",
  keep: "Keep",
  keepTitle: "Keep who sees which attribute",
  what: (which: string) => `Changed: ${which}`,
  warning:
    "It holds at once, for what is in the ledger already too. Who changed it, when and why stays on record for good.",
  reason: "Reason",
  reasonHint: "For example: commercial terms, personal data",
  missing: "Give a reason: the audit will ask for it.",
  last: (by: string, at: string) => `Set by ${by}, ${at}`,
  because: (reason: string) => `: ${reason}`,
  never: "Never set: who sees a project sees everything of it.",
  open: (n: number) => `Attributes that cannot be kept (${n})`,
} satisfies typeof zh;
