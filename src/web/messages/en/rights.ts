import type { rights as zh } from "../zh/rights.ts";

export const rights = {
  standsIn: {
    label: "Standing in",
    text: (of: { name: string; role: string; unit: string; until: string }) =>
      `Standing in for ${of.name} as ${of.role.toLowerCase()} (${of.unit}) until ${of.until}`,
  },
  wasReset: {
    label: "Password was reset",
    text: (of: { by: string; approvedBy: string | null; when: string }) =>
      `Your password was reset by ${of.by}${of.approvedBy === null ? "" : `, approved by ${of.approvedBy}`}, ${of.when}. If you did not ask for it, tell the audit administrator at once.`,
    mine: "I asked for it",
  },
  closed: {
    title: "This page is not open to you",
    text: (rights: string, roles: string) =>
      `Opening it takes the right to ${rights}. In this district you are: ${roles}.`,
    admin:
      "System, security and audit administrators see no business data, so that the three duties stay apart. What you may open is in the navigation.",
    other: "If you need it, ask the security administrator for a grant.",
    or: " or to ",
    right: {
      view: "see business data",
      capture: "report figures",
      import: "import ledgers",
      verify: "verify figures",
      settings: "set the district's rules",
      organise: "arrange the units",
      accounts: "keep accounts",
      grants: "give grants",
      log: "read the audit log",
    },
    front: "Take me to my front page",
  },
} satisfies typeof zh;
