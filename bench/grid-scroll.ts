import type { Page } from "playwright-core";

/** What a piece of scrolling came to: milliseconds of every frame, the most rows that existed at once. */
export type Scrolled = { readonly frames: readonly number[]; readonly rows: number };

/** How the box is moved in every frame: by so many pixels, or to so many thousandths of the whole. */
export type Way = "still" | "wheel" | "thrown";

const frames = 240;

/** Scrolls the grid of an open page frame by frame and tells how long each frame took. */
export function scroll(page: Page, way: Way): Promise<Scrolled> {
  return page.evaluate(
    ({ way, frames }) => {
      const box = document.querySelector(".grid-box");
      if (!box) throw new Error("the page has no grid");
      const height = box.scrollHeight - box.clientHeight;
      const move = (frame: number): void => {
        if (way === "wheel") box.scrollTop += frame < frames / 2 ? 160 : -120;
        if (way === "thrown") box.scrollTop = height * (0.5 + 0.5 * Math.sin(frame / 25));
      };
      return new Promise<{ frames: number[]; rows: number }>((resolve) => {
        const taken: number[] = [];
        let rows = 0;
        let last = 0;
        const step = (now: number): void => {
          if (last > 0) taken.push(now - last);
          last = now;
          rows = Math.max(rows, box.querySelectorAll("tbody tr").length);
          if (taken.length >= frames) return resolve({ frames: taken, rows });
          move(taken.length);
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      });
    },
    { way, frames },
  );
}

/** Milliseconds until the rows on the screen are all there, once the scrolling rests. */
export async function settle(page: Page): Promise<number> {
  const begun = performance.now();
  await page.waitForFunction(() => {
    const all = document.querySelectorAll("tbody tr");
    return all.length > 0 && document.querySelectorAll(".grid-row-waiting").length === 0;
  });
  return performance.now() - begun;
}
