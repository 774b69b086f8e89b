import type { Locator, Page } from "playwright-core";
import { zh } from "../../../src/web/messages/zh.ts";

/** The list of projects as its reader knows it: heads, and rows of cells. */
export function gridOf(page: Page) {
  const grid = page.getByRole("grid", { name: zh.projects.table });
  const rows = grid.getByRole("row");
  const settled = () => grid.and(page.locator('[aria-busy="false"]')).waitFor();
  return {
    grid,
    rows,
    settled,
    /** The head of a column; pressing it sorts. */
    head: (label: string): Locator => grid.getByRole("columnheader", { name: label }),
    project: (name: string): Locator => grid.getByRole("link", { name, exact: true }),
    /** How many projects there are, drawn or not. */
    total: async (): Promise<number> => Number(await grid.getAttribute("aria-rowcount")) - 1,
    /** The labels of the heads, without their units and arrows. */
    labels: async (): Promise<string[]> => {
      const heads = await grid.getByRole("columnheader").allInnerTexts();
      return heads.map((text) => text.split("\n")[0]?.replace(/[↑↓]/u, "") ?? "");
    },
    /** The texts of the drawn rows in order, cell by cell. */
    cells: (): Promise<string[][]> =>
      rows.evaluateAll((drawn) =>
        drawn
          .filter((row) => row.getAttribute("aria-rowindex") !== "1")
          .toSorted(
            (a, b) =>
              Number(a.getAttribute("aria-rowindex")) - Number(b.getAttribute("aria-rowindex")),
          )
          .map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? "")),
      ),
  };
}
