/**
 * Every sentence of the circular that the template words, with the places it may name.
 * The wording is data; which figures may stand in it is not.
 */
export const wording = {
  agency: ["district", "office"],
  titleSubject: ["district", "year", "month"],
  titleKind: ["district", "year", "month"],
  salutation: ["district"],
  opening: ["district", "year", "month"],
  overviewHeading: [],
  scale: ["day", "projects", "total", "started"],
  scaleEmpty: ["day"],
  totalStated: ["total"],
  totalMissing: [],
  newStarts: ["month", "newStarts"],
  newStartsNone: ["month"],
  yearPlan: ["year", "yearPlan"],
  yearPlanMissing: ["year"],
  monthDone: ["month", "monthDone"],
  monthDoneMissing: ["month"],
  yearDone: ["months", "yearDone"],
  yearDoneMissing: ["months"],
  progress: ["progress", "standing"],
  progressOnly: ["progress"],
  progressMissing: [],
  ahead: ["points"],
  behind: ["points"],
  level: [],
  lights: ["green", "yellow", "red", "none"],
  lightsMissing: [],
  unitsAhead: ["units"],
  unitsLevel: ["units"],
  unitsBehind: ["units"],
  unitBehind: ["unit", "points"],
  unitsCaption: ["months"],
  unitsMissing: [],
  problemsHeading: [],
  lateHeading: [],
  late: ["day", "projects", "nodes", "byUnit"],
  lateOfUnit: ["unit", "nodes"],
  lateNone: ["day"],
  lateRest: ["shown"],
  lateItem: ["project", "unit", "node", "planned", "delay"],
  lateProblem: ["problem"],
  lateProblemMissing: [],
  redHeading: [],
  red: ["count", "projects"],
  redNone: [],
  projectOfUnit: ["project", "unit"],
  gapsHeading: [],
  planGap: ["year", "count", "projects"],
  planGapNone: ["year"],
  rankingHeading: [],
  ranking: ["rulebook"],
  rankingNone: ["month"],
  rankingCaption: ["group"],
  requirementsHeading: [],
  lateAnnex: [],
  projectsAnnex: ["year", "month"],
  sampleNote: ["sample"],
  tableNote: [],
  basis: ["day", "seq"],
  closed: ["day", "seq"],
  closedWithout: ["units"],
  reissued: ["basis"],
  narrowed: ["basis"],
  missing: [],
} as const satisfies Record<string, readonly string[]>;

export type SentenceName = keyof typeof wording;

/** The figures a sentence needs, one text for each place. */
export type Places<Name extends SentenceName> = Readonly<
  Record<(typeof wording)[Name][number], string>
>;

/** The words of the four lights, symbol and word: ●红. */
export const lightNames = ["green", "yellow", "red", "none"] as const;

/** Heads of the columns of the tables that the template words. */
export const columnNames = [
  "order",
  "unit",
  "projects",
  "project",
  "total",
  "yearPlan",
  "monthDone",
  "yearDone",
  "ratio",
  "gap",
  "light",
  "progress",
  "node",
  "planned",
  "delay",
  "problem",
  "rank",
  "points",
] as const;
export type ColumnName = (typeof columnNames)[number];
