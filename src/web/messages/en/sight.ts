import type { sight as zh } from "../zh/sight.ts";

export const sight = {
  title: "Who could see",
  note: "Reckoned from the grants: who could see what on a day. What is added later does not change that day",
  ask: "What to look up",
  unit: "Who sees a unit",
  project: "Who sees a project",
  person: "What a person sees",
  unitLabel: "Unit",
  projectLabel: "Project number",
  projectHint: "The last number in the address of its page",
  personLabel: "Person",
  choose: "Choose",
  day: "On the day",
  submit: "Look up",
  missing: "Choose what to look up first.",
  hint: "Choose what and which day: who could see it then is listed, with the grant each saw it through.",
  whoTitle: (day: string, count: number) =>
    `On ${day} ${count === 1 ? "one person" : `${count} people`} could see it`,
  whoNone: (day: string) => `On ${day} nobody could see it`,
  about: (units: string) => `Answered for that day by: ${units}`,
  whatTitle: (name: string, day: string, count: number) =>
    count === 0
      ? `On ${day} ${name} could see nothing`
      : `On ${day} ${name} could see the data of ${count} unit${count === 1 ? "" : "s"}`,
  whatNote: "An administrator's grant shows no business data.",
  who: "Person",
  through: "Through",
  days: "Days of the grant",
  units: "Units seen",
  disabled: "The account was disabled that day: the grant stood and could not be used",
  endedAt: (when: string) => `ended that day at ${when}`,
  noThrough: "No grant on that day.",
} satisfies typeof zh;
