import { expect, test } from "vitest";
import { sampleDistrict, sampleSeed, shownFaults } from "../../src/catalogue/sample/generator.ts";

const district = sampleDistrict({ seed: sampleSeed, faults: shownFaults });
const statements = [...district.statements];
const planted = new Set([...district.planted].map(({ subject }) => subject));
const year = statements.filter(
  ({ attribute, period, standing }) =>
    attribute === "monthDone" && (period ?? "").startsWith("2025") && standing !== "returned",
);

function share(list: typeof statements): number {
  const verified = list.filter(({ standing }) => standing === "verified");
  return Math.round((100 * verified.length) / Math.max(list.length, 1));
}

function within(from: string, to: string): typeof statements {
  return year.filter(({ period }) => (period ?? "") >= from && (period ?? "") <= to);
}

test("most of the year to the end of the quarter before the last is verified, little of the last quarter", () => {
  expect(share(within("2025-01", "2025-09"))).toBeGreaterThan(75);
  expect(share(within("2025-01", "2025-09"))).toBeLessThan(100);
  expect(share(within("2025-10", "2025-12"))).toBeLessThan(15);
});

test("parks and towns differ: some are verified to the last project, some half", () => {
  const units = new Map([...district.subjects].map(({ key, unit }) => [key, unit]));
  const of = (unit: string): number =>
    share(within("2025-01", "2025-09").filter(({ subject }) => units.get(subject) === unit));
  expect(of("town-8")).toBe(100);
  expect(of("park-4")).toBeLessThan(80);
  expect(of("town-4")).toBeLessThan(80);
});

test("nobody verifies what they stated, and nothing the bureau verified is a planted fault", () => {
  const held = statements.filter(({ verifiedBy }) => verifiedBy === "s-fagai");
  expect(held.length).toBeGreaterThan(1000);
  expect(held.filter(({ by }) => by === "s-fagai")).toEqual([]);
  const money = within("2025-01", "2025-09").filter(({ standing }) => standing === "verified");
  const dishonest = money.filter(({ subject }) => planted.has(subject));
  // One report of nine was verified before, whoever it was of.
  expect(dishonest.length).toBeLessThan(money.length / 50);
});
