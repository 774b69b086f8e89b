import type { Messages } from "../zh.ts";

export const shell = {
  skip: "Skip to content",
  navigation: "Main",
  district: "District",
  language: "中文",
  languageLabel: "Switch to Chinese",
  wall: "Wall",
  projects: "Projects",
  slips: "Slips",
  monthly: "Monthly",
  months: "Monthly reports",
  review: "Review",
  reporting: "Reporting",
  closing: "Closing",
  disputes: "Corrections",
  imports: "Import",
  ranking: "Ranking",
  bulletin: "Bulletin",
  more: "More",
  person: "My account",
  roles: "Here I am",
  answersFor: "Answering for",
  signOut: "Sign out",
  signIn: {
    title: "Sign in",
    motto:
      "One ledger for the major projects of a district: every figure has its source, every ranking can be recomputed, every delay shows on whose desk it lies.",
    login: "User name",
    password: "Password",
    submit: "Sign in",
    busy: "Signing in…",
    missing: "Fill in the user name and the password.",
    hint: "The sample accounts are printed in the terminal when the service starts; try anything with them.",
  },
  notFound: {
    title: "There is no such page",
    text: "The address may be mistyped, or the page has moved.",
    home: "Back to the projects",
  },
  noDistrict: {
    title: "No district to show",
    text: (login: string) =>
      `The account “${login}” has no rights in any district yet. Ask the project office.`,
    other: (id: string) => `You have no rights in “${id}”, or there is no such district.`,
  },
  broken: {
    title: "This page failed",
    text: "The fault is the program's, not yours. No data was harmed; load the page again, and if it returns tell your administrator the line below.",
    reload: "Load again",
  },
} satisfies Messages["shell"];
