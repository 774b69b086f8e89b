import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText, tidyText } from "./normalise.ts";

test("full-width text becomes half-width and every bracket round", () => {
  expect(tidyText("投资情况（亿元）")).toBe("投资情况(亿元)");
  expect(tidyText("１００．５％")).toBe("100.5%");
  expect(tidyText("【重点】[甲]〔2023〕")).toBe("(重点)(甲)(2023)");
  expect(tidyText("￥５")).toBe("¥5");
});

test("ideographic, no-break and repeated spaces become one; invisible characters go", () => {
  expect(tidyText("　项目\u00A0\u3000 名称\n")).toBe("项目 名称");
  expect(tidyText("项\u200B目\uFEFF名\u200D称")).toBe("项目名称");
});

test("signs that would change their meaning stay: ㎡, ², ①, ½, 亩", () => {
  expect(tidyText("万㎡ m² ①② 2½ 亩")).toBe("万㎡ m² ①② 2½ 亩");
  expect(foldText("用地（亩）")).toBe("用地(亩)");
});

test("texts that differ in spaces, width, brackets or case have one key", () => {
  expect(foldText(" 计划　总投资（亿元）")).toBe(foldText("计划总投资【亿元】"));
  expect(foldText("ＨＪＴ Cells")).toBe("hjtcells");
});

test("tidying or folding twice is folding once", () => {
  const text = fc.string({ unit: "binary", maxLength: 30 });
  fc.assert(
    fc.property(text, (any) => {
      expect(tidyText(tidyText(any))).toBe(tidyText(any));
      expect(foldText(foldText(any))).toBe(foldText(any));
      expect(foldText(tidyText(any))).toBe(foldText(any));
    }),
    { numRuns: 2000 },
  );
});

test("spaces and zero-width characters never change the key", () => {
  const word = fc.string({ unit: fc.constantFrom("项", "目", "A", "（", "9", "㎡"), maxLength: 8 });
  fc.assert(
    fc.property(
      word,
      word,
      fc.constantFrom(" ", "\u3000", "\u200B", "\t", "\uFEFF"),
      (a, b, gap) => {
        expect(foldText(a + gap + b)).toBe(foldText(a + b));
      },
    ),
  );
});
