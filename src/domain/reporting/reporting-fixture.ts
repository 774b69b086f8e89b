import type { Attribute } from "../ledger/attribute.ts";
import type { Fact } from "../ledger/fact.ts";
import { foldFacts } from "../ledger/fold.ts";
import type { Lifecycle } from "../lifecycle/lifecycle.ts";
import { scheduleOf } from "../lifecycle/schedule.ts";
import type { Day } from "../value/day.ts";
import { dayRange } from "../value/day-range.ts";
import { parseDay } from "../value/parse-day.ts";
import type { Money } from "../value/money.ts";
import type { Value } from "../value/value.ts";
import type { AskedProject, Sheet } from "./ask.ts";
import type { CheckInput, Entry } from "./check-input.ts";
import { type ReportForm, parseReportForm } from "./form.ts";

/* A small month: one project of one town, with made-up figures. */

const shared = { synonyms: [], statedBy: ["office", "town"] } as const;
const money = { ...shared, group: "money", value: "money" } as const;
const words = { ...shared, group: "narrative", value: "text" } as const;
const node = {
  ...shared,
  group: "node",
  value: "day",
  timing: "event",
  kind: "planned",
} as const;
const month = { timing: "flow", period: "month", kind: "actual" } as const;
const year = { timing: "flow", period: "year", kind: "actual" } as const;

function named(zh: string, en: string): Pick<Attribute, "label"> {
  return { label: { zh, en } };
}

/** The attributes of the example. */
export const attributes: readonly Attribute[] = [
  { ...money, ...month, id: "monthDone", ...named("本月完成投资", "Done this month") },
  { ...money, ...year, id: "yearDone", ...named("本年累计", "Done this year") },
  { ...money, ...year, id: "yearPlan", kind: "planned", ...named("年度计划", "Plan of the year") },
  { ...money, ...year, id: "works", ...named("建筑工程", "Works") },
  { ...money, ...year, id: "equipmentBought", ...named("设备购置", "Equipment") },
  {
    ...money,
    id: "toLastYear",
    timing: "state",
    kind: "actual",
    ...named("上年底", "To last year"),
  },
  { ...money, id: "sinceStart", timing: "state", kind: "actual", ...named("累计", "Since start") },
  { ...money, id: "total", timing: "state", kind: "planned", ...named("计划总投资", "Total") },
  { ...words, ...month, id: "progress", ...named("形象进度", "Progress") },
  { ...words, ...month, id: "problem", ...named("存在问题", "Problems") },
  { ...node, id: "signing", ...named("签约", "Signing") },
  { ...node, id: "start", ...named("开工", "Start") },
  { ...node, id: "topping", ...named("封顶", "Topping out") },
  { ...node, id: "trialProduction", ...named("试生产", "Trial production") },
  { ...node, id: "production", ...named("投产", "Production") },
];

/** The life of the example. */
export const lifecycle: Pick<Lifecycle, "stages" | "schedule" | "partial"> = {
  schedule: ["signing", "start", "topping", "trialProduction", "production"],
  partial: { production: "trialProduction" },
  stages: ["signed", "building", "operating"].map((id) => ({
    id,
    label: { zh: id, en: id },
    enteredBy: [],
    saidBy: [],
    needs:
      id === "building"
        ? [
            {
              evidenceOf: "start",
              label: { zh: "施工许可证", en: "building permit" },
              owedBy: "town",
            },
          ]
        : [],
  })),
};

const why = { zh: "为什么问。", en: "Why it is asked." };

/** The form as it would stand in a file. */
export const formData = {
  id: "month",
  version: "1",
  title: { zh: "月报", en: "Monthly report" },
  note: { zh: "示例", en: "example" },
  calendar: "month",
  timelyBy: "first",
  takesPart: { stages: ["signed", "building"], notStatuses: ["paused", "ended"] },
  figures: [
    {
      attribute: "monthDone",
      askedIn: ["building"],
      requiredIn: ["building"],
      comparedWith: "yearPlan",
      reason: why,
    },
    { attribute: "progress", requiredIn: "all", reason: why },
    { attribute: "problem", reason: why },
  ],
  yearly: [{ attribute: "yearPlan", askedIn: ["building"], reason: why }],
  nodes: {
    withinDays: 30,
    overdue: { zh: "已到期。", en: "It has come." },
    soon: { zh: "将到期。", en: "It comes soon." },
  },
  money: {
    month: "monthDone",
    year: "yearDone",
    yearPlan: "yearPlan",
    toLastYear: "toLastYear",
    sinceStart: "sinceStart",
    total: "total",
  },
  checks: {
    tolerance: "5000",
    sinceStart: { level: "error" },
    year: { level: "error", startNode: "start" },
    sums: [
      { level: "error", whole: "yearDone", parts: ["works", "equipmentBought"], relation: "equal" },
      { level: "error", whole: "total", parts: ["yearPlan"], relation: "atLeast" },
    ],
    aboveTotal: { level: "error" },
    aboveLeft: { level: "warning" },
    repeated: { level: "warning", months: 2 },
    timesPlan: { level: "warning", times: "3" },
    timesLast: { level: "warning", times: "5" },
    shareOfTotal: { level: "warning", percent: "30" },
    negative: { level: "error" },
    nodeFuture: { level: "error" },
    nodeOutside: { level: "warning" },
    forecastPast: { level: "error" },
    order: [{ level: "error", nodes: ["start", "topping", "production"] }],
    evidence: { level: "warning" },
  },
};

function parsed(): ReportForm {
  const result = parseReportForm(formData, "example");
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

/** The example form, read. */
export const form: ReportForm = parsed();

/** June 2024 of the example. */
export const sheet: Sheet = { form, attributes, lifecycle, period: "2024-06" };

/** An exact amount in 万元. Errors: none (total). */
export function wan(amount: number): Money {
  return { amount: `${BigInt(amount) * 10_000n}.00`, currency: "CNY", qualifier: "exact" };
}

/** A day as people write it. Errors: throws on what is none (a bug of the test). */
export function day(text: string): Day {
  const read = parseDay(text);
  if (!read.ok) throw new Error(text);
  return read.value;
}

let last = 0;

/** A fact of the example: its attribute, its value and what else matters. Errors: none (total). */
export function fact(attribute: string, value: Value, more: Partial<Fact> = {}): Fact {
  last += 1;
  const isDay = typeof value === "object" && "precision" in value;
  const span = more.period === undefined || more.period === null ? undefined : more.period;
  const first =
    span === undefined ? "2024-01-01" : `${span.slice(0, 4)}-${span.slice(5) || "01"}-01`;
  const validFrom = isDay ? (dayRange(value).from ?? dayRange(value).to) : first;
  return {
    seq: last,
    subject: 1,
    attribute,
    kind: "actual",
    value,
    scope: "",
    period: null,
    validFrom,
    knownOn: "2024-06-01",
    source: "report",
    evidence: [],
    corrects: null,
    reason: null,
    standing: "claimed",
    statedBy: 11,
    statedByUnit: 2,
    fromAbove: false,
    recordedAt: "2024-06-01T00:00:00Z",
    importId: null,
    ...more,
  };
}

/** The project the facts make, in a stage and status. Errors: none (total). */
export function project(
  facts: readonly Fact[],
  at: { readonly stage?: string; readonly status?: string } = {},
): AskedProject {
  const events = new Set(
    attributes.filter((each) => each.timing === "event").map((each) => each.id),
  );
  return {
    current: foldFacts(facts, (attribute) => events.has(attribute)),
    nodes: scheduleOf(facts, lifecycle),
    stage: at.stage ?? "building",
    status: at.status ?? "active",
  };
}

/** One typed answer. Errors: none (total). */
export function entry(attribute: string, value: Value, more: Partial<Entry> = {}): Entry {
  const timing = attributes.find((each) => each.id === attribute);
  const flow = timing?.period === "year" ? "2024" : "2024-06";
  return {
    attribute,
    kind: "actual",
    scope: "",
    period: timing?.timing === "flow" ? flow : null,
    value,
    evidence: [],
    note: null,
    ...more,
  };
}

/** What the checks look at on 5 July 2024. Errors: none (total). */
export function checking(facts: readonly Fact[], entries: readonly Entry[]): CheckInput {
  return { sheet, project: project(facts), entries, today: "2024-07-05" };
}
