import type { Page } from "playwright-core";
import { expect } from "vitest";
import { type BusinessRole, businessRoles } from "../../src/domain/unit/role.ts";
import { people } from "../../src/web/messages/zh/people.ts";
import { zh } from "../../src/web/messages/zh.ts";
import { projectPath } from "./harness/ask.ts";
import { gridOf } from "./harness/grid.ts";
import { test } from "./harness/guatu.ts";

type Rights = {
  /** How many of the 240 projects of the sample are seen, and of which units. */
  readonly projects: number | "own";
  readonly capture: boolean;
  readonly import: boolean;
};

const expected: Readonly<Record<BusinessRole, Rights>> = {
  office: { projects: 240, capture: true, import: true },
  town: { projects: "own", capture: true, import: false },
  bureau: { projects: 240, capture: true, import: false },
  taskforce: { projects: "own", capture: false, import: false },
  leader: { projects: 240, capture: false, import: false },
  audit: { projects: 240, capture: false, import: false },
};

async function unitsShown(page: Page): Promise<string[]> {
  const cells = await gridOf(page).cells();
  return [...new Set(cells.map((row) => row[1] ?? ""))];
}

test.for(businessRoles)(
  "%s sees its own part, and is offered only what it may do",
  async (role, { visit }) => {
    const rights = expected[role];
    const page = await visit("/sample/projects", { as: role });
    const { grid, settled, total } = gridOf(page);
    await settled();
    if (rights.projects === "own") {
      await expect.poll(() => total()).toBeLessThan(100);
      await expect.poll(() => unitsShown(page)).toHaveLength(1);
    } else await expect.poll(() => total()).toBe(rights.projects);
    await page.getByLabel(zh.shell.person).click();
    await page.getByText(zh.common.role[role], { exact: true }).last().waitFor();
    await grid.getByRole("link").first().click();
    await page.getByRole("heading", { name: zh.project.facts }).waitFor();
    const pen = page.getByRole("button", { name: zh.project.state.open });
    await expect.poll(() => pen.count()).toBe(rights.capture ? 1 : 0);
    await page.getByRole("link", { name: zh.shell.imports }).click();
    await page.getByRole("heading", { name: zh.importing.list.title }).waitFor();
    const entrance = page.getByRole("region", { name: zh.importing.upload.title });
    await expect.poll(() => entrance.count()).toBe(rights.import ? 1 : 0);
    await expect
      .poll(() => page.getByText(zh.importing.noRight).count())
      .toBe(rights.import ? 0 : 1);
  },
);

test("a town does not reach another's project by its address", async ({ visit }) => {
  const path = await projectPath("sample", "云图光伏组件");
  const page = await visit(path, { as: "town", refusals: [`GET /api/districts${path} 404`] });
  await page.getByRole("alert").waitFor();
  await expect.poll(() => page.getByText("云图光伏").count()).toBe(0);
});

test("the bare address of a district leads to its front page, of none of one's own to a sentence", async ({
  visit,
}) => {
  const page = await visit("/tongzhou", { as: "office" });
  await gridOf(page).settled();
  expect(new URL(page.url()).pathname).toBe("/tongzhou/projects");
  const stranger = await visit("/nowhere", { as: "office" });
  await stranger.getByRole("heading", { name: zh.shell.noDistrict.title }).waitFor();
  const admin = await visit("/sample", { as: "sysadmin" });
  await admin.getByRole("navigation").first().waitFor();
  await admin.getByRole("heading", { name: people.title }).waitFor();
  expect(new URL(admin.url()).pathname).toBe("/sample/settings/people");
});
