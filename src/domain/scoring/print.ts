import type { Language } from "../language.ts";
import { chineseNumeral } from "./numeral.ts";
import type { Clause } from "./operator.ts";
import { clauseOfRule } from "./rule.ts";
import { getIndicator, type Article, type Rulebook } from "./rulebook.ts";
import { groupsText, missingText, periodsText } from "./print-terms.ts";

/** 款: a sentence, with its 项. */
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

/** One row of the rulebook as a table. */
export type TableRow = {
  readonly article: string;
  readonly heading: string;
  readonly when: string;
  readonly gives: string;
};

function articleNumber(index: number, language: Language): string {
  return language === "zh" ? `第${chineseNumeral(index + 1)}条` : `Article ${index + 1}`;
}

function itemNumber(index: number, language: Language): string {
  return language === "zh" ? `（${chineseNumeral(index + 1)}）` : `(${index + 1}) `;
}

function clauseOf(rulebook: Rulebook, { rule }: Article): Clause {
  return clauseOfRule(rule, (id) => getIndicator(rulebook, id).label);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function paragraph({ by, items }: Clause, language: Language): Paragraph {
  const zh = language === "zh";
  const written = items.map(({ when, gives }) =>
    zh ? `${when.zh}，${gives.zh}` : `${when.en}: ${gives.en}`,
  );
  const [only] = items;
  if (by && only && items.length === 1)
    return {
      text: zh
        ? `${by.zh}为${only.when.zh}，${only.gives.zh}。`
        : `Where ${by.en} is ${only.when.en}: ${only.gives.en}.`,
      items: [],
    };
  if (!by)
    return { text: `${capital(written.join(zh ? "；" : "; "))}${zh ? "。" : "."}`, items: [] };
  const last = written.length - 1;
  return {
    text: zh ? `按${by.zh}计分：` : `By ${by.en}:`,
    items: written.map((text, index) => {
      const end = zh ? (index === last ? "。" : "；") : index === last ? "." : ";";
      return itemNumber(index, language) + text + end;
    }),
  };
}

function closing(
  rulebook: Rulebook,
  language: Language,
): readonly Omit<RegulationArticle, "number">[] {
  const plain = (text: string): readonly Paragraph[] => [{ text, items: [] }];
  const zh = language === "zh";
  return [
    {
      heading: zh ? "排名" : "Ranking",
      paragraphs: plain(groupsText(rulebook, language)),
    },
    {
      heading: zh ? "缺报" : "Missing figures",
      paragraphs: plain(missingText(language)),
    },
    {
      heading: zh ? "施行" : "In force",
      paragraphs: plain(periodsText(rulebook, language)),
    },
  ];
}

function note(text: string, language: Language): Paragraph {
  return { text: language === "zh" ? `注：${text}` : `Note: ${text}`, items: [] };
}

/** The rulebook as regulation text: 条, 款 and 项 in Chinese, articles and items in English. Errors: none (total). */
export function printRulebook(rulebook: Rulebook, language: Language): Regulation {
  const scoring = rulebook.articles.map((article) => ({
    heading: article.label[language],
    paragraphs: [
      paragraph(clauseOf(rulebook, article), language),
      ...(article.silent ? [note(article.silent[language], language)] : []),
    ],
  }));
  const { source, sample } = rulebook;
  return {
    title: rulebook.title[language],
    notes: [...(sample ? [sample[language]] : []), source.label[language], source.address],
    articles: [...scoring, ...closing(rulebook, language)].map((article, index) => ({
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

/** The scoring articles as table rows, one for each case. Errors: none (total). */
export function tableRows(rulebook: Rulebook, language: Language): readonly TableRow[] {
  return rulebook.articles.flatMap((article, index) => {
    const { by, items } = clauseOf(rulebook, article);
    return items.map(({ when, gives }) => ({
      article: articleNumber(index, language),
      heading: article.label[language],
      when: by
        ? `${by[language]}${language === "zh" ? "：" : ": "}${when[language]}`
        : when[language],
      gives: gives[language],
    }));
  });
}
