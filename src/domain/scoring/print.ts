import type { Bilingual, Language } from "../language.ts";
import { workingCalendar } from "./codecs/working-calendar.ts";
import { sayFigureRule } from "./figure.ts";
import { chineseNumeral } from "./numeral.ts";
import { groupsText, missingText, periodsText } from "./print-terms.ts";
import { isRuleOf, sayRule } from "./rule.ts";
import type { Article, Rulebook } from "./rulebook.ts";
import { printWritten } from "./text/lines.ts";
import { openNames, type Names } from "./text/names.ts";
import { aboutProjects, regulationWords } from "./text/regulation-words.ts";
import {
  foldTerm,
  gradeTerms,
  groupsTerm,
  missingTerm,
  objectionTerm,
  timesTerm,
  totalTerm,
} from "./text/terms.ts";
import type { Words, Written } from "./text/words.ts";

/** 款: a sentence, with its 项 and what stands beneath them. */
export type Paragraph = { readonly text: string; readonly items: readonly string[] };

/** 条. */
export type RegulationArticle = {
  readonly number: string;
  readonly heading: string;
  readonly paragraphs: readonly Paragraph[];
};

/** A rulebook as regulation text in one language. */
export type Regulation = {
  readonly title: string;
  readonly notes: readonly string[];
  readonly articles: readonly RegulationArticle[];
};

type Headed = Omit<RegulationArticle, "number">;

/** How an article is numbered, from 0: 第一条, Article 1. Errors: none (total). */
export function articleNumber(index: number, language: Language): string {
  return language === "zh" ? `第${chineseNumeral(index + 1)}条` : `Article ${index + 1}`;
}

/** An article's rule in words: of an article about projects, what is asked of each. Errors: none (total). */
export function sayArticle({ about, rule }: Article, words: Words): Written {
  if (about === "project" && isRuleOf(rule, "sumOverProjects"))
    return sayRule(rule.params.each, aboutProjects(words));
  return sayRule(rule, words);
}

function extras(article: Article, words: Words): readonly string[] {
  const { groups, in: times, whenMissing, silent } = article;
  const zh = words.language === "zh";
  return [
    ...(groups ? [groupsTerm.say({ groups }, words)] : []),
    ...(times ? [timesTerm.say({ in: times }, words)] : []),
    ...(whenMissing === "missing" ? [] : [missingTerm.say({ whenMissing }, words)]),
  ]
    .map((text) => text + (zh ? "。" : "."))
    .concat(silent ? [sayNote(silent, words)] : []);
}

function sayNote(silent: Bilingual, words: Words): string {
  const text = words.name("words", { id: "", label: silent });
  return words.language === "zh" ? `注：${text}` : `Note: ${text}`;
}

function scoring(rulebook: Rulebook, words: Words): readonly Headed[] {
  return rulebook.articles.map((article) => ({
    heading: words.name("words", { id: "", label: article.label }),
    paragraphs: [
      printWritten(sayArticle(article, words), words.language),
      ...extras(article, words).map((text) => ({ text, items: [] })),
    ],
  }));
}

function plain(heading: Bilingual, text: string | null, language: Language): readonly Headed[] {
  return text === null ? [] : [{ heading: heading[language], paragraphs: [{ text, items: [] }] }];
}

/** The headings of what every regulation ends with; a reader of texts knows the articles by them. */
export const closingHeadings = {
  figures: { zh: "指标口径", en: "Figures" },
  total: { zh: "总分", en: "Total" },
  fold: { zh: "汇总", en: "Longer periods" },
  grades: { zh: "等次", en: "Grades" },
  ranking: { zh: "排名", en: "Ranking" },
  missing: { zh: "缺报", en: "Missing figures" },
  objections: { zh: "公示", en: "Objections" },
  workdays: { zh: "工作日", en: "Working days" },
  force: { zh: "施行", en: "In force" },
} as const satisfies Readonly<Record<string, Bilingual>>;

function figuresOf(rulebook: Rulebook, words: Words): readonly Headed[] {
  const { figures } = rulebook;
  if (figures.length === 0) return [];
  const zh = words.language === "zh";
  const items = figures.map(({ id, rule }): Written => {
    const said = sayFigureRule(rule, words);
    const name = words.indicator(id);
    return { text: zh ? `${name}，是指${said.text}` : `${name}: ${said.text}`, items: said.items };
  });
  const head = { text: zh ? "本办法下列用语的含义" : "in this rule", items };
  return [
    {
      heading: closingHeadings.figures[words.language],
      paragraphs: [printWritten(head, words.language)],
    },
  ];
}

function gradesOf({ grades }: Rulebook, words: Words): readonly Headed[] {
  if (!grades) return [];
  const zh = words.language === "zh";
  const told = grades.map((grade) => ({ ...grade, grade }));
  const head = {
    text: zh ? "自上而下，符合的第一等为其等次" : "the first that is met",
    items: gradeTerms.lines?.(told, words) ?? [],
  };
  return [
    {
      heading: closingHeadings.grades[words.language],
      paragraphs: [printWritten(head, words.language)],
    },
  ];
}

function closing(rulebook: Rulebook, words: Words): readonly Headed[] {
  const { language } = words;
  const { total, fold, objections, workdays } = rulebook;
  const sentence = (text: string): string => printWritten({ text, items: [] }, language).text;
  return [
    ...figuresOf(rulebook, words),
    ...plain(closingHeadings.total, total ? sentence(totalTerm.say(total, words)) : null, language),
    ...plain(
      closingHeadings.fold,
      fold ? sentence(foldTerm.say({ inForce: false, ...fold }, words)) : null,
      language,
    ),
    ...gradesOf(rulebook, words),
    ...plain(closingHeadings.ranking, groupsText(rulebook, words), language),
    ...plain(closingHeadings.missing, missingText(language), language),
    ...plain(
      closingHeadings.objections,
      objections ? sentence(objectionTerm.say(objections, words)) : null,
      language,
    ),
    ...plain(
      closingHeadings.workdays,
      workdays ? sentence(workingCalendar.say(workdays, words)) : null,
      language,
    ),
    ...plain(closingHeadings.force, periodsText(rulebook, language), language),
  ];
}

/** The rulebook as regulation text: 条, 款, 项 and 目 in Chinese, articles and items in English. Errors: none (total). */
export function printRulebook(
  rulebook: Rulebook,
  language: Language,
  names: Names = openNames(rulebook),
): Regulation {
  const words = regulationWords(rulebook, language, names);
  const { source, sample } = rulebook;
  return {
    title: rulebook.title[language],
    notes: [...(sample ? [sample[language]] : []), source.label[language], source.address],
    articles: [...scoring(rulebook, words), ...closing(rulebook, words)].map((article, index) => ({
      number: articleNumber(index, language),
      ...article,
    })),
  };
}

/** Regulation text as lines, one for the title, each note, 款 and 项. Errors: none (total). */
export function regulationLines(regulation: Regulation): readonly string[] {
  const articles = regulation.articles.flatMap(({ number, heading, paragraphs }) =>
    paragraphs.flatMap(({ text, items }, index) => [
      index === 0 ? `${number}　${heading}　${text}` : `　　${text}`,
      ...items.map((item) => `　　${item}`),
    ]),
  );
  return [regulation.title, ...regulation.notes, ...articles];
}
