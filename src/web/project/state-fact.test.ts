import { expect, test } from "vitest";
import { getAttribute, projectAttributes } from "../../catalogue/project.ts";
import { attributesOf } from "../state/attributes.ts";
import { draftFor, inputOf, stateable } from "./state-fact.ts";

test("a person is offered only what their roles may state", () => {
  const attributes = attributesOf(projectAttributes);
  const ids = (roles: Parameters<typeof stateable>[1]) =>
    stateable(attributes, roles).map(({ id }) => id);
  expect(ids(["town"])).toContain("totalInvestment");
  expect(ids(["town"])).not.toContain("level");
  expect(ids(["office"])).toContain("level");
  expect(ids(["audit"])).toEqual([]);
});

test("a figure of a month is asked for the month of the board, a node for no period", () => {
  expect(draftFor(getAttribute("monthDone"), "2024-02-29")).toMatchObject({
    kind: "actual",
    period: "2024-02",
  });
  expect(draftFor(getAttribute("yearPlan"), "2024-02-29").period).toBe("2024");
  expect(draftFor(getAttribute("start"), "2024-02-29").period).toBe("");
});

test("what was left empty is not sent", () => {
  const draft = { ...draftFor(getAttribute("start"), "2024-02-29"), value: " 2024年3月 " };
  expect(inputOf(draft)).toMatchObject({
    value: "2024年3月",
    period: null,
    evidence: [],
    reason: null,
  });
  expect(inputOf({ ...draft, address: "https://example.org/a" }).evidence).toEqual([
    { label: "https://example.org/a", address: "https://example.org/a" },
  ]);
});
