import { expect, test } from "vitest";
import { units } from "../../messages/zh/units.ts";
import { pastedUnits } from "./pasted-units.ts";

const given = { words: units.kind, parent: 1 };

test("a list copied from a table is read with its kinds and parents", () => {
  const text = "新区\t园区\t\n新镇\t镇\t新区\r\n\n城南街道，街道";
  expect(pastedUnits(text, given)).toEqual({
    ok: true,
    units: [
      { name: "新区", kind: "park", parent: 1 },
      { name: "新镇", kind: "town", parent: "新区" },
      { name: "城南街道", kind: "town", parent: 1 },
    ],
  });
});

test.each(["\t镇", "新镇,什么", "新镇,镇,新区,多余"])(
  "the line “%s” is told by its number",
  (line) => {
    expect(pastedUnits(`甲镇\n${line}`, given)).toEqual({ ok: false, line: 2, text: line.trim() });
  },
);
