import { drafting } from "./drafting.ts";
import type { targetDraft as chinese } from "../zh/target-draft.ts";

export const targetDraft = {
  ...drafting,
  draftOf: (period: string, n: number) => `Letter for ${period}, version ${n} (draft)`,
  draftNote: "Only the office sees a draft; until it is issued nothing is asked of anybody.",
  openLabel: "Units may read each other's targets (what is done stays their own)",
  list: "Targets",
  listNote: "Which are asked for, who leads them, when they are due",
  used: "Asked",
  use: (target: string) => `Ask for: ${target}`,
  leadOf: (target: string) => `${target}, led by`,
  dueOf: (target: string) => `${target}, due`,
  cells: "Who does how much",
  cellsNote:
    "An empty cell asks for nothing; below stand the version before and the same period of last year",
  keysHint:
    "Enter, ↑↓ go down and up a column; paste from Excel: rows and columns with names of units and targets find their place, bare figures fill from this cell rightwards and downwards.",
  cell: (unit: string, target: string) => `${unit}, ${target}`,
  was: (text: string) => `was ${text}`,
  lastYear: (text: string) => `last year ${text}`,
  reason: "Why it changes",
  reasonOf: (unit: string) => `${unit}, why it changes`,
  issueTitle: (period: string, n: number) => `Issue version ${n} of the letter for ${period}`,
  issueEffects: [
    "Every unit that is asked for something gets a letter, and the district a table of the whole; both are kept as bytes with a fingerprint.",
    "Targets are counted by the definitions of now for ever: changing them later leaves this version alone.",
    "Units acknowledge it; the progress page shows on whose desk it lies until they do.",
  ],
  issueWarnings: (n: number) => `${n} things to look at remain; be sure before issuing.`,
  issueAnother: "You took part in drafting it: let a colleague issue it.",
  dropTitle: "Give this draft up?",
  dropText: "What was typed is cleared and cannot be brought back; issued versions stay.",
} satisfies typeof chinese;
