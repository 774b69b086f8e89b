import fc from "fast-check";
import { expect, test } from "vitest";
import { attribute, scanXml, unescapeCell, xmlScan } from "./xml-scan.ts";

function recorder() {
  const seen: string[] = [];
  const add = (text: string) => {
    if (seen.at(-1)?.startsWith("'") === true) seen.push(`${seen.pop() ?? ""}${text}`);
    else seen.push(`'${text}`);
  };
  return {
    seen,
    handlers: {
      open: (name: string, attributes: string) => seen.push(`<${name}${attributes}`),
      close: (name: string) => seen.push(`>${name}`),
      text: add,
    },
  };
}

const sample =
  '\uFEFF<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "b">]><x:w a="1>2" b=\'"\'><!-- <c> --><c r="A1"/>' +
  "<t>&lt;近&#125;&#x4e2d;&amp;amp;&a;</t><![CDATA[<raw>]]></x:w >";

test("tags, text, entities, comments and CDATA are told apart, prefixes dropped", () => {
  const { seen, handlers } = recorder();
  scanXml(sample, handlers);
  expect(seen.filter((one) => !one.startsWith("'\uFEFF") && one !== "']>")).toEqual([
    `<w a="1>2" b='"'`,
    '<c r="A1"',
    ">c",
    "<t",
    "'<近}中&amp;&a;",
    ">t",
    "'<raw>",
    ">w",
  ]);
});

test("where the pieces are cut makes no difference", () => {
  const whole = recorder();
  scanXml(sample, whole.handlers);
  fc.assert(
    fc.property(fc.array(fc.nat(sample.length), { maxLength: 8 }), (cuts) => {
      const { seen, handlers } = recorder();
      const scanner = xmlScan(handlers);
      const places = [0, ...cuts.toSorted((a, b) => a - b), sample.length];
      places.slice(1).forEach((end, at) => scanner.push(sample.slice(places[at], end)));
      scanner.end();
      expect(seen).toEqual(whole.seen);
    }),
  );
});

test("markup that never ends is refused, and so is XML that breaks off", () => {
  const { handlers } = recorder();
  expect(() => xmlScan(handlers).push(`<c ${"a".repeat(1_000_001)}`)).toThrow("endless markup");
  expect(() => scanXml("<a><b", handlers)).toThrow("breaks off");
});

test("an attribute is found by its whole name", () => {
  const attributes = ` customHeight="1" ht = '20' r:id="rId1" name="a&amp;b ht='3'"`;
  expect(attribute(attributes, "ht")).toBe("20");
  expect(attribute(attributes, "id")).toBeUndefined();
  expect(attribute(attributes, "r:id")).toBe("rId1");
  expect(attribute(attributes, "name")).toBe("a&b ht='3'");
});

test("characters XML cannot hold are read as Excel stores them", () => {
  expect(unescapeCell("a_x000D_b_x4e2d_")).toBe("a\rb中");
});
