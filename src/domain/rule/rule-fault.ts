import type * as z from "zod/mini";
import type { Bilingual } from "../language.ts";

type Issue = z.core.$ZodIssue;

const types: Readonly<Record<string, Bilingual>> = {
  string: { zh: "文字", en: "a text" },
  number: { zh: "数字", en: "a number" },
  int: { zh: "整数", en: "a whole number" },
  boolean: { zh: "是或否（true、false）", en: "true or false" },
  array: { zh: "列表", en: "a list" },
  object: { zh: "一组“名称: 内容”", en: "“name: value” pairs" },
  record: { zh: "一组“名称: 内容”", en: "“name: value” pairs" },
};

function typeName(expected: string): Bilingual {
  return types[expected] ?? { zh: expected, en: expected };
}

function sizeOf(issue: Issue & { code: "too_small" | "too_big" }): Bilingual {
  const isLeast = issue.code === "too_small";
  const limit = String(issue.code === "too_small" ? issue.minimum : issue.maximum);
  const [zh, en] = isLeast ? ["不少于", "at least"] : ["不多于", "at most"];
  if (issue.origin === "array") return { zh: `应${zh} ${limit} 项`, en: `${en} ${limit} items` };
  if (issue.origin === "string")
    return { zh: `应${zh} ${limit} 个字`, en: `${en} ${limit} characters` };
  const [less, more] = isLeast ? ["不小于", "no less than"] : ["不大于", "no more than"];
  return { zh: `应${less} ${limit}`, en: `${more} ${limit}` };
}

function unionOf(issue: Issue & { code: "invalid_union" }): Bilingual {
  const ways = issue.errors.flatMap((each) => each.slice(0, 1)).map(adviceOf);
  return {
    zh: ways.map(({ zh }) => zh).join("，或"),
    en: ways.map(({ en }) => en).join(", or "),
  };
}

/** What to do about one thing wrong in a rule's data, in both languages. Errors: none (total). */
export function adviceOf(issue: Issue): Bilingual {
  switch (issue.code) {
    case "invalid_type": {
      const { zh, en } = typeName(issue.expected);
      return { zh: `应填${zh}`, en: `write ${en}` };
    }
    case "invalid_value": {
      const values = issue.values.map(String);
      return { zh: `只能是：${values.join("、")}`, en: `must be one of ${values.join(", ")}` };
    }
    case "unrecognized_keys":
      return {
        zh: `不认识“${issue.keys.join("、")}”`,
        en: `“${issue.keys.join(", ")}” is unknown here`,
      };
    case "too_small":
    case "too_big":
      return sizeOf(issue);
    case "invalid_union":
      return unionOf(issue);
    case "invalid_format":
    case "not_multiple_of":
    case "invalid_key":
    case "invalid_element":
    case "custom":
      return { zh: "写法不对，请对照样例", en: "it is not written as the sample has it" };
  }
}

/** A path as people write it: `figures[0].askedIn`. Errors: none (total). */
export function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
    .join("")
    .replace(/^\./u, "");
}

/** The first fault of a checked rule, as parameters of `ruleFault`; `path` alone lets a page find the place. Errors: none (total). */
export function faultOf(file: string, error: z.core.$ZodError): Record<string, string> {
  const [first] = error.issues;
  const path = placeOf(first?.path ?? []);
  const advice = first ? adviceOf(first) : { zh: "", en: "" };
  return { place: `${file}: ${path || "/"}`, path, "fault.zh": advice.zh, "fault.en": advice.en };
}
