import type { Bilingual } from "../../language.ts";
import { type UnitKind, unitKinds } from "../../unit/tree.ts";
import { timeOfYear } from "../codecs/time-of-year.ts";
import { workingCalendar } from "../codecs/working-calendar.ts";
import type { Form, FormField } from "../codecs/form.ts";
import { kindLabels, tieTexts } from "../print-terms.ts";
import { missingRules, tieRules } from "../rulebook.ts";
import { activities } from "../takes-part.ts";
import { foldTerm, objectionTerm, totalTerm } from "../text/terms.ts";
import { periodKinds } from "../period-kind.ts";
import { choice, field, line, list, mayBe, words } from "./field.ts";
import { aboutField, indicatorFields } from "./indicator-form.ts";

const id = field("id", ["编号", "id"], line("text"));
const label = field("label", ["名称", "name"], words);

const missing = choice(missingRules, {
  missing: { zh: "暂不计分并注明", en: "left out and shown" },
  groupAverage: { zh: "按本组平均分计", en: "the mean of the group" },
  groupLowest: { zh: "按本组最低分计", en: "the least of the group" },
  noPoints: { zh: "不得分", en: "no points" },
});

/** What an article holds, in the order it is read. */
export const articleFields: readonly FormField[] = [
  id,
  label,
  aboutField,
  field("rule", ["怎样计分", "rule"], { kind: "rule", about: null, of: "points" }),
  field("whenMissing", ["缺数据时", "when figures are missing"], missing),
  mayBe(field("groups", ["只适用于哪些组", "for these groups alone"], list({ kind: "group" }))),
  mayBe(field("in", ["只用于哪些考核期", "asked in these periods alone"], list(timeOfYear.form))),
  mayBe(field("silent", ["原文没有写明、怎样定的", "where the text is silent"], words)),
];

/** What a figure holds. */
export const figureFields: readonly FormField[] = [
  id,
  label,
  aboutField,
  field("rule", ["怎样算", "worked out as"], { kind: "rule", about: null, of: "figure" }),
];

/** What kinds of unit are called. */
export const unitKindWords: Readonly<Record<UnitKind, Bilingual>> = {
  city: { zh: "市", en: "city" },
  district: { zh: "区", en: "district" },
  park: { zh: "园区", en: "park" },
  town: { zh: "镇街", en: "town" },
  bureau: { zh: "部门", en: "bureau" },
  taskforce: { zh: "专班", en: "task force" },
};

const kinds = choice(unitKinds, unitKindWords);

/** What a group holds. */
export const groupFields: readonly FormField[] = [
  id,
  label,
  mayBe(field("kinds", ["哪些单位", "kinds of unit"], list(kinds))),
];

/** Which projects do not count. */
export const leftOutFields: readonly FormField[] = [
  field("attribute", ["数据项", "attribute"], { kind: "attribute" }),
  field("is", ["为", "is"], list({ kind: "choiceOf", field: "attribute" })),
];

/** Which projects take part. */
export const takesPartFields: readonly FormField[] = [
  field(
    "leaveOut",
    ["不参加的项目", "projects left out"],
    list({ kind: "fields", fields: leftOutFields }, 0),
  ),
  field(
    "active",
    ["哪些项目参加", "which projects take part"],
    choice(activities, {
      always: { zh: "在册项目", en: "all projects" },
      year: { zh: "当年有计划或有实绩的", en: "those with a plan or work in the year" },
    }),
  ),
];

/** What a grade holds: by points, by place, or by share of the group. */
export const gradeFields: readonly FormField[] = [
  id,
  label,
  mayBe(field("from", ["总分不低于", "points from"], line("number"))),
  mayBe(field("to", ["名次不低于", "place up to"], line("count"))),
  mayBe(field("share", ["本组前百分之几", "first per cent of the group"], line("count"))),
];

const periods = choice(periodKinds, kindLabels);

/** The term as a form, under a name of its own. */
function term(name: string, told: readonly [string, string], form: Form): FormField {
  return mayBe(field(name, told, form));
}

/** Everything a rulebook declares beside its worked cases: the parser knows no other words. */
export const rulebookFields: readonly FormField[] = [
  field(
    "articles",
    ["条款", "articles"],
    list({ kind: "fields", fields: articleFields, holder: "about" }),
  ),
  mayBe(
    field(
      "figures",
      ["量", "figures"],
      list({ kind: "fields", fields: figureFields, holder: "about" }, 0),
    ),
  ),
  field("indicators", ["指标", "indicators"], list({ kind: "fields", fields: indicatorFields })),
  term("total", ["总分", "total"], totalTerm.form),
  term("fold", ["汇总到更长考核期", "folded into longer periods"], foldTerm.form),
  term("grades", ["等次", "grades"], list({ kind: "fields", fields: gradeFields })),
  term("objections", ["公示与异议", "objections"], objectionTerm.form),
  term("workdays", ["工作日历", "working days"], workingCalendar.form),
  field("groups", ["分组", "groups"], list({ kind: "fields", fields: groupFields })),
  field("ties", ["得分相同", "equal points"], choice(tieRules, tieTexts)),
  mayBe(
    field("takesPart", ["参加考评的项目", "taking part"], {
      kind: "fields",
      fields: takesPartFields,
    }),
  ),
  field("periods", ["考核期", "periods"], list(periods)),
  field("id", ["编号", "id"], line("text")),
  field("title", ["名称", "title"], words),
  field("version", ["版次", "version"], line("text")),
  field("effective", ["施行", "in force"], {
    kind: "fields",
    fields: [
      field("from", ["自", "from"], line("day")),
      mayBe(field("to", ["至", "to"], line("day"))),
    ],
  }),
  field("source", ["出处", "source"], {
    kind: "fields",
    fields: [
      field("label", ["名称", "name"], words),
      field("address", ["网址", "address"], line("text")),
    ],
  }),
  mayBe(field("sample", ["示例说明（正式办法不写）", "that it is a sample"], words)),
];

/** A rulebook as a form, without its worked cases. */
export const rulebookForm: Form = { kind: "fields", fields: rulebookFields };
