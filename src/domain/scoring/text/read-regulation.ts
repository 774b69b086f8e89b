import type { Bilingual } from "../../language.ts";
import { refuse, type Result } from "../../refusal/refusal.ts";
import { hearFigureRule } from "../figure.ts";
import { parseRulebook } from "../parse.ts";
import { closingHeadings } from "../print.ts";
import { hearRule } from "../rule.ts";
import type { Rulebook } from "../rulebook.ts";
import { readAnnex, type Annex } from "./read-annex.ts";
import { readClosing } from "./read-closing.ts";
import { earsOf } from "./ears.ts";
import { isItem, readWritten, withoutStop } from "./lines.ts";
import { eachProject } from "./regulation-words.ts";
import { annexHead } from "./annex.ts";
import { groupsTerm, missingTerm, timesTerm } from "./terms.ts";
import type { Ears, Written } from "./words.ts";

/** One 条 of a text: its heading and paragraphs, each with its items. */
export type TextArticle = {
  readonly number: string;
  readonly heading: string;
  readonly paragraphs: readonly { readonly text: string; readonly items: readonly string[] }[];
};

type Text = {
  readonly head: readonly string[];
  readonly articles: readonly TextArticle[];
  readonly annex: readonly string[];
};

const articleShape = /^(?<number>第[一二三四五六七八九十]+条)　(?<heading>[^　]*)　(?<text>.*)$/u;

type Growing = { text: string; items: string[] };

function splitText(lines: readonly string[]): Text {
  const end = lines.indexOf(annexHead);
  const body = end < 0 ? lines : lines.slice(0, end);
  const head: string[] = [];
  const articles: { number: string; heading: string; paragraphs: Growing[] }[] = [];
  for (const line of body) {
    const { number, heading = "", text = "" } = articleShape.exec(line)?.groups ?? {};
    const open = articles.at(-1);
    if (number !== undefined) articles.push({ number, heading, paragraphs: [{ text, items: [] }] });
    else if (!open) head.push(line);
    else if (isItem(line)) open.paragraphs.at(-1)?.items.push(line);
    else open.paragraphs.push({ text: line.replace(/^　+/u, ""), items: [] });
  }
  return { head, articles, annex: end < 0 ? [] : lines.slice(end + 1) };
}

/** A place in a text at which nothing the language can say was understood. */
export type Unheard = { readonly place: string; readonly said: string };

type Data = Readonly<Record<string, unknown>>;
type Step<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly at: Unheard };

function understood<T>(value: T): Step<T> {
  return { ok: true, value };
}

function unheard(article: TextArticle, said: string): Step<never> {
  return { ok: false, at: { place: `${article.number}${article.heading}`, said } };
}

/** What a whole sentence means to a term, undefined when it is not that term. */
export function hearTerm(
  term: { hear(text: string, at: number, ears: Ears): readonly { value: unknown; end: number }[] },
  text: string,
  ears: Ears,
): Data | undefined {
  const plain = withoutStop(text);
  const value = term.hear(plain, 0, ears).find(({ end }) => end === plain.length)?.value;
  return typeof value === "object" && value !== null ? (value as Data) : undefined;
}

const note = /^注：(?<text>.*)$/su;

function readExtra(
  article: TextArticle,
  text: string,
  at: { annex: Annex; ears: Ears },
): Step<Data> {
  const said = note.exec(text)?.groups?.["text"];
  if (said !== undefined) {
    const found = at.annex.words.get(said);
    return found ? understood({ silent: found }) : unheard(article, text);
  }
  for (const term of [groupsTerm, timesTerm, missingTerm]) {
    const heard = hearTerm(term, text, at.ears);
    if (heard) return understood(heard);
  }
  return unheard(article, text);
}

function hearWhole(block: Written, annex: Annex): Data | undefined {
  for (const about of ["unit", "project"] as const) {
    const ears = earsOf(annex.told, annex.choices, about === "project" ? eachProject : "");
    const [rule] = hearRule(block, ears);
    if (rule) return { about, rule };
  }
  return undefined;
}

function readScoring(
  article: TextArticle,
  named: { id: string; label: Bilingual } | undefined,
  annex: Annex,
): Step<Data> {
  const [first, ...others] = article.paragraphs;
  const block = first && readWritten(first.text, first.items);
  const rule = block && named && hearWhole(block, annex);
  if (!rule || !named) return unheard(article, first?.text ?? "");
  const ears = earsOf(annex.told, annex.choices, "");
  let data: Data = { ...named, ...rule, whenMissing: "missing" };
  for (const { text } of others) {
    const extra = readExtra(article, text, { annex, ears });
    if (!extra.ok) return extra;
    data = { ...data, ...extra.value };
  }
  return understood(data);
}

function readFigures(article: TextArticle, annex: Annex): Step<readonly Data[]> {
  const ears = earsOf(annex.told, annex.choices, "");
  const [first] = article.paragraphs;
  const block = first && readWritten(first.text, first.items);
  const figures: Data[] = [];
  for (const { text, items } of block?.items ?? []) {
    const heard = ears
      .names("indicator", text, 0)
      .filter(({ end }) => text.startsWith("，是指", end))
      .flatMap(({ named, end }) =>
        hearFigureRule({ text: text.slice(end + 3), items }, ears).map((rule) => ({ named, rule })),
      )[0];
    const declared = heard && annex.figures.get(heard.named.id);
    if (!heard || !declared) return unheard(article, text);
    figures.push({ ...declared, rule: heard.rule });
  }
  return understood(figures);
}

function refuseText({ place, said }: Unheard): Result<never> {
  const short = said.length > 60 ? `${said.slice(0, 60)}…` : said;
  return refuse("ruleFault", {
    "place.zh": place,
    "place.en": place,
    "fault.zh": `读不懂“${short}”，请照办法的写法改写`,
    "fault.en": `“${short}” is not understood; write it as the rule prints it`,
    path: place,
    count: 1,
  });
}

function readAll({ head, articles, annex: lines }: Text): Step<Data> {
  const annex = readAnnex(lines);
  const count = articles.length;
  const closings: readonly string[] = Object.values(closingHeadings).map(({ zh }) => zh);
  // The closing articles are the last ones; an article of the rule itself may be called like one of them.
  const scoring = articles.slice(0, annex.articles.length);
  const rest = articles.slice(annex.articles.length, count);
  const data: Data[] = [];
  for (const [at, article] of scoring.entries()) {
    const own = readScoring(article, annex.articles[at], annex);
    if (!own.ok) return own;
    data.push(own.value);
  }
  let whole: Data = { ...annex.book, ...headOf(head, annex), articles: data };
  for (const article of rest) {
    if (!closings.includes(article.heading)) return unheard(article, article.heading);
    if (article.heading === closingHeadings.figures.zh) {
      const figures = readFigures(article, annex);
      if (!figures.ok) return figures;
      whole = { ...whole, figures: figures.value };
      continue;
    }
    const closing = readClosing(article, earsOf(annex.told, annex.choices, ""));
    if (!closing) return unheard(article, article.paragraphs[0]?.text ?? "");
    whole = { ...whole, ...closing };
  }
  return understood(whole);
}

function headOf(head: readonly string[], { english, isSample }: Annex): Data {
  const [title = "", ...notes] = head;
  const [sample, label = "", address = ""] = isSample ? notes : ["", ...notes];
  return {
    title: { zh: title, en: english.title },
    source: { label: { zh: label, en: english.source }, address },
    ...(isSample ? { sample: { zh: sample, en: english.sample } } : {}),
  };
}

/** The data a regulation's text stands for. Errors: `ruleFault`, which names the 条 that is not understood. */
export function readRegulationData(lines: readonly string[]): Result<Data> {
  const read = readAll(splitText(lines));
  return read.ok ? { ok: true, value: read.value } : refuseText(read.at);
}

/**
 * The rulebook a regulation's text stands for: what `regulationText` prints, changed within what the language can say.
 * Errors: `ruleFault`, which names the 条 that is not understood, or what is wrong with what it says.
 */
export function readRegulation(lines: readonly string[]): Result<Rulebook> {
  const data = readRegulationData(lines);
  return data.ok ? parseRulebook(data.value) : data;
}
