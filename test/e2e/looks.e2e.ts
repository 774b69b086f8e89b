import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { en } from "../../src/web/messages/en.ts";
import { zh } from "../../src/web/messages/zh.ts";
import { barriers } from "./harness/axe.ts";
import { keep, sizes, test } from "./harness/guatu.ts";
import { type Place, places } from "./harness/places.ts";

const texts = { zh, en };

/** How far the page is wider than its window, in CSS pixels. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

async function look(page: Page, place: Place, language: "zh" | "en"): Promise<void> {
  const text = texts[language];
  await place.drawn(page, text).first().waitFor();
  await page.getByText(text.common.loading).waitFor({ state: "detached" });
  await page.evaluate(() => document.fonts.ready);
  expect(await page.title()).toBe(`${place.title(text)} · ${text.common.app}`);
  expect(await page.locator("html").getAttribute("lang")).toBe(language === "zh" ? "zh-CN" : "en");
  expect(await overflow(page)).toBe(0);
}

describe.each(places)("$name", (place) => {
  for (const language of ["zh", "en"] as const)
    for (const size of ["desk", "phone"] as const)
      test(`on the ${size}, in ${language}, stands in its window and keeps nobody out`, async ({
        visit,
      }) => {
        const as = place.as ?? "office";
        const page = await visit(await place.path(), { as, language, size });
        await look(page, place, language);
        await keep(page, `${place.name}.${language}.${size}`);
        expect(await barriers(page)).toEqual([]);
        if (place.printed !== true || size === "phone") return;
        await page.emulateMedia({ media: "print" });
        await page.setViewportSize({ width: 1123, height: 794 });
        await keep(page, `${place.name}.${language}.print`);
      });
});

