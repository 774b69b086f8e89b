import type { signIn as zh } from "../zh/sign-in.ts";

export const signIn = {
  capsLock: "Caps Lock is on.",
  or: "or",
  oidc: (name: string) => `Sign in with ${name}`,
  back: {
    title: "Signing in",
    linked: "Linked. Going back to my account…",
    again: "Back to the sign-in page",
  },
  password: {
    length: (min: number, max: number) =>
      `${min} to ${max} characters of any kind; pasting is fine`,
    kinds: (kinds: number) =>
      `at least ${kinds} of these: capital letters, small letters, digits, other characters`,
    history: (count: number) => `none of the last ${count}`,
    rotation: (days: number, used: number) =>
      `changed every ${days} days; this one has been used for ${used}`,
    sessions: "every other session ends with the change",
  },
  tokens: {
    title: "Access tokens",
    note: "Let a program ask or report in your name: in one district, for the rights chosen, until a day",
    none: "No access tokens yet",
    noneAllowed:
      "You hold no right a program could have. System, security and audit administrators get no access tokens.",
    name: "Name",
    nameHint: "For which program, as “figures for the statistics bureau”",
    district: "District",
    scopes: "Rights",
    created: "Made",
    expires: "Last day",
    seen: "Last used",
    never: "never",
    end: "End",
    make: "Make an access token",
    until: "Last day",
    untilHint: (day: string) => `${day} at the latest`,
    noScope: "Choose one right at least.",
    shown: "Copy it now: it is shown this once",
    shownText:
      "The program sends the header Authorization: Bearer and this token. Whoever has it acts in your name: give it to nobody and write it into no address.",
    copy: "Copy",
    copied: "Copied",
    code: "6-digit code or recovery code",
    scope: {
      view: "see business data",
      capture: "report figures",
      import: "import ledgers",
      verify: "verify figures",
      settings: "set the district's rules",
      organise: "arrange the units",
    },
  },
  identities: {
    title: "Identity provider",
    note: (name: string) => `Once linked, ${name} signs you in to this account`,
    subject: "Identity",
    issuer: "Provider",
    linked: "Linked",
    remove: "Undo the link",
    link: "Link my identity",
    none: "Not linked yet",
  },
} satisfies typeof zh;
