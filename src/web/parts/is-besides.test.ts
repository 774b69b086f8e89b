import { expect, test } from "vitest";
import { isBesides } from "./is-besides.ts";

const dialog = new EventTarget();
const field = new EventTarget();

test("a click beside a dialog closes it", () => {
  expect(isBesides({ target: dialog, detail: 1 }, { dialog, pressed: dialog })).toBe(true);
  expect(isBesides({ target: field, detail: 1 }, { dialog, pressed: field })).toBe(false);
});

test("text marked in a field and let go beside the dialog loses nothing", () => {
  expect(isBesides({ target: dialog, detail: 1 }, { dialog, pressed: field })).toBe(false);
});

test("whoever opens by a double click sees what opened", () => {
  expect(isBesides({ target: dialog, detail: 2 }, { dialog, pressed: dialog })).toBe(false);
});
