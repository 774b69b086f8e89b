import fc from "fast-check";
import { expect, test } from "vitest";
import { say } from "../refusal/say.ts";
import { evaluate } from "./evaluate.ts";
import { parseRulebook } from "./parse.ts";
import { pointsOf, type Explained } from "./explain.ts";
import { sumRational } from "./rational.ts";
import { anyRule, bookOf, figures } from "./language-laws.ts";
import { known, yuan, type Data } from "./scoring-fixture.ts";
import { readRegulation } from "./text/read-regulation.ts";
import { regulationText } from "./text/regulation-text.ts";

function read(data: Data) {
  const parsed = parseRulebook(data);
  if (parsed.ok) return parsed.value;
  throw new Error(say(parsed.refusal, "en"));
}

// The English of a name is told apart only with its Chinese, so equal Chinese means equal English here.
test("whatever the language can say is printed, read back as the same data, and printed the same again", () => {
  fc.assert(
    fc.property(fc.array(anyRule, { minLength: 1, maxLength: 3 }), (rules) => {
      const book = read(bookOf(rules));
      const text = regulationText(book);
      const back = readRegulation(text);
      if (!back.ok) throw new Error(`${say(back.refusal, "zh")}\n${text.join("\n")}`);
      expect(back.value).toEqual(book);
      expect(regulationText(back.value)).toEqual(text);
    }),
    { numRuns: 60 },
  );
});

const unitValues = fc.record(
  {
    done: fc.nat({ max: 900 }).map((each) => known(yuan(each * 1_000_000))),
    plan: fc.nat({ max: 9 }).map((each) => known(yuan(each * 100_000_000))),
    land: fc
      .nat({ max: 9 })
      .map((each) => known({ number: `${each}`, unit: "亩", qualifier: "exact" })),
    visit: fc.nat({ max: 6 }).map((count) =>
      known(
        Array.from({ length: count }, (_, at) => ({
          on: { day: `2017-0${at + 1}-11`, precision: "day" as const },
          what: `${at % 2}`,
        })),
      ),
    ),
    type: fc.constantFrom("x", "y").map((each) => known(each)),
  },
  { requiredKeys: [] },
);

function linesOf(line: Explained): readonly Explained[] {
  return [line, ...line.children.flatMap(linesOf)];
}

test("whatever the rules, the parts of every line add up to it exactly, and order means nothing", () => {
  fc.assert(
    fc.property(
      fc.array(anyRule, { minLength: 1, maxLength: 2 }),
      fc.array(unitValues, { minLength: 1, maxLength: 4 }),
      (rules, all) => {
        const book = read(bookOf(rules));
        const units = all.map((_, id) => ({ id: id + 1, name: `单位${id}`, group: "town" }));
        const input = {
          period: "2017-Q1",
          projects: [],
          unitValues: Object.fromEntries(all.map((each, id) => [id + 1, each])),
        };
        const ranking = evaluate(book, { ...input, units });
        if (!ranking.ok) throw new Error(say(ranking.refusal, "en"));
        for (const { tree, points } of ranking.value.groups.flatMap(({ entries }) => entries)) {
          expect(pointsOf(tree)).toBe(points.exact);
          for (const line of linesOf(tree).filter(({ children }) => children.length > 0))
            expect(sumRational(line.children.map(pointsOf))).toBe(pointsOf(line));
          for (const line of linesOf(tree).filter(({ answer }) => answer.kind === "missing"))
            expect(line.missing.length).toBeGreaterThan(0);
        }
        const turned = evaluate(book, { ...input, units: units.toReversed() });
        expect(JSON.stringify(turned) === JSON.stringify(ranking)).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

test("a changed number in the text is a changed number in the rule", () => {
  const book = read(bookOf([{ operator: "fixed", points: 5 }]));
  const text = regulationText(book).map((line) => line.replace("一律计5分", "一律计6分"));
  const back = readRegulation(text);
  if (!back.ok) throw new Error(say(back.refusal, "zh"));
  expect(back.value.articles[0]?.rule).toEqual({ operator: "fixed", params: { points: "6" } });
});

test("a sentence the language cannot say is told with its article", () => {
  const text = regulationText(read(bookOf([{ operator: "fixed", points: 5 }])));
  const back = readRegulation(text.map((line) => line.replace("一律计5分", "看情况给分")));
  if (back.ok) throw new Error("understood");
  expect(say(back.refusal, "zh")).toContain("第一条规模");
  expect(say(back.refusal, "zh")).toContain("看情况给分");
});

test("what is divided by another kind is told in its unit, and mixing kinds names the article", () => {
  const mixed = parseRulebook(bookOf([{ operator: "ratio", weight: 10, of: "done", to: "land" }]));
  if (mixed.ok) throw new Error("accepted");
  expect(say(mixed.refusal, "zh")).toContain("第一条规模");
  expect(say(mixed.refusal, "zh")).toContain("单位不一致");
  const wrong = {
    ...bookOf([{ operator: "fixed", points: 1 }]),
    figures: [
      figures[0],
      { ...figures[1], rule: { operator: "share", of: "done", to: "land", unit: "%" } },
    ],
  };
  const told = parseRulebook(wrong);
  if (told.ok) throw new Error("accepted");
  expect(say(told.refusal, "en")).toContain("亿元/亩");
});
