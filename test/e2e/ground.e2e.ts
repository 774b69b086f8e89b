import type { Locator, Page } from "playwright-core";
import { describe, expect } from "vitest";
import { barriers } from "./harness/axe.ts";
import { type Visit, keep, test } from "./harness/guatu.ts";
import { ask } from "./harness/ask.ts";
import { type Place, at } from "./harness/place.ts";
import { places } from "./harness/places.ts";
import { texts } from "./harness/texts.ts";

/** Pages that are of accounts, rules and sign-in: they show no figure of a project. */
const without = /^(sign-in|account|duty|not-|settings|audit|log)/u;

/** Pages on which there must be figures, so that the walk is known to have walked. */
const must = [
  "projects",
  "project",
  "wall",
  "wall-screen",
  "slips",
  "ranking",
  "bulletin",
  "month-read",
  "reporting-debt",
  "totals",
  "totals-sources",
  "plan",
  "plan-compare",
  "targets",
  "unit-figures",
  "batches",
  "inspections",
  "published",
];

/** Pages with figures that stand in no list of looks. */
const others: readonly Omit<Place, "title">[] = [
  {
    name: "inspections",
    path: at("/sample/inspections"),
    drawn: (page) => page.locator(".draw-strata tbody tr").first(),
  },
  {
    name: "published",
    path: async () => {
      type List = { readonly publications: readonly { readonly id: number }[] };
      const { publications } = await ask<List>("/api/districts/sample/rankings");
      return `/sample/rankings/${publications[0]?.id}`;
    },
    drawn: (page) => page.locator(".published-group tbody tr").first(),
  },
];

/** As many kinds of figures as are opened on one page. */
const most = 14;

const figuresOf = (page: Page): Locator => page.locator("main [data-figure]:visible");

type Seen = { readonly at: number; readonly kind: string; readonly named: boolean };

/** Every figure of a page: whether it is a button with a name, and of which kind it is: the column it stands in. */
function seenOn(page: Page): Promise<Seen[]> {
  return figuresOf(page).evaluateAll((figures) =>
    figures.map((figure, at) => ({
      at,
      kind: (figure.getAttribute("title") ?? "").replace(/^.*? · /u, ""),
      named:
        figure.tagName === "BUTTON" &&
        (figure.textContent ?? "").trim() !== "" &&
        (figure.getAttribute("title") ?? "") !== "",
    })),
  );
}

/** The first figure of each kind. */
function ofEachKind(seen: readonly Seen[]): Seen[] {
  const kinds = new Map<string, Seen>();
  for (const each of seen) if (!kinds.has(each.kind)) kinds.set(each.kind, each);
  return [...kinds.values()].slice(0, most);
}

/** Opens a figure, and where it is made of projects one of them, down to a fact with its number in the ledger. */
async function openToGround(page: Page, at: number): Promise<string> {
  await figuresOf(page).nth(at).click();
  const panel = page.getByRole("dialog").last();
  await panel.locator("[data-ground]").first().waitFor();
  const project = panel.locator('[data-ground="project"]').first();
  if ((await project.count()) > 0 && (await project.locator("button").count()) > 0) {
    await project.locator("button").first().click();
    await panel.locator('[data-ground="fact"]').first().waitFor();
  }
  const ground = await panel.locator("[data-ground]").first().getAttribute("data-ground");
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });
  return ground ?? "";
}

async function walk(page: Page): Promise<{ readonly all: number; readonly opened: string[] }> {
  const seen = await seenOn(page);
  expect(seen.filter(({ named }) => !named)).toEqual([]);
  const opened: string[] = [];
  for (const { at } of ofEachKind(seen)) opened.push(await openToGround(page, at));
  return { all: seen.length, opened };
}

describe("every figure opens what it is made of", () => {
  for (const place of [...places, ...others].filter(({ name }) => !without.test(name)))
    test(`on the page ${place.name}, down to facts`, async ({ visit }) => {
      const as = place.as === "nobody" ? "office" : (place.as ?? "office");
      const page = await visit(await place.path(), { as });
      await place.drawn(page, texts.zh).first().waitFor();
      await expect.poll(() => page.getByText(texts.zh.common.loading).count()).toBe(0);
      if (must.includes(place.name)) await figuresOf(page).first().waitFor();
      const inDialog = await page.getByRole("dialog").count();
      if (inDialog > 0) return;
      const { all, opened } = await walk(page);
      console.info(`${place.name}: ${all} figures, ${opened.length} kinds opened`);
      for (const ground of opened) expect(["fact", "project", "rule"]).toContain(ground);
      if (must.includes(place.name)) expect(opened.length).toBeGreaterThan(0);
    });
});

const onPhone: Visit = { size: "phone", language: "en" };

test("on a phone a sum opens its projects, sorted as one likes, and a project its facts with who judged them", async ({
  visit,
}) => {
  const { ground } = await import("../../src/web/messages/en/ground.ts");
  const page = await visit("/sample/totals", onPhone);
  await figuresOf(page).first().click();
  const panel = page.getByRole("dialog");
  const rows = panel.locator('[data-ground="project"]');
  await rows.first().waitFor();
  const amount = () => rows.first().locator("td.number").innerText();
  const largest = await amount();
  await panel.getByTitle(ground.sortBy("Claimed")).click();
  await expect.poll(() => amount()).not.toBe(largest);
  await keep(page, "ground-projects.en.phone");
  expect(await barriers(page)).toEqual([]);
  await rows.first().getByRole("button").click();
  await panel.locator('[data-ground="fact"]').first().waitFor();
  await panel.getByText(texts.en.project.evidence, { exact: true }).first().waitFor();
  await keep(page, "ground-facts.en.phone");
  expect(await barriers(page)).toEqual([]);
  await panel.getByRole("button", { name: ground.back }).click();
  await rows.first().waitFor();
});

test("a figure of the list opens by keyboard and gives the focus back", async ({ visit }) => {
  const page = await visit("/sample/projects");
  const figure = figuresOf(page).first();
  await figure.focus();
  await page.keyboard.press("Enter");
  const panel = page.getByRole("dialog");
  await panel.locator('[data-ground="fact"]').first().waitFor();
  await keep(page, "ground-fact.zh.desk");
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });
  await expect
    .poll(() => figure.evaluate((element) => element === document.activeElement))
    .toBe(true);
});
