import type { Attribute } from "../ledger/attribute.ts";
import { headKey } from "./header-label.ts";

/** The words by which heads are recognised: whole heads, and words looked for within longer heads. */
export type Vocabulary = {
  readonly whole: ReadonlyMap<string, Attribute>;
  readonly within: readonly { readonly word: string; readonly attribute: Attribute }[];
  readonly byId: ReadonlyMap<string, Attribute>;
};

/** What a head was recognised as: the whole head, or by a word in it with only harmless words beside. */
export type Recognised = {
  readonly attribute: Attribute;
  readonly word: string;
  readonly how: "whole" | "harmless" | "maybe";
};

/** Builds the vocabulary of some attributes from their labels and synonyms. Errors: none (total). */
export function buildVocabulary(attributes: readonly Attribute[]): Vocabulary {
  const whole = new Map<string, Attribute>();
  for (const attribute of attributes) {
    for (const word of [attribute.label.zh, attribute.label.en, ...attribute.synonyms]) {
      const key = headKey(word);
      if (key !== "" && !whole.has(key)) whole.set(key, attribute);
    }
  }
  const within = [...whole]
    .map(([word, attribute]) => ({ word, attribute }))
    .filter(({ word, attribute }) => isTelling(word, attribute))
    .toSorted((a, b) => b.word.length - a.word.length);
  return { whole, within, byId: new Map(attributes.map((each) => [each.id, each])) };
}

const latin = /^[\u0020-\u007E]+$/u;

function isTelling(word: string, attribute: Attribute): boolean {
  if (latin.test(word)) return word.length >= 8;
  return word.length >= (attribute.value === "text" || attribute.value === "choice" ? 3 : 2);
}

const harmless =
  /^(?:项目|主要|情况|时间|日期|名称|额|总额|的|投资|金额|建设|节点|省|市|区|县|所属|所在|其中|人数|规模|面积|total|budgeted|latest|approved|mpa|ipa|the|of|s|assessment|project)*$/u;

const shortHarmless = /^(?:时间|日期|节点|年月|完成|项目)*$/u;

const notAFigure = /率|%|占比|占年|占总|占计划|比例|variance/u;
const notAParty = /电话|手机|联系方式|联系人|联络|职务|邮箱|简介/u;
const comment = /narrative|commentary|comment/u;

function isExcluded(head: string, attribute: Attribute): boolean {
  if (notAFigure.test(head)) return true;
  if (notAParty.test(head)) return attribute.value !== "code";
  return comment.test(head) && attribute.group !== "narrative";
}

function beside(head: string, word: string): string {
  const at = head.indexOf(word);
  return head.slice(0, at) + head.slice(at + word.length);
}

function recogniseWithin(head: string, vocabulary: Vocabulary): Recognised | null {
  let maybe: Recognised | null = null;
  for (const { word, attribute } of vocabulary.within) {
    if (!head.includes(word) || isExcluded(head, attribute)) continue;
    const rest = beside(head, word);
    const fine = word.length === 2 ? shortHarmless : harmless;
    if (fine.test(rest)) return { attribute, word, how: "harmless" };
    if (word.length * 2 >= head.length) maybe ??= { attribute, word, how: "maybe" };
  }
  return maybe;
}

function recogniseAround(head: string, vocabulary: Vocabulary): Recognised | null {
  if (head.length < 3) return null;
  for (const { word, attribute } of vocabulary.within) {
    if (word.length > head.length * 2 || !word.includes(head)) continue;
    if (!isExcluded(head, attribute)) return { attribute, word, how: "maybe" };
  }
  return null;
}

/** The attribute a head names, from its key (headKey). Errors: none (total, null when unknown). */
export function recognise(head: string, vocabulary: Vocabulary): Recognised | null {
  if (head === "") return null;
  const attribute = vocabulary.whole.get(head);
  if (attribute) return { attribute, word: head, how: "whole" };
  return recogniseWithin(head, vocabulary) ?? recogniseAround(head, vocabulary);
}
