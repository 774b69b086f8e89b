import { expect, test } from "vitest";
import { sampleDistrict, sampleSeed } from "../../src/catalogue/sample/generator.ts";

const district = sampleDistrict({ seed: sampleSeed });
const { plan, ceremonies } = district.planning?.() ?? { plan: null, ceremonies: [] };
const subjects = new Set([...district.subjects].map(({ key }) => key));

test("the sample's plan is set in the spring and changed in the summer, every change with a reason", () => {
  const [first, change] = plan?.versions ?? [];
  expect(plan?.year).toBe("2025");
  expect(first?.entries.length).toBeGreaterThan(150);
  expect(first?.entries.every(({ reason }) => reason === "")).toBe(true);
  expect(change?.entries.every(({ reason }) => reason !== "")).toBe(true);
  const before = new Map(first?.entries.map((each) => [each.project, each.tier]));
  const kinds = change?.entries.map(({ project, tier }) => {
    const was = before.get(project);
    if (was === undefined) return "in";
    return tier === "none" ? "out" : tier === was ? "value" : "tier";
  });
  const counted = (kind: string) => kinds?.filter((each) => each === kind).length;
  expect(["out", "in", "tier", "value"].map(counted)).toEqual([8, 17, 7, 35]);
});

test("no project is wanted twice in a version, and every one is there", () => {
  for (const { entries } of plan?.versions ?? []) {
    const projects = entries.map((each) => each.project);
    expect(new Set(projects).size).toBe(projects.length);
    expect(projects.filter((key) => !subjects.has(key))).toEqual([]);
  }
});

test("of the two ceremonies the second announces more than its list: planted", () => {
  const [first, second] = ceremonies;
  const whole = (of: typeof first) => of?.announced.find(({ part }) => part === "")?.count;
  expect(whole(first)).toBe(String(first?.members.length));
  expect(Number(whole(second))).toBe((second?.members.length ?? 0) + 2);
  expect(second?.members.filter((key) => first?.members.includes(key)).length).toBeGreaterThan(0);
});

test("a shorter sample has no plan of its second year", () => {
  expect(sampleDistrict({ seed: sampleSeed, months: 12 }).planning).toBeUndefined();
});
