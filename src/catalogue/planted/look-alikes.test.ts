import { expect, test } from "vitest";
import { daysBetween } from "../../domain/value/civil.ts";
import type { SampleStatement } from "../sample/draft.ts";
import { type FaultKind, faultKinds, type Label } from "./label.ts";
import { plantedDistrict } from "./planted.ts";
import * as read from "./told.ts";

const { actualOf, keptOf, paid, proofs, reported, sumOf, textOf, totalOf, wordOf } = read;

const { district, labels } = plantedDistrict({ seed: 20_260_107, projects: 1000 });
const subjects = new Map<string, SampleStatement[]>();
for (const one of district.statements) {
  const told = subjects.get(one.subject);
  if (told) told.push(one);
  else subjects.set(one.subject, [one]);
}

/** A look-alike as a reader finds it: what is said of its project, and of the second one if there is one. */
type Seen = {
  readonly key: string;
  readonly told: read.Told;
  readonly other: read.Told;
  readonly months: readonly string[];
};

/** What makes the look-alike of each fault an honest one. */
const excuses: Record<FaultKind, (seen: Seen) => boolean> = {
  heapedTotal: ({ told }) => {
    const total = totalOf(told);
    const isRound = [10_000n, 50_000n, 100_000n].some((each) => total === each * read.wan);
    const contract = proofs(reported(told, "totalInvestment")[0]);
    const filed = read.totalsFrom(told, "platform");
    return isRound && contract.includes("合同") && filed.length === 1 && filed[0] === total;
  },
  identicalSteps: ({ told, months }) => {
    const proved = reported(told, "monthDone").filter((one) => proofs(one).includes("等额支付"));
    return new Set(paid(told, months)).size === 1 && proved.length === months.length;
  },
  quarterJump: ({ told, months: [month = ""] }) => {
    const early = paid(told, [read.monthBefore(month, 1), read.monthBefore(month, 2)]);
    const last = read.versions(told, "monthDone", month).at(-1);
    const isJump = sumOf(paid(told, [month])) > sumOf(early);
    return month.endsWith("-12") && isJump && proofs(last).includes("验收");
  },
  progressAhead: ({ told, months }) => {
    const leads = read.leadsOf(told, months);
    return Math.max(...leads) >= 9 && (leads.at(-1) ?? 99) <= 4;
  },
  splitProject: ({ told, other }) => {
    const isSame = ["investor", "site", "unit"].every(
      (id) => wordOf(told, id) === wordOf(other, id),
    );
    const gap = daysBetween(told[0]?.knownOn ?? "", other[0]?.knownOn ?? "");
    return isSame && totalOf(told) !== totalOf(other) && gap >= 240;
  },
  bundledWorks: ({ key, told }) => {
    const parts = [1, 2, 3, 4]
      .flatMap((at) => subjects.get(`${key}-${at}`) ?? [])
      .filter(({ attribute }) => attribute === "totalInvestment")
      .map(read.fenIn);
    const isLarge = parts.length >= 3 && parts.every((part) => part >= 500n * read.wan);
    return isLarge && sumOf(parts) === totalOf(told);
  },
  twoTowns: ({ told, other }) => {
    const months = read.paidIn(other);
    const isOnce = [...read.paidIn(told).keys()].every((month) => !months.has(month));
    const taken = sumOf(reported(other, "doneToLastYear").slice(0, 1).map(read.fenIn));
    const isOver =
      wordOf(told, "status") === "ended" && wordOf(told, "unit") !== wordOf(other, "unit");
    return isOnce && isOver && taken > 0n && taken === read.spentOf(told);
  },
  renamed: ({ told }) => {
    const [old, name] = reported(told, "name");
    const isTold = typeof name?.reason === "string" && proofs(name).includes("变更");
    return isTold && wordOf(told, "alias") === textOf(old) && textOf(old) !== textOf(name);
  },
  onTarget: ({ told, months: [month = ""] }) => {
    const year = month.slice(0, 4);
    const [done, plan] = ["yearDone", "yearPlan"].map((id) =>
      read.versions(told, id, year).slice(-1),
    );
    const isEqual = done && plan && sumOf(done.map(read.fenIn)) === sumOf(plan.map(read.fenIn));
    return isEqual === true && read.spentOf(told) === totalOf(told);
  },
  backdatedNode: ({ told }) =>
    told.some(
      (one) =>
        one.source === "platform" &&
        daysBetween(one.validFrom, one.knownOn) > 35 &&
        proofs(one).includes(one.validFrom),
    ),
  lateEdit: ({ told, months }) => {
    const pairs = months.map((month) => read.versions(told, "monthDone", month));
    const [was, is] = [0, 1].map((at) =>
      sumOf(pairs.flatMap((pair) => pair[at] ?? []).map(read.fenIn)),
    );
    const isTold = pairs.every(([, again]) => typeof again?.reason === "string");
    return isTold && pairs.every(([, again]) => proofs(again).includes("更正")) && was === is;
  },
  copiedText: ({ told, months }) =>
    new Set(read.wordsIn(told, months)).size === 1 && sumOf(paid(told, months)) === 0n,
  outputAgainstTax: ({ told }) => {
    const isStaffed = keptOf(told, "jobs") >= keptOf(told, "output") * 0.85;
    const isLow = keptOf(told, "tax") < keptOf(told, "output") * 0.4;
    return isStaffed && isLow && proofs(reported(told, "remark")[0]).includes("税收优惠");
  },
  promiseNeverMet: ({ told }) => {
    const promises = told.filter((one) => one.attribute === "start" && one.kind === "promised");
    const [first, again] = promises;
    const start = actualOf(told, "start");
    if (!first || !again || !start || again.reason === null) return false;
    return read.monthOf(again) === read.monthOf(start) && read.monthOf(first) < read.monthOf(again);
  },
  sourcesDisagree: ({ told }) => {
    const statistics = told.filter(({ source }) => source === "statistics");
    return statistics.length >= 2 && wordOf(told, "remark").includes("纳统口径");
  },
  startOnLevelling: ({ told, months }) => {
    const start = actualOf(told, "start");
    const isBefore = months.every((month) => month < (start?.validFrom.slice(0, 7) ?? ""));
    const isSaid = read.wordsIn(told, months).every((text) => text.includes("平整"));
    return isBefore && isSaid && proofs(start).includes("打桩");
  },
};

function seenOf({ projects, months = [] }: Label): Seen {
  const [key = "", second = ""] = projects;
  return { key, told: subjects.get(key) ?? [], other: subjects.get(second) ?? [], months };
}

test.each(faultKinds)("the honest look-alike of %s has what makes it honest", (kind) => {
  const own = labels.filter(({ fault, resembles }) => fault === "honest" && resembles === kind);
  expect(own.length).toBeGreaterThan(2);
  for (const label of own)
    expect(excuses[kind](seenOf(label)), `${label.projects[0]} ${label.note.en}`).toBe(true);
});

test.each(faultKinds)("no %s that was planted has the excuse of its look-alike", (kind) => {
  for (const label of labels.filter(({ fault }) => fault === kind))
    expect(excuses[kind](seenOf(label)), `${label.projects[0]} ${label.note.en}`).toBe(false);
});
