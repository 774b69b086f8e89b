import { expect, test } from "vitest";
import { parse } from "yaml";
import rulebook from "../../../../rules/rulebooks/yanan-2017.yaml?raw";
import form from "../../../../rules/forms/month.yaml?raw";
import { readText, writeText } from "./yaml-text.ts";

function lineOf(text: string, path: string[]): number {
  const read = readText(text);
  return read.ok ? read.lineOf(path) : 0;
}

test("a rule written as text and read again is the same rule", () => {
  for (const file of [rulebook, form]) {
    const value: unknown = parse(file);
    expect(readText(writeText(value))).toMatchObject({ ok: true, value });
  }
});

test("the place of a fault is found on its line, down to the item of a list", () => {
  const text = "id: a\nchecks:\n  order:\n    - level: error\n    - level: grave\n";
  expect(lineOf(text, ["checks", "order", "1", "level"])).toBe(5);
  expect(lineOf(text, ["checks", "order", "1"])).toBe(5);
  expect(lineOf(text, ["id"])).toBe(1);
});

test("a field that is missing is told at the nearest place above it", () => {
  const text = "id: a\nnote:\n  zh: 无\n";
  expect(lineOf(text, ["note", "en"])).toBe(2);
  expect(lineOf(text, ["nowhere", "at", "all"])).toBe(1);
});

test("what cannot be read is told with its line and why", () => {
  expect(readText('id: "a\nb: 1\n')).toMatchObject({ ok: false, why: "quote" });
  expect(readText("a: 1\na: 2\n")).toMatchObject({ ok: false, line: 2, why: "twice" });
  expect(readText("a:\n  - b\n c: 1\n")).toMatchObject({ ok: false, line: 3 });
  expect(readText("a:\n\tb: 1\n")).toMatchObject({ ok: false, line: 2, why: "indent" });
  expect(readText("a: b: c\n")).toMatchObject({ ok: false, line: 1, why: "colon" });
});
