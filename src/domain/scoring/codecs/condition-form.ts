import { comparisons, happenings } from "../condition.ts";
import type { Holder } from "../indicator.ts";
import { choiceOf } from "./choice-id.ts";
import { flag, oneOf } from "./choice-of.ts";
import { called, fieldsOf, type Codec } from "./codec.ts";
import { comparing, happening } from "./condition-words.ts";
import type { Form, Variant } from "./form.ts";
import { listOf } from "./list.ts";
import {
  type Accepts,
  aChoice,
  anAmount,
  anEvent,
  anything,
  indicatorOf,
  operand,
} from "./refer.ts";

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
function inner(about: Holder | null): Codec<unknown> {
  return {
    doc: { zh: "条件", en: "a condition" },
    form: conditionForm(about),
    read: () => null,
    say: () => "",
    hear: () => [],
  };
}

function together(key: "any" | "all", zh: string, about: Holder | null): Variant {
  const en = key === "any" ? "any of" : "all of";
  return {
    key,
    label: { zh, en },
    fields: fieldsOf({ [key]: called(zh, en, listOf(inner(about), { least: 2 })) }),
  };
}

function variantsOf(about: Holder | null): readonly Variant[] {
  return [
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
      fields: fieldsOf({ not: called("并非", "not", inner(about)) }),
    },
    together("any", "任一成立", about),
    together("all", "全部成立", about),
  ];
}

/** How a page asks for a condition; it may hold others, so its shapes are made when asked for. Errors: none (total). */
export function conditionForm(about: Holder | null): Form {
  return {
    kind: "variants",
    about,
    variants: () => variantsOf(about),
    listed: { zh: "下列条件全部成立", en: "all of the following" },
  };
}
