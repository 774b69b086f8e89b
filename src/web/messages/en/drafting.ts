import type { drafting as zh } from "../zh/drafting.ts";

export const drafting = {
  savedBy: (who: string, when: string) => `Saved by ${who}, ${when}`,
  saving: "Saving…",
  unsaved: "Not saved yet",
  saved: "Saved",
  saveFailed: "Could not be saved",
  reload: "Load again",
  keepDraft: "Keep this draft",
  head: "Document",
  docTitle: "Title",
  docBasis: "Basis (document number or meeting)",
  docBasisHint: "For example: minutes of the district government 〔2026〕 no. 11",
  findings: "Checks",
  findingsNote: (errors: number, warnings: number) => `${errors} to mend, ${warnings} to look at`,
  clean: "Nothing found.",
  error: "mend",
  warning: "look",
  issue: "Issue",
  issueVersion: (n: number) => `Issue version ${n}`,
  issueWhat: "Once issued:",
  drop: "Give the draft up",
} satisfies typeof zh;
