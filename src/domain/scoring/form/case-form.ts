import type { Bilingual } from "../../language.ts";
import { monthsOf } from "../../value/period.ts";
import { parsePeriod } from "../../value/parse-period.ts";
import type { FormField, FormOption, Form } from "../codecs/form.ts";
import type { Indicator } from "../indicator.ts";
import { periodOf } from "../moment.ts";
import { aboutField } from "./indicator-form.ts";
import { field, line, list, mayBe } from "./field.ts";
import { textOf } from "./fill.ts";
import { wordOf } from "./shape.ts";

/** What a worked case may name: other cases, groups, grades, what may be missing. */
export type CaseNames = {
  readonly projects: readonly FormOption[];
  readonly units: readonly FormOption[];
  readonly grades: readonly FormOption[];
  readonly missing: readonly FormOption[];
  readonly hasGroups: boolean;
  readonly folds: boolean;
};

const folded: FormOption = {
  id: "fold",
  label: { zh: "各期考核得分", en: "points of the shorter periods" },
};

function itemsAt(data: unknown, name: string): readonly unknown[] {
  const found = wordOf(data, name);
  return Array.isArray(found) ? found : [];
}

function named(data: unknown): FormOption {
  const [id, label] = [textOf(wordOf(data, "id")), wordOf(data, "label")];
  return {
    id,
    label: { zh: textOf(wordOf(label, "zh")) || id, en: textOf(wordOf(label, "en")) || id },
  };
}

/** The names a case of a draft may write, whatever else is wrong with the draft. Errors: none (total). */
export function caseNames(draft: unknown): CaseNames {
  const namesOf = (about: string): readonly FormOption[] =>
    itemsAt(draft, "examples").flatMap((each) => {
      const name = textOf(wordOf(each, "name"));
      return wordOf(each, "about") === about && name !== ""
        ? [{ id: name, label: { zh: name, en: name } }]
        : [];
    });
  const folds = wordOf(draft, "fold") != null;
  return {
    projects: namesOf("project"),
    units: namesOf("unit"),
    grades: itemsAt(draft, "grades").map(named),
    missing: [...itemsAt(draft, "indicators").map(named), ...(folds ? [folded] : [])],
    hasGroups: itemsAt(draft, "groups").length > 1,
    folds,
  };
}

function some(options: readonly FormOption[]): Form {
  return list({ kind: "choice", options });
}

const heads: readonly FormField[] = [
  field("name", ["算例名称", "name of the case"], line("text")),
  aboutField,
  field("period", ["考核期", "period"], line("text")),
];

const group = field("group", ["组别", "group"], { kind: "group" });

const come: readonly FormField[] = [field("points", ["应得分", "points expected"], line("number"))];

/** What a case holds beside its inputs, as fields: what it is, and what it must come to. Errors: none (total). */
export function caseFields(
  names: CaseNames,
  about: unknown,
): { readonly head: readonly FormField[]; readonly come: readonly FormField[] } {
  const missing = mayBe(field("missing", ["应报缺的", "told as missing"], some(names.missing)));
  if (about !== "unit") return { head: heads, come: [...come, missing] };
  const grades: Form = { kind: "choice", options: names.grades };
  return {
    head: [
      ...heads,
      names.hasGroups ? group : mayBe(group),
      mayBe(field("projects", ["它的项目（项目算例）", "its projects"], some(names.projects))),
      mayBe(field("peers", ["同组的其他单位", "others of its group"], some(names.units))),
      ...(names.folds
        ? [mayBe(field("earlier", ["它较短的各期", "its shorter periods"], some(names.units)))]
        : []),
    ],
    come: [
      ...come,
      mayBe(field("rank", ["应得名次", "place expected"], line("count"))),
      ...(names.grades.length > 0
        ? [mayBe(field("grade", ["应得等次", "grade expected"], grades))]
        : []),
      missing,
    ],
  };
}

/** Something that happened, in full: a day alone is written without fields. */
export const happeningForm: Form = {
  kind: "fields",
  fields: [
    field("on", ["日期", "day"], line("text")),
    mayBe(field("what", ["事由", "what it was"], line("text"))),
    mayBe(field("points", ["定的分值", "points decided"], line("number"))),
    mayBe(field("sharedBy", ["几家共有", "shared by"], line("count"))),
    mayBe(field("unscored", ["通过不计分", "gives no points"], { kind: "switch" })),
  ],
};

/** The months a monthly indicator is asked for in a case's period; none while the period cannot be read. Errors: none (total). */
export function monthsAsked(indicator: Indicator, period: unknown): readonly string[] {
  const parsed = parsePeriod(textOf(period));
  return parsed.ok ? monthsOf(periodOf(indicator, parsed.value)) : [];
}

/** What an input begins with. Errors: none (total). */
export function emptyInput({ reads, value }: Pick<Indicator, "reads" | "value">): unknown {
  if (reads === "monthly") return {};
  return value === "none" ? [] : "";
}

function freeName(taken: readonly string[], stem: Bilingual["zh"]): string {
  let number = 1;
  while (taken.includes(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}

/** A fresh case under a name nobody has, of the period and group of those before it. Errors: none (total). */
export function freshCase(draft: unknown, about: "project" | "unit"): object {
  const all = itemsAt(draft, "examples");
  const taken = all.map((each) => textOf(wordOf(each, "name")));
  const [first] = all;
  const period = wordOf(first, "period") ?? wordOf(wordOf(draft, "effective"), "from") ?? "";
  const [one] = itemsAt(draft, "groups");
  const isGrouped = about === "unit" && itemsAt(draft, "groups").length > 1;
  return {
    name: freeName(taken, about === "unit" ? "单位" : "项目"),
    about,
    period: textOf(period).slice(0, 7) || textOf(period),
    values: {},
    ...(isGrouped ? { group: textOf(wordOf(one, "id")) } : {}),
    points: 0,
  };
}
