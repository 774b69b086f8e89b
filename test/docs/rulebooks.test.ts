import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { figureOperatorNames, figureOperatorOf } from "../../src/domain/scoring/figure.ts";
import type { Worded } from "../../src/domain/scoring/operator.ts";
import { printRulebook, regulationLines } from "../../src/domain/scoring/print.ts";
import { operatorNames, operatorOf } from "../../src/domain/scoring/rule.ts";
import { units } from "../../src/domain/value/unit-table.ts";
import { allFiles, getRulebook } from "../scoring/rulebook-files.ts";

const path = new URL("../../docs/rulebooks.md", import.meta.url);
const begin = "<!-- operators: printed from src/domain/scoring; npx vitest run test/docs -u -->";
const end = "<!-- end of operators -->";

const lines = allFiles.flatMap((file) => {
  const book = getRulebook(file);
  const printed = (["zh", "en"] as const).map((language) => printRulebook(book, language));
  return [{ book, zh: printed[0], en: printed[1] }];
});

/** How a shipped rulebook that uses the operator prints the article that does. */
function printedOf(name: string): readonly string[] {
  for (const { book, zh } of lines) {
    const at = book.articles.findIndex(({ rule, about }) =>
      (about === "project" && "each" in rule.params
        ? JSON.stringify(Reflect.get(rule.params, "each"))
        : JSON.stringify(rule)
      ).startsWith(`{"operator":"${name}"`),
    );
    const article = zh?.articles[at];
    if (at >= 0 && article) {
      const [title, ...text] = regulationLines({
        title: book.title.zh,
        notes: [],
        articles: [article],
      });
      return [...text.map((line) => line.replace(/^　　/u, "　　")), `（${title}）`];
    }
  }
  return [];
}

function printedFigure(name: string): readonly string[] {
  for (const { book, zh } of lines) {
    const at = book.figures.findIndex(({ rule }) => rule.operator === name);
    const article = zh?.articles.find(({ heading }) => heading === "指标口径");
    const id = book.figures[at]?.label.zh ?? "";
    const line = article?.paragraphs[0]?.items.find((item) => item.includes(`）${id}，是指`));
    if (line) return [line, `（${book.title.zh}）`];
  }
  return [];
}

function section(name: string, own: Worded<object>, printed: readonly string[]): string[] {
  return [
    `#### \`${name}\`　${own.meaning.zh}`,
    "",
    `${own.rule.zh}。例：${own.example.zh}。`,
    "",
    `${own.meaning.en}: ${own.rule.en}. Example: ${own.example.en}.`,
    "",
    ...(own.fields.length === 0
      ? ["没有参数。No parameters.", ""]
      : [
          "| 参数 | 名称 | 填什么 | name | what |",
          "| --- | --- | --- | --- | --- |",
          ...own.fields.map(
            ({ name, label, doc }) =>
              `| ${name} | ${label.zh} | ${doc.zh} | ${label.en} | ${doc.en} |`,
          ),
          "",
        ]),
    ...(printed.length === 0
      ? []
      : ["打印如下：", "", ...printed.map((line) => `> ${line}  `), ""]),
  ];
}

const unitsBegin =
  "<!-- units: printed from src/domain/value/unit-table.ts; npx vitest run test/docs -u -->";
const unitsEnd = "<!-- end of units -->";

/** The guide with the units the code knows, one line a kind. */
function withUnits(text: string): string {
  const kinds = new Map<string, string[]>();
  for (const { id, dimension, synonyms } of units) {
    const own = kinds.get(dimension) ?? [];
    kinds.set(dimension, own);
    const chinese = synonyms.filter((word) => /\p{Script=Han}/u.test(word));
    own.push(chinese.length > 0 ? `${id}（${chinese.join("、")}）` : id);
  }
  const [head = "", rest = ""] = text.split(unitsBegin);
  const [, tail = ""] = rest.split(unitsEnd);
  const told = [...kinds.values()].map((own) => `- ${own.join("、")}`);
  return [head + unitsBegin, "", ...told, "", unitsEnd + tail].join("\n");
}

test("the list of operators in the guide is what the code says of itself", async () => {
  const text = readFileSync(path, "utf8");
  const [head = "", rest = ""] = text.split(begin);
  const [, tail = ""] = rest.split(end);
  const told = [
    "### 计分算法（operator）· ways to give points",
    "",
    ...operatorNames.flatMap((name) => section(name, operatorOf(name), printedOf(name))),
    "### 量的算法（figures）· ways to work a number out",
    "",
    ...figureOperatorNames.flatMap((name) =>
      section(name, figureOperatorOf(name), printedFigure(name)),
    ),
  ];
  const whole = [head + begin, "", ...told, end + tail].join("\n");
  await expect(withUnits(whole)).toMatchFileSnapshot("../../docs/rulebooks.md");
});
