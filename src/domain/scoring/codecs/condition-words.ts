import type { Bilingual } from "../../language.ts";
import type { Comparison, Condition, HappenedWhen } from "../condition.ts";
import type { Ears, Heard, Words } from "../text/words.ts";
import { hearPointsCondition, sayPointsCondition } from "./points-condition.ts";
import { operand } from "./refer.ts";

export const comparing: Readonly<Record<Comparison, Bilingual>> = {
  atLeast: { zh: "不低于", en: " at least " },
  atMost: { zh: "不高于", en: " at most " },
  over: { zh: "超过", en: " over " },
  under: { zh: "低于", en: " under " },
  equals: { zh: "等于", en: " equal to " },
};

export const happening: Readonly<Record<HappenedWhen, Bilingual>> = {
  period: { zh: "本期", en: " in the period" },
  year: { zh: "本年", en: " in the year so far" },
  before: { zh: "此前", en: " before the period" },
  ever: { zh: "已有", en: " at any time so far" },
};

const states = {
  verified: { zh: "已核实", en: " verified" },
  stated: { zh: "已填报", en: " stated" },
} as const;

function sayIs({ of, is }: Extract<Condition, { kind: "is" }>, words: Words): string {
  const zh = words.language === "zh";
  const said = is.map((each) => `“${words.choice(of, each)}”`);
  return zh
    ? `${words.indicator(of)}为${said.join("或")}`
    : `${words.indicator(of)} is ${said.join(" or ")}`;
}

function sayMany(conditions: readonly Condition[], words: Words, between: Bilingual): string {
  const said = conditions.map((each) => sayCondition(each, words));
  const [open, close] = words.language === "zh" ? ["（", "）"] : ["(", ")"];
  return open + said.join(between[words.language]) + close;
}

/** A condition in words: 计划投资不低于5亿元. Several in brackets, so that it is read back one way. Errors: none (total). */
export function sayCondition(condition: Condition, words: Words): string {
  const { language } = words;
  switch (condition.kind) {
    case "is":
      return sayIs(condition, words);
    case "compare": {
      const { of, how, than } = condition;
      return words.indicator(of) + comparing[how][language] + operand.say(than, words);
    }
    case "happened": {
      const [name, when] = [words.indicator(condition.of), happening[condition.when][language]];
      return language === "zh" ? when + name : name + when;
    }
    case "points":
      return sayPointsCondition(condition, words, comparing);
    case "not":
      return (language === "zh" ? "并非" : "not ") + sayMany([condition.not], words, plain);
    case "any":
      return sayMany(condition.any, words, { zh: "或者", en: " or " });
    case "all":
      return sayMany(condition.all, words, { zh: "并且", en: " and " });
    case "verified":
    case "stated":
      return words.indicator(condition.of) + states[condition.kind][language];
  }
}

const plain = { zh: "", en: "" };

type Hear = (text: string, at: number, ears: Ears) => readonly Heard[];

function after(text: string, at: number, words: string): number | null {
  return text.startsWith(words, at) ? at + words.length : null;
}

const hearHappened: Hear = (text, at, ears) =>
  Object.entries(happening).flatMap(([when, { zh }]) => {
    const from = after(text, at, zh);
    if (from === null) return [];
    return ears
      .names("indicator", text, from)
      .map(({ named, end }) => ({ value: { of: named.id, happened: when }, end }));
  });

const quoted = /(?:或?“[^”]+”)+/uy;

function hearIs(text: string, at: number, own: { id: string; ears: Ears }): readonly Heard[] {
  const from = after(text, at, "为");
  if (from === null) return [];
  quoted.lastIndex = from;
  const found = quoted.exec(text)?.[0];
  if (found === undefined) return [];
  const is = [...found.matchAll(/“([^”]+)”/gu)].map(([, said = ""]) =>
    own.ears.choice(own.id, said),
  );
  return [{ value: { of: own.id, is }, end: from + found.length }];
}

const hearOwn: Hear = (text, at, ears) =>
  ears.names("indicator", text, at).flatMap(({ named: { id }, end }) => [
    ...hearIs(text, end, { id, ears }),
    ...Object.entries(comparing).flatMap(([how, { zh }]) => {
      const from = after(text, end, zh);
      if (from === null) return [];
      return operand
        .hear(text, from, ears)
        .map((than) => ({ value: { of: id, [how]: than.value }, end: than.end }));
    }),
    ...Object.entries(states).flatMap(([kind, { zh }]) => {
      const to = after(text, end, zh);
      return to === null ? [] : [{ value: { of: id, [kind]: true }, end: to }];
    }),
  ]);

type Reached = { readonly list: readonly unknown[]; readonly end: number };

function hearMore(
  from: Reached,
  at: { text: string; between: string; ears: Ears },
): readonly Reached[] {
  const next = from.list.length === 0 ? from.end : after(at.text, from.end, at.between);
  if (next === null) return [from];
  return hearCondition(at.text, next, at.ears).flatMap(({ value, end }) =>
    hearMore({ list: [...from.list, value], end }, at),
  );
}

function hearMany(
  text: string,
  at: number,
  { kind, between, ears }: { kind: "any" | "all"; between: string; ears: Ears },
): readonly Heard[] {
  const from = after(text, at, "（");
  if (from === null) return [];
  return hearMore({ list: [], end: from }, { text, between, ears }).flatMap(({ list, end }) => {
    const to = after(text, end, "）");
    return to === null || list.length < 2 ? [] : [{ value: { [kind]: list }, end: to }];
  });
}

const hearNot: Hear = (text, at, ears) => {
  const from = after(text, at, "并非（");
  if (from === null) return [];
  return hearCondition(text, from, ears).flatMap(({ value, end }) => {
    const to = after(text, end, "）");
    return to === null ? [] : [{ value: { not: value }, end: to }];
  });
};

/** All that a text may mean as a condition from a place on. Errors: none (total). */
export function hearCondition(text: string, at: number, ears: Ears): readonly Heard[] {
  return [
    ...hearNot(text, at, ears),
    ...hearMany(text, at, { kind: "any", between: "或者", ears }),
    ...hearMany(text, at, { kind: "all", between: "并且", ears }),
    ...hearPointsCondition(text, { from: at, ears }, comparing),
    ...hearHappened(text, at, ears),
    ...hearOwn(text, at, ears),
  ];
}
