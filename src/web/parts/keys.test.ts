import { expect, test } from "vitest";
import { isComposing, onKeys } from "./keys.ts";

function press(key: string, more: object = {}) {
  const done = { prevented: false };
  const event = {
    key,
    keyCode: 0,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    preventDefault: () => {
      done.prevented = true;
    },
    stopPropagation: () => undefined,
    ...more,
  };
  return { event, done };
}

test("Enter during pinyin composition belongs to the input method", () => {
  let opened = 0;
  const handle = onKeys({ Enter: () => void (opened += 1) });
  handle(press("Enter", { nativeEvent: { isComposing: true, keyCode: 13 } }).event);
  handle(press("Enter", { keyCode: 229 }).event);
  handle(press("Enter", { isComposing: true }).event);
  expect(opened).toBe(0);
  handle(press("Enter", { keyCode: 13 }).event);
  expect(opened).toBe(1);
});

test("a chord belongs to the browser", () => {
  let opened = 0;
  onKeys({ Enter: () => void (opened += 1) })(press("Enter", { ctrlKey: true }).event);
  expect(opened).toBe(0);
});

test("a handled key is taken from the browser, an unhandled one is left to it", () => {
  const handle = onKeys({ Home: () => undefined, End: () => false });
  const home = press("Home");
  handle(home.event);
  expect(home.done.prevented).toBe(true);
  const end = press("End");
  handle(end.event);
  expect(end.done.prevented).toBe(false);
  const other = press("x");
  handle(other.event);
  expect(other.done.prevented).toBe(false);
});

test("a key event that says nothing of composition is a plain key", () => {
  expect(isComposing(press("Enter").event)).toBe(false);
});
