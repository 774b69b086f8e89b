import { expect, test } from "vitest";
import { mendRows } from "./mend-rows.ts";
import type { Sheet } from "./sheet.ts";

function sheetOf(rows: readonly string[]): Sheet {
  return {
    name: "t",
    hidden: false,
    merges: [],
    rows: rows.map((row, at) => ({
      index: at + 1,
      hidden: false,
      cells: row.split(",").map((text) => ({ text })),
    })),
  };
}

test("rows broken by stray line breaks are put together by their serial numbers", () => {
  const broken = sheetOf([",name,cost", "(total),end", "1,a,5,x", "2,b,6", "more,y", "3,c,7,z"]);
  const { sheet, joined } = mendRows(broken);
  expect(joined).toBe(2);
  expect(sheet.rows.map(({ index, cells }) => [index, ...cells.map((cell) => cell?.text)])).toEqual(
    [
      [1, "", "name", "cost\n(total)", "end"],
      [3, "1", "a", "5", "x"],
      [4, "2", "b", "6\nmore", "y"],
      [6, "3", "c", "7", "z"],
    ],
  );
});

test("a table with a whole header is left as it is, headings and all", () => {
  const whole = sheetOf(["no,name,cost,end", "一,group", "1,a,5,x", "2,b,6,y", "合计,,11"]);
  expect(mendRows(whole)).toEqual({ sheet: whole, joined: 0 });
});
