import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { type FaultKind, faultKinds, type Label } from "../../src/catalogue/planted/label.ts";
import {
  type PlantedOptions,
  plantedDistrict,
  plantedStatements,
} from "../../src/catalogue/planted/planted.ts";
import * as read from "../../src/catalogue/planted/told.ts";
import type { SampleStatement } from "../../src/catalogue/sample/draft.ts";
import { daysBetween } from "../../src/domain/value/civil.ts";
import { brokenIdentities, bySubject } from "./identities.ts";
import { expectLawful } from "./lawful.ts";

const { actualOf, keptOf, monthBefore, monthOf, paid, paidIn, proofs, reported } = read;
const { spentOf, sumOf, totalOf, totalsFrom, versions, wan, wordOf, wordsIn } = read;

const options = { seed: 20_260_107, projects: 1000 };
const { district, labels } = plantedDistrict(options);
const subjects = bySubject(district.statements);
const of = (key: string): read.Told => subjects.get(key) ?? [];

/** A fault as a reader finds it: what is said of its projects, the first apart. */
type Seen = {
  readonly told: read.Told;
  readonly all: readonly read.Told[];
  readonly parts: readonly bigint[];
  readonly months: readonly string[];
  readonly hard: boolean;
};

const partsOf = new Map<string, bigint[]>();
for (const { key, parent } of district.subjects)
  if (parent !== null) partsOf.set(parent, [...(partsOf.get(parent) ?? []), totalOf(of(key))]);

function seen({ projects, months = [], hard }: Pick<Label, "projects" | "months" | "hard">): Seen {
  const all = projects.map(of);
  return { told: all[0] ?? [], all, parts: partsOf.get(projects[0] ?? "") ?? [], months, hard };
}

const most = (list: readonly bigint[]) => list.reduce((a, b) => (a > b ? a : b), 0n);
const least = (list: readonly bigint[]) => list.reduce((a, b) => (a < b ? a : b));
const same = (all: readonly read.Told[], id: string) =>
  new Set(all.map((told) => wordOf(told, id))).size === 1;
const sentence = (text: string) => text.split("，形象进度")[0];

function isBackdated(told: read.Told, one: SampleStatement, month: string): boolean {
  const isLate =
    one.kind === "actual" && monthOf(one) === month && daysBetween(one.validFrom, one.knownOn) > 37;
  const plans = told.filter(
    ({ attribute, kind }) => attribute === one.attribute && kind === "planned",
  );
  return isLate && plans.some((plan) => plan.knownOn < one.knownOn && monthOf(plan) === month);
}

/** What each fault claims, told from the statements without looking at how it was planted. */
const shows: Record<FaultKind, (seen: Seen) => boolean> = {
  heapedTotal: ({ told, hard }) => {
    const total = totalOf(told);
    const threshold = [10_000n, 50_000n, 100_000n].find(
      (each) => total > each * wan && total <= (each + (hard ? 100n : 1n)) * wan,
    );
    const filed = totalsFrom(told, "platform");
    if (threshold === undefined || spentOf(told) >= threshold * wan) return false;
    return hard ? filed.every((each) => each === total) : (filed[0] ?? total) < threshold * wan;
  },
  identicalSteps: ({ told, months, hard }) => {
    const steps = paid(told, months);
    const slack = hard ? 2n * wan : 0n;
    return steps.length >= 6 && least(steps) > 0n && most(steps) - least(steps) <= slack;
  },
  quarterJump: ({ told, months }) =>
    months.length === 2 &&
    months.every((month) => {
      const early = paid(told, [monthBefore(month, 1), monthBefore(month, 2)]);
      const isJump = least(early) > 0n && sumOf(paid(told, [month])) * 2n > sumOf(early) * 3n;
      return Number(month.slice(5)) % 3 === 0 && isJump;
    }),
  progressAhead: ({ told, months, hard }) => {
    const bare = reported(told, "progress").filter(
      ({ period, evidence }) => months.includes(period ?? "") && evidence.length === 0,
    );
    const [lead = 0] = read.leadsOf(told, months);
    return hard ? lead >= 14 && bare.length === 0 : lead >= 26 && bare.length === months.length;
  },
  splitProject: ({ all, hard }) => {
    const totals = all.map(totalOf);
    const starts = new Set(all.map((told) => actualOf(told, "start")?.validFrom));
    const roads = new Set(all.map((told) => wordOf(told, "site").replace(/\d+号$/u, "")));
    const isWhole = sumOf(totals) % (100n * wan) === 0n && least(totals) >= 10_000n * wan;
    const isOne = all.length === 3 && starts.size === 1 && roads.size === 1 && same(all, "unit");
    return isWhole && isOne && same(all, "investor") !== hard;
  },
  bundledWorks: ({ told, parts, hard }) => {
    const count = BigInt(/(\d+)处/u.exec(wordOf(told, "content"))?.[1] ?? 1);
    const isSmall = totalOf(told) < 500n * wan * count && most(parts) < 500n * wan;
    return isSmall && (hard ? parts.length === 0 : sumOf(parts) === totalOf(told));
  },
  twoTowns: ({ all, hard }) => {
    const [one = [], other = []] = all;
    const isBoth = [...paidIn(one).keys()].every((month) => paidIn(other).has(month));
    const isSame = same(all, "investor") && totalOf(one) === totalOf(other);
    return isBoth && isSame && !same(all, "unit") && same(all, "name") !== hard;
  },
  renamed: ({ all, hard }) => {
    const isSame = ["content", "site", "unit"].every((id) => same(all, id));
    const [one, other] = all.map((told) => told[0]?.knownOn ?? "");
    const isLater = daysBetween(one ?? "", other ?? "") >= 120;
    return isSame && isLater && !same(all, "name") && same(all, "investor") !== hard;
  },
  onTarget: ({ told, months }) => {
    const year = months[0]?.slice(0, 4) ?? "";
    const done = versions(told, "yearDone", year).slice(-1).map(read.fenIn);
    const plan = versions(told, "yearPlan", year).slice(-1).map(read.fenIn);
    return sumOf(done) > 0n && sumOf(done) === sumOf(plan);
  },
  backdatedNode: ({ told, months }) => told.some((one) => isBackdated(told, one, months[0] ?? "")),
  lateEdit: ({ told, months }) => {
    const [first, second, third] = versions(told, "monthDone", months[0] ?? "");
    if (!first || !second || third || second.reason !== null) return false;
    return (
      daysBetween(first.knownOn, second.knownOn) > 50 && read.fenIn(second) > read.fenIn(first)
    );
  },
  copiedText: ({ told, all: [, other], months }) => {
    const texts = wordsIn(told, months);
    if (months.length < 5 || least(paid(other ?? told, months)) === 0n) return false;
    if (!other) return texts.length === months.length && new Set(texts).size === 1;
    return String(texts.map(sentence)) === String(wordsIn(other, months).map(sentence));
  },
  outputAgainstTax: ({ told, hard }) => {
    const output = keptOf(told, "output");
    const isThin = keptOf(told, "tax") < output * (hard ? 0.45 : 0.12);
    return output > 0.95 && isThin && keptOf(told, "jobs") < output * (hard ? 0.6 : 0.2);
  },
  promiseNeverMet: ({ told }) => {
    const starts = told.filter(({ attribute }) => attribute === "start");
    const promise = starts.find(({ kind }) => kind === "promised");
    const plans = starts.filter(({ kind }) => kind === "planned");
    const isOld = promise && monthOf(promise) <= monthBefore(district.asOf.slice(0, 7), 12);
    return isOld === true && plans.length >= 3 && !actualOf(told, "start") && spentOf(told) === 0n;
  },
  sourcesDisagree: ({ told, hard }) => {
    const [one = 0n, other = 0n] = totalsFrom(told, "published");
    return one > 0n && other * 100n >= one * (hard ? 108n : 125n);
  },
  startOnLevelling: ({ told, months, hard }) => {
    const start = actualOf(told, "start");
    const isThen = start?.validFrom.slice(0, 7) === months[0] && months.length > 0;
    const isSaid = wordsIn(told, months).every((text) => /平整|土方/u.test(text));
    return isThen && isSaid && proofs(start).includes("平整") !== hard;
  },
};

const faulty = labels.filter(({ fault }) => fault !== "honest");
const touched = new Set(faulty.flatMap(({ projects }) => projects));

test.each(faultKinds)("%s is planted plain and hard, and shows where its label says", (kind) => {
  const own = faulty.filter(({ fault }) => fault === kind);
  expect(own.length).toBeGreaterThan(3);
  expect(new Set(own.map(({ hard }) => hard)).size).toBe(2);
  for (const label of own) expect(shows[kind](seen(label)), JSON.stringify(label)).toBe(true);
});

test("clean projects and look-alikes obey the identities of a month's report", () => {
  for (const [subject, told] of subjects)
    if (!touched.has(subject.split("-")[0] ?? "")) expect(brokenIdentities(told)).toEqual([]);
});

test("no project has two labels, every label names projects that exist, and about 12 % are touched", () => {
  const keys = labels.flatMap(({ projects }) => projects);
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(of(key).length).toBeGreaterThan(10);
  expect(touched.size * 100).toBeGreaterThan(options.projects * 11);
  expect(touched.size * 100).toBeLessThanOrEqual(options.projects * 12);
});

test("of any size, every statement fits its attribute, its speaker and the calendar", () => {
  expectLawful(district);
  const sizes: PlantedOptions[] = [
    { seed: 1, projects: 7, months: 3 },
    { seed: 2, projects: 230, months: 13 },
    { seed: 3, projects: 90, months: 36 },
  ];
  for (const given of sizes) expectLawful(plantedDistrict(given).district);
});

/** The places of a clean project where a fault could show by chance: every run of so many of its months. */
function windows(told: read.Told, length: number): string[][] {
  const months = [...paidIn(told)].flatMap(([month, amount]) => (amount > 0n ? [month] : []));
  return months
    .map((_, at) => months.slice(at, at + length))
    .filter((run) => run.length === length);
}

const places: readonly (readonly [FaultKind, boolean, (told: read.Told) => string[][]])[] = [
  ["heapedTotal", false, () => [[]]],
  ["identicalSteps", true, (told) => windows(told, 6)],
  ["quarterJump", true, (told) => windows(told, 4).map(([a = "", , , b = ""]) => [a, b])],
  ["progressAhead", true, (told) => windows(told, 1)],
  ["onTarget", true, () => [["2024-12"], ["2025-12"]]],
  ["backdatedNode", true, (told) => windows(told, 1)],
  ["lateEdit", true, (told) => windows(told, 1)],
  ["copiedText", true, (told) => windows(told, 5)],
  ["outputAgainstTax", true, () => [[]]],
  ["promiseNeverMet", true, () => [[]]],
  ["sourcesDisagree", true, () => [[]]],
  ["startOnLevelling", true, (told) => windows(told, 1)],
];

test.each(places)(
  "a project without a fault, and a look-alike of another, shows %s in less than one case of a hundred",
  (kind, hard, of) => {
    const alike = labels.filter((one) => one.fault === "honest" && one.resembles === kind);
    const marked = new Set([...touched, ...alike.flatMap(({ projects }) => projects)]);
    const clean = [...subjects.keys()].filter((key) => !key.includes("-") && !marked.has(key));
    const showing = clean.filter((key) =>
      of(subjects.get(key) ?? []).some((months) =>
        shows[kind](seen({ projects: [key], months, hard })),
      ),
    );
    expect(clean.length).toBeGreaterThan(700);
    expect(showing.length, String(showing)).toBeLessThan(8);
  },
);

test("the same seed gives the same bytes, another gives others, and a larger district begins alike", () => {
  const hashOf = (given: PlantedOptions) => {
    const hash = createHash("sha256");
    let left = 4000;
    for (const statement of plantedStatements(given)) {
      hash.update(JSON.stringify(statement));
      left -= 1;
      if (left === 0) break;
    }
    return hash.digest("hex");
  };
  const one = hashOf(options);
  expect(hashOf(options)).toBe(one);
  expect(hashOf({ ...options, seed: 1 })).not.toBe(one);
  expect(hashOf({ ...options, projects: 100_000 })).toBe(one);
});
