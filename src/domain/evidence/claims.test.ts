import fc from "fast-check";
import { expect, test } from "vitest";
import { type Paper, checkEvidenceRule, parseEvidenceRule, provenBy } from "./claims.ts";
import { evidenceRule } from "./evidence-fixture.ts";

const paper = (kind: string, evidence: number, attribute = "start"): Paper => ({
  paper: kind,
  attribute,
  scope: "",
  evidence,
});

test("a start is proven by a permit, by a contract, or by two photographs", () => {
  const proven = (...papers: Paper[]) => provenBy(evidenceRule, "start", papers);
  expect(proven()).toBe("unknown");
  expect(proven(paper("permit", 1))).toBe("met");
  expect(proven(paper("photo", 1))).toBe("lacking");
  expect(proven(paper("photo", 1), paper("photo", 2))).toBe("met");
  expect(proven(paper("invoice", 1))).toBe("lacking");
});

test("one photograph used twice is one photograph", () => {
  expect(provenBy(evidenceRule, "start", [paper("photo", 7), paper("photo", 7)])).toBe("lacking");
});

test("what is proven of one node proves nothing of another", () => {
  expect(provenBy(evidenceRule, "topping", [paper("permit", 1)])).toBe("unknown");
});

test("where the rule asks for nothing, any paper will do", () => {
  expect(provenBy(evidenceRule, "topping", [paper("other", 1, "topping")])).toBe("met");
});

test("more papers never take a proof away", () => {
  const any = fc.record({
    paper: fc.constantFrom("photo", "permit", "invoice"),
    attribute: fc.constantFrom("start", "topping"),
    scope: fc.constant(""),
    evidence: fc.integer({ min: 1, max: 5 }),
  });
  const rank = { unknown: 0, lacking: 1, met: 2 };
  fc.assert(
    fc.property(fc.array(any), any, (papers, more) => {
      const before = provenBy(evidenceRule, "start", papers);
      expect(rank[provenBy(evidenceRule, "start", [...papers, more])]).toBeGreaterThanOrEqual(
        rank[before],
      );
    }),
  );
});

test.each([
  [{ alike: { distance: 12, detail: 56 } }, "alike.distance"],
  [{ limits: { ...evidenceRule.limits, imageMegabytes: 51 } }, "limits.imageMegabytes"],
  [{ papers: [] }, "papers"],
])("a rule with %j is at fault at %s", (given, path) => {
  const result = parseEvidenceRule({ ...evidenceRule, ...given }, "evidence/claims");
  expect(result.ok ? "" : result.refusal.params["path"]).toBe(path);
});

test("claims are of what is declared and ask for papers the rule names", () => {
  const declared = [{ id: "start" }];
  expect(checkEvidenceRule(evidenceRule, declared).ok).toBe(true);
  expect(checkEvidenceRule(evidenceRule, [])).toMatchObject({
    refusal: { code: "ruleFault", params: { path: "claims[0].of" } },
  });
  const papers = evidenceRule.papers.filter((each) => each.id !== "permit");
  expect(checkEvidenceRule({ ...evidenceRule, papers }, declared)).toMatchObject({
    refusal: { code: "ruleFault", params: { path: "claims[0].needs" } },
  });
});
