import type { account as zh } from "../zh/account.ts";

export const account = {
  title: "My account",
  back: "Back to the projects",
  sessions: "Signed in here",
  sessionsNote: "Once ended, the next thing done there asks to sign in again",
  browser: "Browser",
  address: "From",
  since: "Signed in",
  seen: "Last used",
  here: "This one",
  end: "End",
  endOthers: "End all the others",
  unknown: "unknown",
  password: "Change the password",
  passwordNote: "At least 12 characters; every other session ends with the change",
  old: "Old password",
  new: "New password",
  again: "New password again",
  differs: "The two new passwords differ.",
  change: "Change the password",
  changed: "The password is changed and every other session has ended.",
} satisfies typeof zh;
