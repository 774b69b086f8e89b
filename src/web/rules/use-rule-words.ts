import { useLanguage, useText } from "../messages/language.tsx";
import { useRulesText } from "../messages/rules-text.ts";
import { useStageName } from "../parts/use-stage-name.ts";
import { useAttributes } from "../state/use-attributes.tsx";
import { useDistrict } from "../state/use-district.tsx";
import { orderStep } from "./differences.ts";

/** How the places and values of a rule are said to a person: attributes, stages and roles by their names. */
export type RuleWords = {
  readonly path: (steps: readonly string[]) => string;
  /** `field` is the name of the field it stands in, where that says more. */
  readonly value: (value: unknown, field?: string) => string;
};

function isBilingual(value: object): value is { readonly zh: string; readonly en: string } {
  return "zh" in value && "en" in value && Object.keys(value).length === 2;
}

/** What ids are called: attributes and nodes, stages, roles. */
function useNames(): (id: string) => string | undefined {
  const { common } = useText();
  const { language } = useLanguage();
  const { find } = useAttributes();
  const { stages } = useDistrict();
  const stageName = useStageName();
  const roles: Readonly<Record<string, string>> = common.role;
  return (id) =>
    find(id)?.label[language] ??
    (stages.some((stage) => stage.id === id) ? stageName(id) : roles[id]);
}

/** Lists whose items are called by what they are about, even where a field has the same name. */
const named = new Set(["stages", "figures", "yearly", "needs"]);

/** The words of rules in the reader's language. */
export function useRuleWords(): RuleWords {
  const step = useStepWords();
  const value = useValueWords(step);
  const text = useRulesText();
  return {
    path: (steps) =>
      steps.length === 0
        ? text.whole
        : steps.map((each, at) => step(each, steps[at - 1] ?? "")).join(" › "),
    value,
  };
}

type StepWords = (name: string, list: string) => string;

function useStepWords(): StepWords {
  const text = useRulesText();
  const nameOf = useNames();
  const stageName = useStageName();
  const fieldOf = (name: string) => text.field[name];
  return (name, list) => {
    if (name === orderStep) return text.order;
    if (name.startsWith("#")) return text.item(name.slice(1));
    const [field = "", of] = name.split(":");
    if (of !== undefined) return `${fieldOf(field) ?? field} ${nameOf(of) ?? of}`;
    const called = list === "stages" ? stageName(name) : nameOf(name);
    const words = named.has(list) ? [called, fieldOf(name)] : [fieldOf(name), called];
    return words.find((each) => each !== undefined) ?? name;
  };
}

/** What the values of some fields are called: of a group, a kind, a type; an id is said as it is. */
function useFieldWords(): (field: string, value: string) => string | undefined {
  const text = useRulesText();
  const { common, project } = useText();
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    group: project.group,
    kind: common.kind,
    value: text.typeOf,
  };
  return (field, value) => (field === "id" ? value : words[field]?.[value]);
}

function useValueWords(step: StepWords): (value: unknown, field?: string) => string {
  const text = useRulesText();
  const { language } = useLanguage();
  const { common } = useText();
  const nameOf = useNames();
  const ofField = useFieldWords();
  const plain = (of: string | number | boolean, field: string): string => {
    if (typeof of === "boolean") return of ? text.yes : text.no;
    if (typeof of === "number") return String(of);
    return ofField(field, of) ?? text.word[of] ?? nameOf(of) ?? of;
  };
  const fields = (of: object): string => {
    if (isBilingual(of)) return of[language];
    return Object.entries(of)
      .map(([name, part]) => step(name, "") + common.colon + print(part, name))
      .join("; ");
  };
  const print = (of: unknown, field = ""): string => {
    if (of === undefined || of === null || of === "") return text.dialog.nothing;
    if (Array.isArray(of))
      return of.map((each) => print(each)).join(text.listSeparator) || text.dialog.nothing;
    if (typeof of === "object") return fields(of);
    return plain(of as string | number | boolean, field);
  };
  return print;
}
