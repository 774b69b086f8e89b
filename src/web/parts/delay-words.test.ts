import { expect, test } from "vitest";
import { common } from "../messages/zh/common.ts";
import { delayTone, delayWords } from "./delay-words.ts";

test("a delay between imprecise dates is a range of days", () => {
  expect(delayWords({ min: 63, max: 120 }, common)).toBe("63–120 天");
  expect(delayWords({ min: 7, max: 7 }, common)).toBe("7 天");
  expect(delayWords({ min: 0, max: 0 }, common)).toBe("按期");
});

test("an open side says at least or at most", () => {
  expect(delayWords({ min: 30, max: null }, common)).toBe("≥30 天");
  expect(delayWords({ min: null, max: 12 }, common)).toBe("≤12 天");
  expect(delayWords({ min: null, max: null }, common)).toBe("无法判断");
});

test("what came before its plan is early, what may be either keeps its sign", () => {
  expect(delayWords({ min: -40, max: -10 }, common)).toBe("提前 10–40 天");
  expect(delayWords({ min: -4, max: 10 }, common)).toBe("−4 ~ 10 天");
  expect(delayTone({ min: -4, max: 10 })).toBe("perhaps");
  expect(delayTone({ min: 1, max: 10 })).toBe("late");
  expect(delayTone({ min: -9, max: 0 })).toBe("fine");
  expect(delayTone({ min: null, max: 10 })).toBe("fine");
});
