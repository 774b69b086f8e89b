import { drafting } from "./drafting.ts";
import type { planDraft as chinese } from "../zh/plan-draft.ts";

export const planDraft = {
  ...drafting,
  inWindow: (label: string, last: string) => `Open now: ${label}, until ${last}.`,
  notInWindow:
    "The plan is not open for changes now: the version will be marked as outside the window and needs a basis.",
  draftOf: (year: string, n: number) => `Plan of ${year}, version ${n} (draft)`,
  draftNote: "Only the office sees the draft; no figure enters the ledger before it is issued.",
  statedHead: "Totals the document names (optional; checked when given)",
  statedCount: (tier: string) => `Projects: ${tier}`,
  statedTotal: "Total investment",
  statedYear: "Planned this year",
  list: "List",
  listNote: (n: number) => (n === 1 ? "one project" : `${n} projects`),
  add: "Add a project",
  addSearch: "Find by name, pinyin or initials",
  addNone: "Nothing found. Try another word; a new project has to be imported first.",
  added: "in the draft",
  paste: "Paste or upload a list",
  pasteLabel: "A list copied from Excel, with its heads",
  pasteHint:
    "Columns it knows: 项目名称, 责任板块, 年度计划类别, 总投资, 年度计划投资, 调整原因. A sheet whose name or title says 调出 is taken out.",
  file: "Or choose a file (xlsx, xls, csv)",
  read: "Read",
  readDone: (n: number) => (n === 1 ? "One row read" : `${n} rows read`),
  readTake: (n: number) => `Put the ${n} recognised into the draft`,
  readSure: "recognised",
  readAsk: "It may be one of these: choose",
  readUnknown: "Not in the ledger: import it first",
  choose: "Choose",
  newTier: "Tier",
  newTotal: "Total (100m yuan)",
  newYear: "This year (100m yuan)",
  keep: (text: string) => `now ${text}`,
  keepNone: "now none",
  outOfPlan: "not in the plan",
  cell: (project: string, what: string) => `${project}, ${what}`,
  remove: (project: string) => `Take out of the draft: ${project}`,
  removeShort: "Take out",
  emptyList: "The list is empty. Add projects or paste from Excel.",
  keysHint: "Enter and the arrows move within a column; several pasted rows fill downwards.",
  issueTitle: (year: string, n: number) => `Issue version ${n} of the plan of ${year}`,
  issueEffects: [
    "Tiers, amounts and reasons of the list enter the ledger as stated by the office.",
    "The version stays at this point of the ledger; its notice can be had again, byte for byte, at any time.",
    "A later change is the next version; this one remains.",
  ],
  issueAnother: "You drafted this. By the district's rule somebody else of the office issues it.",
  issueWarnings: (n: number) =>
    n === 1
      ? "One thing to look at; it may be issued once looked at."
      : `${n} things to look at; it may be issued once they were.`,
  dropTitle: "Give the draft up",
  dropText: "Everything typed in the draft is lost. Issued versions are not touched.",
} satisfies typeof chinese;
