import { expect, test } from "vitest";
import type { SampleStatement } from "../../src/catalogue/sample/draft.ts";
import { type FaultKind, faultKinds, type Planted } from "../../src/catalogue/sample/faults.ts";
import { sampleDistrict, sampleSeed } from "../../src/catalogue/sample/generator.ts";
import { daysBetween } from "../../src/domain/value/civil.ts";
import { brokenIdentities, bySubject, fenOf } from "./identities.ts";
import { expectLawful } from "./lawful.ts";

const wan = 1_000_000n;
const plan = Object.fromEntries(faultKinds.map((kind) => [kind, 60]));
const options = { seed: sampleSeed, projects: 800 };
const faulty = sampleDistrict({ ...options, faults: plan });
const planted = [...faulty.planted];
const subjects = bySubject(faulty.statements);

type Seen = { readonly place: Planted; readonly all: readonly SampleStatement[] };

function reported(all: readonly SampleStatement[], attribute: string): SampleStatement[] {
  return all.filter(
    (one) => one.attribute === attribute && one.source === "report" && one.standing !== "returned",
  );
}

function monthsFrom({ place, all }: Seen, count: number): bigint[] {
  const months = reported(all, "monthDone").filter(
    ({ period }) => (period ?? "") >= (place.period ?? ""),
  );
  return months.slice(0, count).map(fenOf);
}

function textOf({ value }: SampleStatement): string {
  return typeof value === "string" ? value : "";
}

function wordsFrom({ place, all }: Seen): string[] {
  return reported(all, "progress")
    .filter(({ period }) => (period ?? "") >= (place.period ?? ""))
    .map(textOf);
}

function actual(all: readonly SampleStatement[], node: string): SampleStatement | undefined {
  return all.find(({ attribute, kind }) => attribute === node && kind === "actual");
}

/** How each kind shows in the figures, told without looking at how it was planted. */
const shows: Record<FaultKind, (seen: Seen) => boolean> = {
  heapedTotal: ({ all }) => {
    const total = reported(all, "totalInvestment").map(fenOf)[0] ?? 0n;
    return [50_000n, 100_000n].some(
      (threshold) => total >= threshold * wan && total <= (threshold + 500n) * wan,
    );
  },
  identicalSteps: (seen) => {
    const months = monthsFrom(seen, 6);
    return months.length === 6 && new Set(months).size === 1;
  },
  quarterEndJumps: ({ place, all }) => {
    const months = reported(all, "monthDone");
    const at = months.findIndex(({ period }) => period === place.period);
    const [a = 0n, b = 0n, jump = 0n] = months.slice(at - 2, at + 1).map(fenOf);
    return jump > 3n * (a + b);
  },
  roundNumbers: (seen) => {
    const months = monthsFrom(seen, 24).filter((fen) => fen > 0n);
    return months.length >= 6 && months.every((fen) => fen % (500n * wan) === 0n);
  },
  equalToTarget: ({ place, all }) => {
    const done = reported(all, "yearDone").findLast(({ period }) => period === place.period);
    const target = reported(all, "yearPlan").findLast(({ period }) => period === place.period);
    return done !== undefined && target !== undefined && fenOf(done) === fenOf(target);
  },
  yearAboveMonths: ({ all }) => brokenIdentities(all).length > 0,
  progressAboveMoney: (seen) => {
    const percent = Number(/形象进度(\d+)%/u.exec(wordsFrom(seen)[0] ?? "")?.[1] ?? 0);
    const done = reported(seen.all, "doneSinceStart").find(({ validFrom }) =>
      validFrom.startsWith(seen.place.period ?? "-"),
    );
    const total = reported(seen.all, "totalInvestment")[0];
    if (!done || !total) return false;
    return BigInt(percent) >= (fenOf(done) * 100n) / fenOf(total) + 25n;
  },
  copiedText: (seen) => {
    const words = wordsFrom(seen).slice(0, 5);
    return words.length === 5 && new Set(words).size === 1;
  },
  startOnLevelling: ({ all }) => {
    const start = actual(all, "start");
    const month = start?.validFrom.slice(0, 7) ?? "";
    const words = reported(all, "progress").find(
      (one) => (one.period ?? "") >= month && textOf(one).startsWith("场地平整"),
    );
    return words !== undefined && JSON.stringify(start?.evidence).includes("场地平整");
  },
  backdatedNode: ({ place, all }) => {
    const node = actual(all, place.attribute);
    return node !== undefined && daysBetween(node.validFrom, node.knownOn) > 35;
  },
  duplicate: ({ place, all }) => {
    const other = subjects.get(place.other ?? "") ?? [];
    const of = (list: readonly SampleStatement[], id: string) => reported(list, id)[0]?.value;
    const same = of(all, "investor") !== undefined && of(all, "name") !== of(other, "name");
    return (
      same && of(all, "unit") !== of(other, "unit") && of(all, "investor") === of(other, "investor")
    );
  },
};

test.each(faultKinds)("%s is planted, and shows where the record says", (kind) => {
  const places = planted.filter((place) => place.kind === kind);
  expect(places.length).toBeGreaterThan(4);
  for (const place of places) {
    const all = subjects.get(place.subject) ?? [];
    expect(shows[kind]({ place, all }), JSON.stringify(place)).toBe(true);
  }
});

test("each planted project has one fault, and every other project is as it is without faults", () => {
  const marked = new Set(planted.map(({ subject }) => subject));
  expect(marked.size).toBe(planted.length);
  const honest = bySubject(sampleDistrict(options).statements);
  for (const [subject, statements] of honest)
    if (!marked.has(subject.split("-")[0] ?? "")) expect(subjects.get(subject)).toEqual(statements);
});

test("an honest district shows none of the hard faults; a year that closes on its plan is a rare chance", () => {
  let coincidences = 0;
  const district = sampleDistrict(options);
  expect([...district.planted]).toEqual([]);
  for (const [subject, all] of bySubject(district.statements)) {
    const place = { kind: "yearAboveMonths", subject, attribute: "", period: null } as const;
    expect(shows.yearAboveMonths({ place, all })).toBe(false);
    for (const period of ["2024", "2025"])
      coincidences += Number(shows.equalToTarget({ place: { ...place, period }, all }));
    const months = reported(all, "monthDone")
      .map(fenOf)
      .filter((fen) => fen > 0n);
    expect(
      months.some((fen, index) => fen === months[index + 1] && fen === months[index + 2]),
    ).toBe(false);
    for (const { attribute, kind, validFrom, knownOn, value } of all)
      if (kind === "actual" && typeof value !== "string" && "precision" in value)
        expect(daysBetween(validFrom, knownOn), attribute).toBeLessThan(38);
  }
  expect(coincidences).toBeLessThan(4);
});

test("a faulty district is still lawful: faults lie in the figures, not in the form", () => {
  expectLawful(faulty);
});
