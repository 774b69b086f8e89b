import { expect, test } from "vitest";
import { projectAttributes } from "../../catalogue/project.ts";
import { attributesOf } from "../state/attributes.ts";
import { currentFacts } from "./current-facts.ts";
import type { ProjectFact } from "./project-types.ts";

const attributes = attributesOf(projectAttributes);

function fact(seq: number, attribute: string, more: Partial<ProjectFact> = {}): ProjectFact {
  return {
    seq,
    attribute,
    kind: "planned",
    value: "x",
    scope: "",
    period: null,
    validFrom: "2023-03-31",
    knownOn: "2023-03-31",
    recordedAt: "2023-03-31T00:00:00Z",
    source: "report",
    standing: "claimed",
    statedBy: { person: "李", unit: "镇" },
    evidence: [],
    corrects: null,
    reason: null,
    importId: null,
    current: true,
    ...more,
  };
}

test("only what counts now is shown, a promise before a plan before an actual", () => {
  const groups = currentFacts(
    [
      fact(3, "totalInvestment", { kind: "actual" }),
      fact(2, "totalInvestment", { current: false }),
      fact(1, "totalInvestment", { kind: "promised" }),
    ],
    attributes,
  );
  expect(groups[0]?.rows[0]?.facts.map(({ fact: { seq } }) => seq)).toEqual([1, 3]);
});

test("of a monthly figure the latest month is shown, the others are counted", () => {
  const month = (seq: number, period: string) => fact(seq, "monthDone", { kind: "actual", period });
  const [group] = currentFacts(
    [month(1, "2024-01"), month(3, "2023-12"), month(2, "2024-02")],
    attributes,
  );
  expect(group?.rows[0]?.facts).toHaveLength(1);
  expect(group?.rows[0]?.facts[0]?.fact.period).toBe("2024-02");
  expect(group?.rows[0]?.facts[0]?.others).toBe(2);
});

test("parts of a node stand beside each other, money comes before the basics", () => {
  const groups = currentFacts(
    [
      fact(1, "production", { scope: "首条生产线" }),
      fact(2, "production"),
      fact(3, "investor"),
      fact(4, "tax"),
      fact(5, "yearPlan"),
    ],
    attributes,
  );
  expect(groups.map(({ group }) => group)).toEqual(["money", "identity", "benefit", "node"]);
  expect(groups[3]?.rows[0]?.facts).toHaveLength(2);
});

test("what nobody declares any more is still shown, after the words, under its own id", () => {
  const groups = currentFacts([fact(1, "steel"), fact(2, "progress")], attributes);
  expect(groups).toHaveLength(1);
  expect(groups[0]?.rows.map(({ attribute }) => attribute)).toEqual(["progress", "steel"]);
});
