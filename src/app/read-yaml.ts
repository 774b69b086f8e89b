import { YAMLParseError, parse } from "yaml";
import type { Bilingual } from "../domain/language.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";

/** What usually is wrong, by what the parser calls it. */
const causes: Readonly<Record<string, Bilingual>> = {
  MULTILINE_IMPLICIT_KEY: {
    zh: "名称后面应是英文冒号加空格“: ”，不能用全角“：”",
    en: "a name is followed by “: ”, not by a full-width colon",
  },
  BAD_INDENT: { zh: "缩进与上一行不齐", en: "the indentation does not fit the line before" },
  TAB_AS_INDENT: { zh: "缩进用空格，不用制表符", en: "indent with spaces, not tabs" },
  DUPLICATE_KEY: { zh: "同一名称写了两次", en: "a name is written twice" },
  MISSING_CHAR: { zh: "括号或引号没有成对", en: "a bracket or a quote is not closed" },
};

function causeOf(error: unknown): Bilingual {
  if (!(error instanceof YAMLParseError)) return { zh: "不是 YAML", en: "this is no YAML" };
  const [start] = error.linePos ?? [];
  const own = error.message.split("\n")[0] ?? "";
  const open = /end with a [\]}]/u.test(own) ? "MISSING_CHAR" : error.code;
  const cause = causes[open] ?? { zh: own, en: own };
  return start
    ? {
        zh: `第${start.line}行第${start.col}个字处不是 YAML：${cause.zh}`,
        en: `line ${start.line}, column ${start.col} is no YAML: ${cause.en}`,
      }
    : { zh: `不是 YAML：${cause.zh}`, en: `this is no YAML: ${cause.en}` };
}

/** The data of a YAML text; `file` is told with what is wrong. Refuses `ruleFault`. */
export function readYaml(text: string, file: string): Result<unknown> {
  try {
    return accept(parse(text) as unknown);
  } catch (error) {
    const { zh, en } = causeOf(error);
    return refuse("ruleFault", { place: file, path: file, "fault.zh": zh, "fault.en": en });
  }
}
