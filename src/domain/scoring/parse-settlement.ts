import { flag } from "./codecs/choice-of.ts";
import { number } from "./codecs/number.ts";
import { workingCalendar } from "./codecs/working-calendar.ts";
import { namesOf } from "./form/field.ts";
import { gradeFields } from "./form/rulebook-form.ts";
import type { Rational } from "./rational.ts";
import {
  fault,
  isAbsent,
  readBilingual,
  readCount,
  readExact,
  readFields,
  readList,
  readOneOf,
  readText,
  type Fields,
  type Place,
} from "./reader.ts";
import type { Scope } from "./scope.ts";
import type { FoldRule, Grade, ObjectionRule, Rulebook, TotalRule } from "./rulebook.ts";
import { periodKinds } from "./period-kind.ts";

function maybe<T>(place: Place, read: (at: Place) => T): T | null {
  return isAbsent(place) ? null : read(place);
}

function readDigits(place: Place): number {
  if (place.value === 0) return 0;
  return readCount(place);
}

function readTotal(place: Place): TotalRule {
  const fields = readFields(place, ["least", "most", "digits"]);
  return {
    least: maybe(fields("least"), readExact),
    most: maybe(fields("most"), readExact),
    digits: maybe(fields("digits"), readDigits),
  };
}

/** Nothing of the rulebook is named beside its articles. */
const nameless: Scope = {
  about: "unit",
  indicators: new Map(),
  groups: [],
  readRule: () => ({ operator: "fixed", params: {} }),
};

/** A number or a percentage, as rules write it. */
function readFactor(place: Place): Rational {
  return number.read(place, nameless);
}

function readFold(place: Place): FoldRule {
  const fields = readFields(place, ["of", "how", "times", "inForce"]);
  const inForce = fields("inForce");
  return {
    of: readOneOf(fields("of"), periodKinds),
    how: readOneOf(fields("how"), ["sum", "average"]),
    times: readFactor(fields("times")),
    ...(flag.read(inForce, nameless) ? { inForce: true as const } : {}),
  };
}

function readGrade(place: Place): Grade {
  const fields = readFields(place, namesOf(gradeFields));
  return {
    id: readText(fields("id")),
    label: readBilingual(fields("label")),
    from: maybe(fields("from"), readExact),
    to: maybe(fields("to"), readCount),
    share: maybe(fields("share"), readCount),
  };
}

function readGrades(place: Place): readonly Grade[] {
  const places = readList(place, 1);
  const grades = places.map(readGrade);
  for (const [at, { from, to, share }] of grades.slice(0, -1).entries()) {
    const each = places[at];
    if (each && from === null && to === null && share === null)
      fault(each, {
        zh: "只有最后一等可以不写 from、to、share",
        en: "only the last grade may have none of from, to and share",
      });
  }
  return grades;
}

function readObjections(place: Place): ObjectionRule {
  const fields = readFields(place, ["days", "clock"]);
  return {
    days: readCount(fields("days")),
    clock: readOneOf(fields("clock"), ["working", "calendar"]),
  };
}

/** How the total is settled: bounds, periods folded in, grades, days for objections; and which days people work. */
export function readSettlement(
  fields: Fields,
): Pick<Rulebook, "total" | "fold" | "grades" | "objections" | "workdays"> {
  const [total, fold] = [fields("total"), fields("fold")];
  const [grades, objections] = [fields("grades"), fields("objections")];
  const workdays = fields("workdays");
  return {
    ...(isAbsent(total) ? {} : { total: readTotal(total) }),
    ...(isAbsent(fold) ? {} : { fold: readFold(fold) }),
    ...(isAbsent(grades) ? {} : { grades: readGrades(grades) }),
    ...(isAbsent(objections) ? {} : { objections: readObjections(objections) }),
    ...(isAbsent(workdays) ? {} : { workdays: workingCalendar.read(workdays, nameless) }),
  };
}
