import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { type Role, roles } from "../../src/domain/unit/role.ts";
import { zh } from "../../src/web/messages/zh.ts";
import { projectPath } from "./harness/find-project.ts";
import { gridOf } from "./harness/grid.ts";
import { test } from "./harness/guatu.ts";

type Rights = {
  /** How many of the 240 projects of the sample are seen, and of which units. */
  readonly projects: number | "own";
  readonly capture: boolean;
  readonly import: boolean;
};

const expected: Readonly<Record<Role, Rights>> = {
  office: { projects: 240, capture: true, import: true },
  town: { projects: "own", capture: true, import: true },
  bureau: { projects: 240, capture: true, import: false },
  taskforce: { projects: "own", capture: true, import: false },
  leader: { projects: 240, capture: false, import: false },
  audit: { projects: 240, capture: false, import: false },
};

async function unitsShown(page: Page): Promise<string[]> {
  const cells = await gridOf(page).cells();
  return [...new Set(cells.map((row) => row[1] ?? ""))];
}

describe.each(roles)("%s", (role) => {
  const rights = expected[role];

  test(`sees ${rights.projects} projects, under its own name`, async ({ visit }) => {
    const page = await visit("/sample/projects", { as: role });
    const { settled, total } = gridOf(page);
    await settled();
    await page.getByLabel(zh.shell.person).click();
    await page.getByText(zh.common.role[role], { exact: true }).last().waitFor();
    if (rights.projects === 240) expect(await total()).toBe(240);
    else {
      expect(await total()).toBeLessThan(100);
      expect(await unitsShown(page)).toHaveLength(1);
    }
  });

  test(`may ${rights.capture ? "" : "not "}state facts and may ${rights.import ? "" : "not "}import`, async ({
    visit,
  }) => {
    const page = await visit("/sample/projects", { as: role });
    await gridOf(page).settled();
    await gridOf(page).grid.getByRole("link").first().click();
    await page.getByRole("heading", { name: zh.project.facts }).waitFor();
    expect(await page.getByRole("button", { name: zh.project.state.open }).count()).toBe(
      rights.capture ? 1 : 0,
    );
    await page.goto("/sample/import");
    await page.getByRole("heading", { name: zh.importing.list.title }).waitFor();
    expect(await page.getByRole("button", { name: zh.importing.upload.choose }).count()).toBe(
      rights.import ? 2 : 0,
    );
    expect(await page.getByText(zh.importing.noRight).count()).toBe(rights.import ? 0 : 1);
  });
});

test("a town does not reach another's project by its address", async ({ visit }) => {
  const path = await projectPath("sample", "云图光伏组件");
  const page = await visit(path, { as: "town", refusals: [`GET /api/districts${path} 404`] });
  await page.getByRole("alert").waitFor();
  expect(await page.getByText("云图光伏").count()).toBe(0);
});
