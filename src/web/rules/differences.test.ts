import * as fc from "fast-check";
import { expect, test } from "vitest";
import { differences, isSame, listChange, orderStep } from "./differences.ts";

const figure = (attribute: string, more: object = {}) => ({ attribute, askedIn: "all", ...more });

test("a rule does not differ from itself, whatever it is", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(differences(value, structuredClone(value))).toEqual([]);
    }),
  );
});

test("an item put in between is one difference, and those after it are none", () => {
  const was = { figures: [figure("monthDone"), figure("problem")] };
  const now = { figures: [figure("monthDone"), figure("steel"), figure("problem")] };
  expect(differences(was, now)).toEqual([
    { path: ["figures", "steel"], was: undefined, now: figure("steel") },
  ]);
});

test("a field of an item is told by what the item is about", () => {
  const was = { figures: [figure("monthDone", { requiredIn: ["building"] })] };
  const now = { figures: [figure("monthDone", { requiredIn: ["building", "trial"] })] };
  expect(differences(was, now)).toEqual([
    {
      path: ["figures", "monthDone", "requiredIn"],
      was: ["building"],
      now: ["building", "trial"],
    },
  ]);
});

test("a node and the evidence of it are two needs", () => {
  const was = { needs: [{ node: "start", owedBy: "town" }] };
  const now = {
    needs: [
      { node: "start", owedBy: "town" },
      { evidenceOf: "start", owedBy: "town" },
    ],
  };
  expect(differences(was, now).map(({ path }) => path)).toEqual([["needs", "evidenceOf:start"]]);
});

test("items in another order are told as such", () => {
  const was = [figure("a"), figure("b")];
  const now = [figure("b"), figure("a")];
  expect(differences(was, now)).toEqual([{ path: [orderStep], was: ["a", "b"], now: ["b", "a"] }]);
});

test("items without a name are compared by their place", () => {
  const was = [{ level: "error", nodes: ["start"] }];
  const now = [{ level: "warning", nodes: ["start"] }];
  expect(differences(was, now)).toEqual([{ path: ["#1", "level"], was: "error", now: "warning" }]);
});

test("of two lists of words what went and what came is told", () => {
  expect(listChange(["a", "b"], ["b", "c"])).toEqual({ gone: ["a"], come: ["c"] });
  expect(listChange("all", ["b"])).toBeNull();
});

test("what is left out and what is empty are the same", () => {
  expect(differences({ sums: [], note: "" }, { order: null })).toEqual([]);
  expect(differences({ sums: [] }, { sums: [0] })).toHaveLength(1);
});

test("what is begun and still empty is no difference to tell, and yet not the same to the word", () => {
  const [was, now] = [{ rule: { weight: 60 } }, { rule: { weight: 60, cap: "" } }];
  expect([differences(was, now), isSame(was, now)]).toEqual([[], false]);
  expect(isSame({ a: 1, b: [{ c: "x" }] }, { b: [{ c: "x" }], a: 1 })).toBe(true);
});
