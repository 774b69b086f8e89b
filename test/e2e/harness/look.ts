import { expect } from "vitest";
import type { Page } from "playwright-core";
import type { Language } from "../../../src/domain/language.ts";
import { barriers } from "./axe.ts";
import { type Home, type Visit, keep, sizes, test } from "./guatu.ts";
import type { Place } from "./place.ts";
import { places } from "./places.ts";
import { texts } from "./texts.ts";

/** How much the page is wider than its window, in CSS pixels. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** Controls that reach beyond the window; only tables may be wider and scroll. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("button, a, input, select, textarea, label")]
      .filter((control) => control.getBoundingClientRect().right > window.innerWidth + 1)
      .filter((control) => control.checkVisibility() && control.closest("table") === null)
      .map((control) => control.textContent?.trim() ?? control.tagName),
  );
}

async function lookAt(page: Page, place: Place, language: Language): Promise<void> {
  const text = texts[language];
  await place.drawn(page, text).first().waitFor();
  // Several parts of a page may be read at once.
  await expect.poll(() => page.getByText(text.common.loading).count()).toBe(0);
  await page.evaluate(() => document.fonts.ready);
  expect(await page.title()).toBe(`${place.title(text, language)} · ${text.common.app}`);
  await expect
    .poll(() => page.locator("html").getAttribute("lang"))
    .toBe(language === "zh" ? "zh-CN" : "en");
  expect(await overflow(page)).toBe(0);
  expect(await cutOff(page)).toEqual([]);
}

/** Looks at every page of the product in one window, in both languages, and on paper from the desk. */
export function lookAround(size: keyof typeof sizes): void {
  for (const place of places)
    for (const language of ["zh", "en"] as const)
      test(`${place.name} in ${language} stands in its window and keeps nobody out`, async ({
        visit,
      }) => {
        const as = place.as ?? "office";
        const page = await visit(await place.path(), { as, language, size });
        await lookAt(page, place, language);
        await keep(page, `${place.name}.${language}.${size}`);
        expect(await barriers(page)).toEqual([]);
        if (place.paper === undefined || size === "phone") return;
        await page.emulateMedia({ media: "print" });
        await page.setViewportSize({ width: place.paper, height: 1100 });
        await keep(page, `${place.name}.${language}.print`);
      });
}

const windows = Object.keys(sizes) as (keyof typeof sizes)[];

/** Looks at one page of an installation of the test's own, in every window and language. */
export async function lookEverywhere(
  visit: (path: string, visit: Visit) => Promise<Page>,
  place: Place,
  home: Home,
): Promise<void> {
  for (const size of windows)
    for (const language of ["zh", "en"] as const) {
      const as = place.as ?? "office";
      const page = await visit(await place.path(), { as, at: home, language, size });
      await lookAt(page, place, language);
      await keep(page, `${place.name}.${language}.${size}`);
      expect(await barriers(page)).toEqual([]);
    }
}
