import fc from "fast-check";
import { expect, test } from "vitest";
import { joinScopes, sameScope, scopeKey } from "./scope.ts";

test("首条生产线, 首条线 and 隔膜首条线 speak of the same part", () => {
  expect(scopeKey("首条生产线")).toBe("首条线");
  expect(scopeKey("第一条产线")).toBe("首条线");
  expect(sameScope("首条生产线", "隔膜首条线")).toBe(true);
  expect(sameScope("一期", "二期")).toBe(false);
});

test("the whole is the same only as the whole", () => {
  expect(sameScope("", "")).toBe(true);
  expect(sameScope("", "首条线")).toBe(false);
});

test("being the same part does not depend on the order, and a scope is the same as itself", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(sameScope(a, b)).toBe(sameScope(b, a));
      expect(sameScope(a, a)).toBe(true);
      expect(scopeKey(scopeKey(a))).toBe(scopeKey(a));
    }),
  );
});

test("a part named in fewer words is the fuller one, unless two fuller ones could be meant", () => {
  expect(joinScopes(["首条线", "隔膜首条线"]).get("首条线")).toBe("隔膜首条线");
  expect(joinScopes(["首条线", "隔膜首条线", "薄膜首条线"]).get("首条线")).toBe("首条线");
  expect(joinScopes(["", "隔膜首条线"]).get("")).toBe("");
});
