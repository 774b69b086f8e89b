import { expect, test } from "vitest";
import { nodeFact } from "./lifecycle-fixture.ts";
import { type Proven, missingFor } from "./stage.ts";

const stage = {
  id: "building",
  label: { zh: "在建", en: "Building" },
  enteredBy: ["start"],
  saidBy: [],
  needs: [{ evidenceOf: "start", owedBy: "town" as const }],
};

function isMissing(kind: "page" | "cell" | "none", proven?: Proven): boolean {
  const evidence = kind === "none" ? [] : [{ kind, label: "x" }];
  const actual = nodeFact({ seq: 1, attribute: "start", kind: "actual", day: "2024-02", evidence });
  const state = { node: "start", scope: "", actual } as const;
  const nodes = [
    { ...state, promised: undefined, planned: undefined, latest: undefined, delay: undefined },
  ];
  const input = { nodes, progress: "", has: () => false, ...(proven ? { proven } : {}) };
  return missingFor(stage, input).length > 0;
}

test("where nobody looked for papers, or there is none, what the fact names decides", () => {
  for (const proven of [undefined, () => "unknown" as const])
    expect((["page", "cell", "none"] as const).map((kind) => isMissing(kind, proven))).toEqual([
      false,
      true,
      true,
    ]);
});

test("papers in hand decide over any name: enough of them prove, too few do not", () => {
  for (const kind of ["page", "cell", "none"] as const) {
    expect(isMissing(kind, () => "met")).toBe(false);
    expect(isMissing(kind, () => "lacking")).toBe(true);
  }
});

test("papers prove no node that has not happened", () => {
  const input = { nodes: [], progress: "", has: () => false, proven: () => "met" as const };
  expect(missingFor(stage, input)).toHaveLength(1);
});
