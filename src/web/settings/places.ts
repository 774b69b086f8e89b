import { late } from "../state/late.ts";
import type { SettingsPlace } from "./place.ts";

/**
 * Every place of the settings, in the order of the list. A new one is one entry here: its page is loaded when it is
 * opened, and it is shown to whoever has one of its rights.
 */
export const places: readonly SettingsPlace[] = [
  {
    place: "people",
    group: "people",
    rights: ["accounts", "grants", "log"],
    label: { zh: "账号", en: "Accounts" },
    note: { zh: "谁可以登录：新建、停用、重设密码", en: "Who can sign in: new, disabled, reset" },
    page: late(async () => (await import("../pages/settings-people.tsx")).PeoplePage),
  },
  {
    place: "grants",
    group: "people",
    rights: ["grants", "accounts", "log"],
    label: { zh: "授权", en: "Grants" },
    note: {
      zh: "谁在哪个单位是什么身份，从何时到何时",
      en: "Who is what, for which unit, from when to when",
    },
    page: late(async () => (await import("../pages/settings-grants.tsx")).GrantsPage),
  },
  {
    place: "standing",
    group: "people",
    rights: ["grants"],
    label: { zh: "可见口径", en: "Which figures are seen" },
    note: {
      zh: "只看不报的身份，最多看到哪一档的数",
      en: "The widest figures that roles which merely look see",
    },
    page: late(async () => (await import("../pages/settings-standing.tsx")).StandingPage),
  },
  {
    place: "fields",
    group: "people",
    rights: ["grants"],
    label: { zh: "数据项权限", en: "Fields" },
    note: {
      zh: "哪些数据项只给哪些身份看",
      en: "Which attributes only some roles see",
    },
    page: late(async () => (await import("../pages/settings-fields.tsx")).FieldsPage),
  },
  {
    place: "policy",
    group: "people",
    rights: ["grants"],
    label: { zh: "登录安全", en: "Signing in" },
    note: {
      zh: "密码、锁定、二次验证按哪一套策略",
      en: "Passwords, locks, second factors: which policy",
    },
    page: late(async () => (await import("../pages/settings-policy.tsx")).PolicyPage),
  },
  {
    place: "sight",
    group: "people",
    rights: ["log"],
    label: { zh: "可见范围", en: "Who could see" },
    note: { zh: "某一天谁看得到什么", en: "Who could see what on a day" },
    page: late(async () => (await import("../pages/settings-sight.tsx")).SightPage),
  },
  {
    place: "units",
    group: "units",
    rights: ["organise"],
    label: { zh: "单位", en: "Units" },
    note: {
      zh: "增、改、并、撤，沿革和某一天的样子",
      en: "Add, rename, merge, close; how it was on a day",
    },
    page: late(async () => (await import("../pages/settings-units.tsx")).UnitsPage),
  },
  {
    place: "attributes",
    group: "figures",
    rights: ["settings"],
    label: { zh: "数据项", en: "Attributes" },
    note: { zh: "记哪些数据，本区可以自己增加", en: "What is kept, and what the district adds" },
    page: late(async () => (await import("../pages/settings-attributes.tsx")).AttributesPage),
  },
  {
    place: "stages",
    group: "figures",
    rights: ["settings"],
    label: { zh: "各阶段必备", en: "What each stage needs" },
    note: { zh: "到哪一步该有什么，缺了由谁补", en: "What a project has by then, and who owes it" },
    page: late(async () => (await import("../pages/settings-stages.tsx")).StagesPage),
  },
  {
    place: "form",
    group: "figures",
    rights: ["settings"],
    label: { zh: "月报表", en: "The month's form" },
    note: { zh: "问哪些数，哪里必填，怎样校验", en: "What is asked, required and checked" },
    page: late(async () => (await import("../pages/settings-form.tsx")).FormPage),
  },
  {
    place: "calendars",
    group: "figures",
    rights: ["settings"],
    label: { zh: "报送日历", en: "Calendars" },
    note: { zh: "何时到期，哪些天上班", en: "When reports are due, which days people work" },
    page: late(async () => (await import("../pages/settings-calendars.tsx")).CalendarsPage),
  },
  {
    place: "reasons",
    group: "figures",
    rights: ["settings"],
    label: { zh: "退回理由", en: "Reasons for a return" },
    note: { zh: "审核退回时可选用的话", en: "Words to pick from when sending back" },
    page: late(async () => (await import("../pages/settings-reasons.tsx")).ReasonsPage),
  },
  {
    place: "rulebooks",
    group: "office",
    rights: ["settings"],
    label: { zh: "考评办法", en: "Rulebooks" },
    note: {
      zh: "逐条改办法，先看最近三期谁会动",
      en: "Change how units are ranked, and see first who would move",
    },
    page: late(async () => (await import("../pages/settings-rulebooks.tsx")).RulebooksPage),
  },
  {
    place: "rules",
    group: "office",
    rights: ["settings"],
    label: { zh: "规则文本", en: "Rules as text" },
    note: { zh: "考评办法、亮灯、通报措辞", en: "Rulebooks, lights, wording of the bulletin" },
    page: late(async () => (await import("../pages/settings-rules.tsx")).RulesPage),
  },
  {
    place: "versions",
    group: "office",
    rights: ["settings"],
    label: { zh: "配置与历次修改", en: "Configuration and versions" },
    note: {
      zh: "谁改过什么、为什么；整套导出导入",
      en: "Who changed what and why; export and import",
    },
    page: late(async () => (await import("../pages/settings-versions.tsx")).VersionsPage),
  },
  {
    place: "open",
    group: "office",
    rights: ["accounts"],
    label: { zh: "开设新区", en: "Open a district" },
    note: { zh: "从模板或配置文件开", en: "From a template or a configuration" },
    page: late(async () => (await import("../pages/settings-open.tsx")).OpenDistrictPage),
  },
];
