/** What a closing or a re-issue changes elsewhere; those answers are asked again. */
export const staleAfterClosing = [
  "listClosings",
  "showClosing",
  "showReporting",
  "showMonth",
  "showQueue",
  "showBulletin",
] as const;
