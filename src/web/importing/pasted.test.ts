import { expect, test } from "vitest";
import { sizeOf } from "./pasted.ts";

test("a pasted range has the rows and columns that Excel copied", () => {
  expect(sizeOf("项目名称\t总投资\r\n康辉\t125\r\n罗莱\t10\r\n")).toEqual({ rows: 3, columns: 2 });
});

test("a single line or a single column is no table", () => {
  expect(sizeOf("项目名称\t总投资")).toBeNull();
  expect(sizeOf("康辉\n罗莱")).toBeNull();
  expect(sizeOf("")).toBeNull();
});
