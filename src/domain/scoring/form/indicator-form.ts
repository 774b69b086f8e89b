import { factKinds, sources } from "../../ledger/fact.ts";
import { businessRoles } from "../../unit/role.ts";
import type { FormField } from "../codecs/form.ts";
import { eventDays, holders, measures, moments, readings, spans, trusts } from "../indicator.ts";
import { choice, field, line, list, mayBe, words } from "./field.ts";

const holder = choice(holders, {
  project: { zh: "每个项目", en: "each project" },
  unit: { zh: "单位", en: "the unit" },
});

const reading = choice(readings, {
  state: { zh: "期末的值", en: "as it stands at the end" },
  flow: { zh: "一段时间的数", en: "the figure of a span" },
  reached: { zh: "节点的日期", en: "the day of a node" },
  monthly: { zh: "逐月的数", en: "month by month" },
  events: { zh: "发生的事项", en: "what happened" },
});

const kind = choice(factKinds, {
  promised: { zh: "承诺", en: "promised" },
  planned: { zh: "计划", en: "planned" },
  forecast: { zh: "预计", en: "forecast" },
  actual: { zh: "实际", en: "actual" },
});

const span = choice(spans, {
  period: { zh: "本期", en: "the period" },
  year: { zh: "本年至期末", en: "the year so far" },
  ever: { zh: "历来", en: "ever" },
});

const measure = choice(measures, {
  money: { zh: "金额", en: "money" },
  quantity: { zh: "数量", en: "quantity" },
  choice: { zh: "类别", en: "category" },
  none: { zh: "只看是否发生", en: "that it happened" },
  text: { zh: "文字", en: "text" },
});

const role = choice(businessRoles, {
  office: { zh: "项目办", en: "the project office" },
  town: { zh: "责任单位", en: "the unit itself" },
  bureau: { zh: "主管部门", en: "the bureau in charge" },
  taskforce: { zh: "专班", en: "the task force" },
  leader: { zh: "区领导", en: "the district leader" },
  audit: { zh: "审计", en: "audit" },
});

const moment = choice(moments, {
  now: { zh: "本期", en: "the period itself" },
  lastYear: { zh: "上年同期", en: "the same a year before" },
  previous: { zh: "上期", en: "the one before" },
  next: { zh: "下期", en: "the one after" },
  yearBefore: { zh: "上年全年", en: "the year before" },
});

const source = choice(sources, {
  report: { zh: "部门上报", en: "reports" },
  statistics: { zh: "统计口径", en: "statistics" },
  enterprise: { zh: "企业", en: "the enterprise" },
  platform: { zh: "平台", en: "the platform" },
  published: { zh: "公开发布", en: "published" },
});

const trust = choice(trusts, {
  accepted: { zh: "已审核的", en: "accepted" },
  verified: { zh: "已核实的", en: "verified" },
});

const day = choice(eventDays, {
  event: { zh: "发生日", en: "the day it happened" },
  known: { zh: "进入台账的日期", en: "the day it was made known" },
});

/** Whether an article, a figure or an indicator speaks of each project or of the unit. */
export const aboutField: FormField = field("about", ["针对", "about"], holder);

/** What an indicator declares, in the order it is read. */
export const indicatorFields: readonly FormField[] = [
  field("id", ["编号", "id"], line("text")),
  field("label", ["名称", "name"], words),
  aboutField,
  field("attribute", ["数据项", "attribute"], { kind: "attribute" }),
  field("reads", ["怎样读", "read as"], reading),
  field("kind", ["性质", "kind"], kind),
  field("span", ["时间范围", "span"], span),
  field("value", ["类型", "type"], measure),
  mayBe(field("unit", ["单位", "unit"], line("unit"))),
  field("owedBy", ["由谁提供", "owed by"], role),
  mayBe(field("at", ["取哪一期", "period read"], moment)),
  mayBe(field("source", ["只取一个来源", "one source alone"], source)),
  mayBe(field("only", ["只取", "only"], trust)),
  mayBe(field("day", ["按哪天算", "day counted"], day)),
  mayBe(field("unkept", ["台账尚未登记", "not kept yet"], { kind: "switch" })),
  mayBe(
    field(
      "choices",
      ["选项的名称", "names of choices"],
      list({
        kind: "fields",
        fields: [
          field("is", ["选项", "choice"], { kind: "choiceOf", field: "attribute" }),
          field("label", ["名称", "name"], words),
        ],
      }),
    ),
  ),
];
