import type { Page } from "playwright-core";

/** Path and query of the page, as a person reads them. */
export function pathOf(page: Page): string {
  const { pathname, search } = new URL(page.url());
  return decodeURIComponent(pathname + search);
}
