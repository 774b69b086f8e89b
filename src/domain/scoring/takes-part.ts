import type { Bilingual } from "../language.ts";
import { inBoth } from "./explain.ts";
import { isAbsent, readFields, readList, readOneOf, readText, type Place } from "./reader.ts";

/** Whether a project counts in every period, or only in a year something was planned for it or done on it. */
export const activities = ["always", "year"] as const;

/** Projects that do not count: those whose attribute has one of these values. */
export type LeftOut = { readonly attribute: string; readonly is: readonly string[] };

/** Which projects take part in a ranking. */
export type TakesPart = {
  readonly leaveOut: readonly LeftOut[];
  readonly active: (typeof activities)[number];
};

/** What a rulebook means that does not say who takes part: no reserves, and only what is alive in the year. */
export const usualTakesPart: TakesPart = {
  leaveOut: [{ attribute: "nature", is: ["reserve"] }],
  active: "year",
};

function readLeftOut(place: Place): LeftOut {
  const fields = readFields(place, ["attribute", "is"]);
  return { attribute: readText(fields("attribute")), is: readList(fields("is"), 1).map(readText) };
}

/** Which projects take part, as written; as was always meant where nothing is. Faults gather at the place. */
export function readTakesPart(place: Place): TakesPart {
  if (isAbsent(place)) return usualTakesPart;
  const fields = readFields(place, ["leaveOut", "active"]);
  return {
    leaveOut: readList(fields("leaveOut"), 0).map(readLeftOut),
    active: readOneOf(fields("active"), activities),
  };
}

/** The kinds of unit a group ranks, as written; its own id where nothing is. */
export function readKinds(place: Place, id: string): readonly string[] {
  return isAbsent(place) ? [id] : readList(place, 1).map(readText);
}

/** What is asked of a project before it is ranked. */
export type Candidate = {
  readonly isNamed: boolean;
  /** The value of a choice, undefined where nobody stated it. */
  readonly choice: (attribute: string) => string | undefined;
  /** Whether something was planned or done in the year. */
  readonly isAlive: boolean;
};

/** Whether a project takes part; one without a name does in no ranking. Errors: none (total). */
export function takesPart(rule: TakesPart, candidate: Candidate): boolean {
  if (!candidate.isNamed) return false;
  const isOut = rule.leaveOut.some(({ attribute, is }) =>
    is.includes(candidate.choice(attribute) ?? ""),
  );
  return !isOut && (rule.active === "always" || candidate.isAlive);
}

/** Who takes part, as a sentence of the regulation. `word` says an attribute and a choice of it. Errors: none (total). */
export function sayTakesPart(
  rule: TakesPart,
  word: (attribute: string, choice: string) => Bilingual,
): Bilingual {
  const out = rule.leaveOut.flatMap(({ attribute, is }) => is.map((one) => word(attribute, one)));
  const alive = {
    zh: rule.active === "year" ? "当年有计划或有实绩的项目" : "在册项目",
    en: rule.active === "year" ? "projects with a plan or work in the year" : "all projects",
  };
  const but = inBoth((language) => {
    if (out.length === 0) return "";
    const words = out.map((one) => one[language]);
    return language === "zh" ? `，${words.join("、")}除外` : `, except ${words.join(", ")}`;
  });
  return {
    zh: `参加考评的项目：${alive.zh}${but.zh}。`,
    en: `Taking part: ${alive.en}${but.en}.`,
  };
}
