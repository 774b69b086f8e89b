import { comparisons, happenings } from "../condition.ts";
import type { Holder, Accepts } from "../indicator.ts";
import { choiceOf } from "./choice-id.ts";
import { flag, oneOf } from "./choice-of.ts";
import { called, fieldsOf, type Codec } from "./codec.ts";
import { comparing, happening } from "./condition-words.ts";
import type { Form, FormField, Variant } from "./form.ts";
import { listOf } from "./list.ts";
import { number, times } from "./number.ts";
import { aChoice, anAmount, anEvent, anything, indicatorOf, operand } from "./refer.ts";

function indicator(accepts: Accepts, about: Holder | null): Codec<string> {
  return { ...indicatorOf(accepts), form: { kind: "indicator", accepts, about } };
}

function comparison(how: (typeof comparisons)[number], about: Holder | null): Variant {
  const { zh, en } = comparing[how];
  return {
    key: how,
    label: { zh, en: en.trim() },
    fields: fieldsOf({
      of: called("指标", "figure", indicator(anAmount, about)),
      [how]: called(zh, en.trim(), operand),
    }),
  };
}

/** What is verified or stated: a word that stands there alone. */
function standing(key: "verified" | "stated", zh: string, about: Holder | null): Variant {
  return {
    key,
    label: { zh, en: key },
    fields: fieldsOf({
      of: called("指标", "figure", indicator(anything, about)),
      [key]: called(zh, key, flag),
    }),
  };
}

/** Any condition, as a parameter of another. */
function inner(about: Holder | null, hasPoints: boolean): Codec<unknown> {
  return {
    doc: { zh: "条件", en: "a condition" },
    form: conditionForm(about, hasPoints),
    read: () => null,
    say: () => "",
    hear: () => [],
  };
}

function together(key: "any" | "all", of: Codec<unknown>): Variant {
  const [zh, en] = key === "any" ? ["任一成立", "any of"] : ["全部成立", "all of"];
  return {
    key,
    label: { zh, en },
    fields: fieldsOf({ [key]: called(zh, en, listOf(of, { least: 2 })) }),
  };
}

const pointsOf: Codec<unknown> = { ...number, isOptional: true };

/** How points compare: one of these is written. */
function compared(): readonly FormField[] {
  const spec = comparisons.map((how) => {
    const { zh, en } = comparing[how];
    return [how, called(`${zh}（分）`, `${en.trim()} (points)`, pointsOf)] as const;
  });
  return fieldsOf(Object.fromEntries(spec));
}

const articleId: Codec<unknown> = {
  doc: { zh: "条文的编号", en: "id of an article" },
  form: { kind: "article" },
  read: () => null,
  say: () => "",
  hear: () => [],
};

/** What a veto may ask of points once they are settled. */
function pointsVariants(): readonly Variant[] {
  return [
    {
      key: "articles",
      label: { zh: "某些条的得分", en: "points of articles" },
      fields: [
        ...fieldsOf({
          articles: called("哪些条", "articles", listOf(articleId)),
          number: called("至少几条", "at least so many", { ...times, isOptional: true }),
        }),
        ...compared(),
      ],
    },
    {
      key: "total",
      label: { zh: "其他各条得分合计", en: "points of the other articles" },
      fields: [...fieldsOf({ total: called("合计", "in all", flag) }), ...compared()],
    },
  ];
}

function variantsOf(about: Holder | null, hasPoints: boolean): readonly Variant[] {
  return [
    ...(hasPoints ? pointsVariants() : []),
    ...comparisons.map((how) => comparison(how, about)),
    {
      key: "is",
      label: { zh: "为", en: "is" },
      fields: fieldsOf({
        of: called("指标", "figure", indicator(aChoice, about)),
        is: called("为", "is", listOf(choiceOf("of"))),
      }),
    },
    {
      key: "happened",
      label: { zh: "发生", en: "happened" },
      fields: fieldsOf({
        of: called("节点或事项", "what happens", indicator(anEvent, about)),
        happened: called("何时", "when", oneOf(happening, [...happenings])),
      }),
    },
    standing("verified", "已核实", about),
    standing("stated", "已填报", about),
    {
      key: "not",
      label: { zh: "并非", en: "not" },
      fields: fieldsOf({ not: called("并非", "not", inner(about, hasPoints)) }),
    },
    together("any", inner(about, hasPoints)),
    together("all", inner(about, hasPoints)),
  ];
}

/** How a page asks for a condition; it may hold others, so its shapes are made when asked for. Errors: none (total). */
export function conditionForm(about: Holder | null, hasPoints = false): Form {
  return {
    kind: "variants",
    about,
    variants: () => variantsOf(about, hasPoints),
    listed: { zh: "下列条件全部成立", en: "all of the following" },
  };
}
