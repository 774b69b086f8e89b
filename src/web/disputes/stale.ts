/** What a contest, a correction or a verification changes elsewhere; those answers are asked again. */
export const staleAfterDispute = [
  "listContests",
  "listCorrections",
  "showProject",
  "showUnitFigures",
  "showClosing",
  "showDebt",
] as const;
