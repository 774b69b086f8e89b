import type { Bilingual, Language } from "../language.ts";
import { say } from "../refusal/say.ts";
import type { ExampleLine, ExampleRun } from "./example.ts";
import { chineseNumeral } from "./numeral.ts";
import { printRational, type Rational } from "./rational.ts";
import { indicatorMap } from "./rulebook-maps.ts";
import type { Rulebook } from "./rulebook.ts";
import { sayExact } from "./say-exact.ts";

type Came = ExampleRun["got"];

const fold: Bilingual = { zh: "各期考核得分", en: "points of the shorter periods" };

/** Points with every digit: 56.075分, and 1496/15 ≈ 99.7333分 where decimals never end. */
function sayPoints(points: Rational | null, language: Language): string {
  if (points === null || points === "") return language === "zh" ? "不计分" : "no points";
  const exact = sayExact(points);
  const said = exact.includes("/") ? `${exact} ≈ ${printRational(points, 4)}` : exact;
  return `${said}${language === "zh" ? "分" : " points"}`;
}

/** Missing things by name, with the id an example writes. */
function sayMissing(rulebook: Rulebook, ids: readonly string[], language: Language): string {
  const zh = language === "zh";
  const named = ids.map((id) => {
    const label = indicatorMap(rulebook).get(id)?.label ?? (id === "fold" ? fold : undefined);
    return label ? `“${label[language]}”${zh ? `（${id}）` : ` (${id})`}` : id;
  });
  return named.join(zh ? "、" : ", ");
}

function sayGrade({ grades = [] }: Rulebook, id: string, language: Language): string {
  const label = grades.find((each) => each.id === id)?.label[language];
  return label === undefined
    ? id || "—"
    : language === "zh"
      ? `${label}（${id}）`
      : `${label} (${id})`;
}

function sayCame(rulebook: Rulebook, came: Came, language: Language): string {
  const zh = language === "zh";
  const { points, missing, rank, grade } = came;
  const rest = [
    ...(missing.length > 0
      ? [`${zh ? "缺" : "missing "}${sayMissing(rulebook, missing, language)}`]
      : []),
    ...(rank === undefined ? [] : [zh ? `第${rank}名` : `place ${rank}`]),
    ...(grade === undefined ? [] : [sayGrade(rulebook, grade, language)]),
  ];
  return [sayPoints(points, language), ...rest].join(zh ? "，" : ", ");
}

function without(ids: readonly string[], others: readonly string[]): readonly string[] {
  return ids.filter((id) => !others.includes(id));
}

function missingDiffers(rulebook: Rulebook, { got, expected }: ExampleRun, language: Language) {
  const zh = language === "zh";
  const [more, fewer] = [
    without(got.missing, expected.missing),
    without(expected.missing, got.missing),
  ].map((ids) => (ids.length > 0 ? sayMissing(rulebook, ids, language) : ""));
  return [
    ...(more
      ? [
          zh
            ? `缺${more}，算例的 missing 没有写`
            : `missing ${more}, which the example does not say`,
        ]
      : []),
    ...(fewer
      ? [
          zh
            ? `算例的 missing 写了${fewer}，算得不缺`
            : `the example says ${fewer} is missing; it is not`,
        ]
      : []),
  ];
}

/** What differs between what an example came to and what its author wrote, in one line. Errors: none (total). */
export function sayDifference(rulebook: Rulebook, run: ExampleRun, language: Language): string {
  const zh = language === "zh";
  const { got, expected } = run;
  const pair = (what: Bilingual, own: string, wanted: string): string[] =>
    own === wanted
      ? []
      : [
          zh
            ? `${what.zh}算得${own}，写的是${wanted}`
            : `${what.en} came to ${own}; the example says ${wanted}`,
        ];
  const place = (rank = 0): string => (zh ? `第${rank}名` : `place ${rank}`);
  const graded = (grade = ""): string => sayGrade(rulebook, grade, language);
  const all = [
    ...pair(
      { zh: "", en: "it" },
      sayPoints(got.points, language),
      sayPoints(expected.points, language),
    ),
    ...missingDiffers(rulebook, run, language),
    ...pair({ zh: "名次", en: "the rank" }, place(got.rank), place(expected.rank)),
    ...pair({ zh: "等次", en: "the grade" }, graded(got.grade), graded(expected.grade)),
  ];
  return all.join(zh ? "；" : "; ");
}

function sayLine(rulebook: Rulebook, line: ExampleLine, language: Language): string {
  const zh = language === "zh";
  const at = rulebook.articles.findIndex(({ id }) => id === line.article);
  const number = at < 0 ? "" : zh ? `第${chineseNumeral(at + 1)}条` : `${at + 1}. `;
  const sentence = line.sentence[language];
  const why = sentence === "" ? "" : `${zh ? "　" : "  "}${sentence}`;
  return `　　${number}${line.title[language]}　${sayPoints(line.points, language)}${why}`;
}

/** Whether an example came to what its author worked out. Errors: none (total). */
export function isRight({ got, expected, why }: ExampleRun): boolean {
  return why === null && JSON.stringify(got) === JSON.stringify(expected);
}

/** An example in words: ✓ and what it came to; ✗, what differs, and the points article by article. Errors: none (total). */
export function sayRun(rulebook: Rulebook, run: ExampleRun, language: Language): readonly string[] {
  if (run.why) return [`✗ ${run.name}　${say(run.why, language)}`];
  if (isRight(run)) return [`✓ ${run.name}　${sayCame(rulebook, run.got, language)}`];
  return [
    `✗ ${run.name}　${sayDifference(rulebook, run, language)}`,
    ...run.lines.map((line) => sayLine(rulebook, line, language)),
  ];
}
