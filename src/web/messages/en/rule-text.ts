import type { RuleTextText } from "../zh/rule-text.ts";

export const ruleText = {
  title: "Rules as text",
  note: "Rulebooks, lights, wording of the bulletin: changed line by line",
  pick: "Which rule",
  group: {
    attributes: "Attributes",
    lifecycle: "Life of a project",
    forms: "The month's form",
    calendars: "Calendars",
    reasons: "Reasons for a return",
    documents: "Wording of documents",
    lights: "Lights",
    rulebooks: "Rulebooks",
    security: "Security and sight",
    other: "Other",
  },
  ownPage: "There is a page for this one: ",
  pageOf: {
    attributes: "Attributes",
    stages: "What each stage needs",
    form: "The month's form",
    calendars: "Calendars",
    reasons: "Reasons for a return",
    rulebooks: "Rulebooks",
  },
  text: (name: string) => `${name} as text`,
  hint: "Indent by two spaces; a space after each colon. It is checked while you type, and the line at fault is named.",
  line: (line: number) => `Line ${line}`,
  unread: (line: number, column: number, why: string) =>
    `Line ${line}, from character ${column}, cannot be read: ${why}`,
  goTo: (line: number) => `Go to line ${line}`,
  lines: (n: number) => `${n} lines`,
  why: {
    indent: "the indent is off; one level stands in one column, indented with spaces",
    quote: "a quotation mark is missing",
    colon: "a colon too many or too few; quote words that hold a colon",
    twice: "a name is written twice",
    other: "it is not written as YAML is",
  },
} satisfies RuleTextText;
