import type { Bilingual } from "../language.ts";
import type { Right } from "../unit/rights.ts";

/** Where a rule stands on the settings pages. */
export type RuleGroup =
  | "attributes"
  | "lifecycle"
  | "forms"
  | "calendars"
  | "reasons"
  | "documents"
  | "lights"
  | "rulebooks"
  | "security"
  | "other";

type Kind = {
  /** The rule's name, or the folder of many when it ends in `/`. */
  readonly name: string;
  readonly group: RuleGroup;
  readonly title: Bilingual;
  /** The right that sets it, over the whole district. */
  readonly right: Right;
  /** Whether a district may add one that the product does not ship. */
  readonly addable?: boolean;
  /** Set through an endpoint of its own, not as data. */
  readonly ownDoor?: boolean;
};

const settings = "settings";
const grants = "grants";

/** Everything a district may set. What is not here (the policies' own wording) only the installation changes. */
const kinds: readonly Kind[] = [
  {
    name: "attributes",
    group: "attributes",
    title: { zh: "自设数据项", en: "Attributes of our own" },
    right: settings,
  },
  {
    name: "lifecycles/",
    group: "lifecycle",
    title: { zh: "生命周期", en: "Lifecycle" },
    right: settings,
  },
  { name: "forms/", group: "forms", title: { zh: "报表", en: "Report form" }, right: settings },
  {
    name: "calendars/holidays",
    group: "calendars",
    title: { zh: "节假日与调休", en: "Holidays" },
    right: settings,
  },
  {
    name: "calendars/",
    group: "calendars",
    title: { zh: "报送日历", en: "Reporting calendar" },
    right: settings,
    addable: true,
  },
  { name: "reasons/", group: "reasons", title: { zh: "理由模板", en: "Reasons" }, right: settings },
  {
    name: "documents/",
    group: "documents",
    title: { zh: "文书措辞", en: "Wording of a document" },
    right: settings,
  },
  { name: "lights/", group: "lights", title: { zh: "亮灯规则", en: "Lights" }, right: settings },
  {
    name: "rulebooks/",
    group: "rulebooks",
    title: { zh: "考评办法", en: "Rulebook" },
    right: settings,
    addable: true,
  },
  {
    name: "rankings/",
    group: "rulebooks",
    title: { zh: "排名公示", en: "Publication of rankings" },
    right: settings,
  },
  {
    name: "casework/",
    group: "other",
    title: { zh: "线索办理", en: "Handling of leads" },
    right: settings,
  },
  { name: "detectors/", group: "other", title: { zh: "线索", en: "Leads" }, right: settings },
  {
    name: "evidence/",
    group: "other",
    title: { zh: "佐证规则", en: "Rules of evidence" },
    right: settings,
  },
  {
    name: "inspection/",
    group: "other",
    title: { zh: "现场抽查", en: "Inspection on site" },
    right: settings,
  },
  { name: "inference/", group: "other", title: { zh: "推算", en: "Inference" }, right: settings },
  { name: "plans/", group: "other", title: { zh: "年度计划", en: "Yearly plan" }, right: settings },
  {
    name: "targets/",
    group: "other",
    title: { zh: "任务指标", en: "Targets" },
    right: settings,
    addable: true,
  },
  {
    name: "fields",
    group: "security",
    title: { zh: "数据项可见范围", en: "Who sees which attribute" },
    right: grants,
    ownDoor: true,
  },
  {
    name: "policy",
    group: "security",
    title: { zh: "登录安全策略", en: "Policy of signing in" },
    right: grants,
  },
  {
    name: "sight",
    group: "security",
    title: { zh: "可见口径", en: "Which figures are seen" },
    right: grants,
  },
];

/** What sort of rule a name is: undefined for one that no district sets. Errors: none (total). */
export function findRuleKind(name: string): Kind | undefined {
  return kinds.find((kind) =>
    kind.name.endsWith("/") ? name.startsWith(kind.name) && name !== kind.name : name === kind.name,
  );
}

/** Whether a rule is set through an endpoint of its own alone. Errors: none (total). */
export function hasOwnDoor(name: string): boolean {
  return findRuleKind(name)?.ownDoor === true;
}

function isBilingual(value: unknown): value is Bilingual {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof Reflect.get(value, "zh") === "string" &&
    typeof Reflect.get(value, "en") === "string"
  );
}

/** What a rule is called: by its own title where its data has one, else by what sort of rule it is. Errors: none (total). */
export function ruleTitle(name: string, data: unknown): Bilingual {
  const own = typeof data === "object" && data !== null ? Reflect.get(data, "title") : undefined;
  if (isBilingual(own)) return own;
  return findRuleKind(name)?.title ?? { zh: name, en: name };
}
