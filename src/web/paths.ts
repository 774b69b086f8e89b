/** What may stand behind the `?` of an address; empty and undefined values are left out. */
export type Query = Readonly<Record<string, string | number | null | undefined>>;

/** A query as text with its `?`, empty when nothing is asked; commas stay readable. */
export function queryText(query: Query): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "") params.set(name, String(value));
  }
  const text = params.toString().replace(/%2C/gu, ",");
  return text === "" ? "" : `?${text}`;
}

/** Where each page lives, as the router reads it. */
export const patterns = {
  home: "/",
  front: "/:district",
  signIn: "/sign-in",
  signInOidc: "/sign-in/oidc",
  account: "/account",
  duty: "/duty",
  check: "/check",
  projects: "/:district/projects",
  project: "/:district/projects/:id",
  wall: "/:district/wall",
  slips: "/:district/slips",
  imports: "/:district/import",
  import: "/:district/import/:id",
  ranking: "/:district/ranking",
  published: "/:district/rankings/:id",
  bulletin: "/:district/bulletin",
  months: "/:district/month",
  month: "/:district/month/:unit/:period",
  review: "/:district/review",
  reporting: "/:district/reporting",
  totals: "/:district/totals",
  plan: "/:district/plan",
  targets: "/:district/targets",
  batches: "/:district/batches",
  unitFigures: "/:district/unit-figures",
  closing: "/:district/closing",
  disputes: "/:district/disputes",
  leads: "/:district/leads",
  case: "/:district/cases/:id",
  inspections: "/:district/inspections",
  inspectionCards: "/:district/inspections/cards",
  audit: "/:district/audit",
  log: "/:district/log",
  settings: "/:district/settings",
  setting: "/:district/settings/:place",
} as const;

const within =
  (page: string) =>
  (district: string, query: Query = {}): string =>
    `/${encodeURIComponent(district)}/${page}${queryText(query)}`;

/** The address of every page; the only place where one is put together. */
export const paths = {
  home: (): string => "/",
  signIn: (next?: string): string => `/sign-in${queryText({ next })}`,
  signInOidc: (): string => "/sign-in/oidc",
  account: (): string => "/account",
  duty: (what: string, next?: string): string => `/duty${queryText({ what, next })}`,
  check: (query: Query = {}): string => `/check${queryText(query)}`,
  projects: within("projects"),
  project: (district: string, id: number, query: Query = {}): string =>
    within(`projects/${id}`)(district, query),
  wall: within("wall"),
  slips: within("slips"),
  imports: within("import"),
  import: (district: string, id: number, query: Query = {}): string =>
    within(`import/${id}`)(district, query),
  ranking: within("ranking"),
  published: (district: string, id: number | string, query: Query = {}): string =>
    within(`rankings/${id}`)(district, query),
  bulletin: within("bulletin"),
  months: within("month"),
  month: (district: string, unit: number, period: string): string =>
    within(`month/${unit}/${period}`)(district),
  review: within("review"),
  reporting: within("reporting"),
  totals: within("totals"),
  plan: within("plan"),
  targets: within("targets"),
  batches: within("batches"),
  unitFigures: within("unit-figures"),
  closing: within("closing"),
  disputes: within("disputes"),
  leads: within("leads"),
  cases: within("cases/"),
  case: (district: string, id: number, query: Query = {}): string =>
    within(`cases/${id}`)(district, query),
  inspections: within("inspections"),
  inspectionCards: within("inspections/cards"),
  audit: within("audit"),
  log: within("log"),
  settings: within("settings"),
  setting: (district: string, place: string, query: Query = {}): string =>
    within(`settings/${place}`)(district, query),
} as const;
