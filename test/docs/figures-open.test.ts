import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";

const web = join(import.meta.dirname, "../../src/web");

/** What puts a figure into words. */
const prints =
  /print\.(?:value|day)\(|<DelayText|\b(?:shownAmount|figureText|printMoney|printQuantity)\(/u;
/** The parts through which a figure opens where it comes from. */
const opens = /from "[^"]*\/(?:figure|value-figure|facts-figure|figure-button)\.tsx"/u;

const reasons = {
  opener: "stands within a figure, or is handed to one",
  typed: "what somebody is typing or is asked to decide on: no fact yet",
  link: "the whole of it is a way to the page where each figure opens",
  letter: "what a letter asks is no figure of a project; what is done of it opens",
  ground: "is itself what a figure opens",
} as const;

/** Parts that print figures without opening them, and why. */
const bare: Readonly<Record<string, keyof typeof reasons>> = {
  "batches/batch-list.tsx": "link",
  "disputes/contest-dialog.tsx": "typed",
  "disputes/correction-dialog.tsx": "typed",
  "disputes/settle-dialog.tsx": "typed",
  "disputes/verify-dialog.tsx": "typed",
  "ground/part-table.tsx": "ground",
  "importing/cell-line.tsx": "typed",
  "importing/preview-head.tsx": "typed",
  "month/ask-cell.tsx": "typed",
  "month/paper-form.tsx": "typed",
  "month/phone-field.tsx": "typed",
  "month/under-cell.tsx": "typed",
  "plan/draft-table.tsx": "typed",
  "plan/project-plan.tsx": "link",
  "plan/sum-text.tsx": "opener",
  "project/fact-list.tsx": "ground",
  "projects/cell.tsx": "opener",
  "projects/project-cards.tsx": "link",
  "published/objection-dialog.tsx": "typed",
  "published/objections.tsx": "typed",
  "review/return-dialog.tsx": "typed",
  "targets/draft-matrix.tsx": "typed",
  "targets/figure-drawer.tsx": "ground",
  "targets/progress-lines.tsx": "letter",
  "targets/sums-table.tsx": "letter",
  "targets/target-summary.tsx": "link",
  "wall/wall-card.tsx": "link",
};

/** The parts of the pages that print a figure and open none. */
async function bareParts(): Promise<string[]> {
  const files = await readdir(web, { recursive: true });
  const parts = files.filter((file) => file.endsWith(".tsx"));
  const found = await Promise.all(
    parts.map(async (file) => {
      const text = await readFile(join(web, file), "utf8");
      return prints.test(text) && !opens.test(text) ? [file.replaceAll("\\", "/")] : [];
    }),
  );
  return found.flat().toSorted();
}

test("no page prints a figure that opens nothing, but for a reason that is named here", async () => {
  expect(await bareParts()).toEqual(Object.keys(bare).toSorted());
  expect(new Set(Object.values(bare))).toEqual(new Set(Object.keys(reasons)));
});
