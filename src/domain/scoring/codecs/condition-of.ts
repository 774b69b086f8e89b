import type { Holder } from "../indicator.ts";
import { comparisons, happenings, looksOfCondition, type Condition } from "../condition.ts";
import type { Scope } from "../scope.ts";
import {
  fault,
  isAbsent,
  readFields,
  readList,
  readOneOf,
  readText,
  type Fields,
  type Place,
} from "../reader.ts";
import type { Codec } from "./codec.ts";
import { conditionForm } from "./condition-form.ts";
import { hearCondition, sayCondition } from "./condition-words.ts";
import { pointsNames, readPoints } from "./points-condition.ts";
import {
  aChoice,
  anAmount,
  anEvent,
  anything,
  checkAlike,
  operand,
  readIndicator,
} from "./refer.ts";

const names = [
  "of",
  "is",
  ...comparisons,
  "happened",
  "verified",
  "stated",
  ...pointsNames,
  "not",
  "any",
  "all",
];

const fallback: Condition = { kind: "all", all: [] };

function readIs(place: Place, of: Place, scope: Scope): Condition {
  const indicator = readIndicator(of, scope, aChoice);
  const places = Array.isArray(place.value) ? readList(place, 1) : [place];
  const is = places.map(readText);
  const words = indicator?.choices?.map((word) => word.is);
  for (const [at, each] of places.entries())
    if (words && !words.includes(is[at] ?? ""))
      fault(each, {
        zh: `“${is[at]}”不在“${indicator?.label.zh}”的 choices 中`,
        en: `“${is[at]}” is not among the choices of “${indicator?.label.en}”`,
      });
  return { kind: "is", of: indicator?.id ?? "", is };
}

function readHappened(place: Place, of: Place, scope: Scope): Condition {
  const indicator = readIndicator(of, scope, anEvent);
  const when = readOneOf(place, happenings);
  const wide = { period: 0, year: 1, before: 2, ever: 2 }[when];
  const span = { period: 0, year: 1, ever: 2 }[indicator?.span ?? "ever"];
  if (span < wide)
    fault(place, {
      zh: `“${when}”要看得更远：指标的 span 应为 ${wide === 1 ? "year" : "ever"}`,
      en: `“${when}” looks further back: the indicator's span must be ${wide === 1 ? "year" : "ever"}`,
    });
  return { kind: "happened", of: indicator?.id ?? "", when };
}

function readComparison(fields: Fields, scope: Scope): Condition | null {
  const how = comparisons.find((word) => !isAbsent(fields(word)));
  if (!how) return null;
  const of = readIndicator(fields("of"), scope, anAmount)?.id ?? "";
  const than = operand.read(fields(how), scope);
  checkAlike(fields(how), [of, than], scope);
  return { kind: "compare", of, how, than };
}

function readTogether(fields: Fields, scope: Scope): Condition | null {
  if (!isAbsent(fields("not"))) return { kind: "not", not: readCondition(fields("not"), scope) };
  if (!isAbsent(fields("any")))
    return {
      kind: "any",
      any: readList(fields("any"), 2).map((each) => readCondition(each, scope)),
    };
  if (!isAbsent(fields("all")))
    return {
      kind: "all",
      all: readList(fields("all"), 2).map((each) => readCondition(each, scope)),
    };
  return null;
}

function readOne(fields: Fields, scope: Scope): Condition | null {
  const of = fields("of");
  if (!isAbsent(fields("is"))) return readIs(fields("is"), of, scope);
  if (!isAbsent(fields("happened"))) return readHappened(fields("happened"), of, scope);
  for (const kind of ["verified", "stated"] as const)
    if (!isAbsent(fields(kind))) return { kind, of: readIndicator(of, scope, anything)?.id ?? "" };
  return readPoints(fields, scope) ?? readComparison(fields, scope) ?? readTogether(fields, scope);
}

/** One condition, or a list of which all must hold. Faults gather at the place. */
export function readCondition(place: Place, scope: Scope): Condition {
  if (Array.isArray(place.value)) {
    const all = readList(place, 1).map((each) => readCondition(each, scope));
    return all.length === 1 && all[0] ? all[0] : { kind: "all", all };
  }
  const fields = readFields(place, names);
  const found = readOne(fields, scope);
  if (!found)
    fault(place, {
      zh: `写明条件：of 加 is、${comparisons.join("、")}、happened、verified、stated 之一，或 not、any、all`,
      en: `say the condition: of with one of is, ${comparisons.join(", ")}, happened, verified, stated; or not, any, all`,
    });
  return found ?? fallback;
}

/** A condition on the holder, or on each project; one of a veto may look at settled points. */
export function conditionOf(
  about: Holder | null,
  looksAt: "figures" | "points" = "figures",
): Codec<Condition> {
  return {
    doc: {
      zh: "条件，或全部须成立的条件列表",
      en: "a condition, or a list of which all must hold",
    },
    form: conditionForm(about, looksAt === "points"),
    read: (place, scope) => {
      const { articles = [], ...rest } = scope;
      const own: Scope = { ...rest, about: about ?? scope.about };
      return readCondition(place, looksAt === "points" ? { ...own, articles } : own);
    },
    say: sayCondition,
    hear: hearCondition,
    looks: looksOfCondition,
  };
}
