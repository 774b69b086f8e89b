import { factKinds, sources } from "../ledger/fact.ts";
import { businessRoles } from "../unit/role.ts";
import { parseMoney } from "../value/money.ts";
import { units } from "../value/unit-table.ts";
import { indicatorFields } from "./form/indicator-form.ts";
import { namesOf } from "./form/field.ts";
import { scaleOf } from "./units.ts";
import {
  holders,
  measures,
  readings,
  spans,
  type Indicator,
  eventDays,
  moments,
  trusts,
  type ChoiceWord,
  type Measure,
} from "./indicator.ts";
import {
  fault,
  isAbsent,
  readBilingual,
  readFields,
  readList,
  readOneOf,
  readText,
  type Fields,
  type Place,
} from "./reader.ts";

const names = namesOf(indicatorFields);

/** What each reading can be of: months are amounts, events are not. */
const measuresOf: Readonly<Record<(typeof readings)[number], readonly Measure[]>> = {
  state: ["money", "quantity", "choice", "text"],
  flow: ["money", "quantity"],
  reached: ["none"],
  monthly: ["money", "quantity"],
  events: ["none"],
};

/** Units that may be written, for people. */
function knownUnits(value: Measure): string {
  if (value === "money") return "元、万元、亿元、万美元、亿美元";
  return `${units.map(({ id }) => id).join("、")}，或两者之商，如 万元/亩`;
}

function readUnit(place: Place, value: Measure): string {
  const measured = value === "money" || value === "quantity";
  if (!measured && isAbsent(place)) return "";
  const unit = readText(place);
  const money = parseMoney("1", unit).ok;
  const fits = value === "money" ? money : !money && scaleOf(unit) !== null;
  if (!measured || (!fits && unit !== ""))
    fault(place, {
      zh: measured ? `不认识单位“${unit}”，可用：${knownUnits(value)}` : "只有金额和数量才写单位",
      en: measured
        ? `“${unit}” is no known unit; use ${knownUnits(value)}`
        : "only money and quantities have a unit",
    });
  return unit;
}

function readMeasure(place: Place, reads: (typeof readings)[number]): Measure {
  const value = readOneOf(place, measures);
  const allowed = measuresOf[reads];
  if (!allowed.includes(value))
    fault(place, {
      zh: `按 ${reads} 读取的指标只能是：${allowed.join("、")}`,
      en: `an indicator read as ${reads} must be ${allowed.join(" or ")}`,
    });
  return value;
}

function readChoiceWord(place: Place): ChoiceWord {
  const fields = readFields(place, ["is", "label"]);
  return { is: readText(fields("is")), label: readBilingual(fields("label")) };
}

function readSwitch(place: Place): boolean {
  if (isAbsent(place) || place.value === true) return !isAbsent(place);
  fault(place, { zh: "写 true，或不写", en: "write true, or leave it out" });
  return false;
}

/** What makes an indicator read less than all there is, or another time. */
function readNarrower(fields: Fields, reads: Indicator["reads"]): Partial<Indicator> {
  const [at, source, only] = [fields("at"), fields("source"), fields("only")];
  const [day, choices, unkept] = [fields("day"), fields("choices"), fields("unkept")];
  if (!isAbsent(day) && reads !== "reached" && reads !== "events")
    fault(day, {
      zh: "只有节点和事项（reached、events）才写 day",
      en: "only what happens (reached, events) has a “day”",
    });
  return {
    ...(isAbsent(at) ? {} : { at: readOneOf(at, moments) }),
    ...(isAbsent(source) ? {} : { source: readOneOf(source, sources) }),
    ...(isAbsent(only) ? {} : { only: readOneOf(only, trusts) }),
    ...(isAbsent(day) ? {} : { day: readOneOf(day, eventDays) }),
    ...(isAbsent(choices) ? {} : { choices: readList(choices, 1).map(readChoiceWord) }),
    ...(readSwitch(unkept) ? { unkept: true as const } : {}),
  };
}

/** One declared indicator; faults gather at the place. */
export function readDeclaration(place: Place): Indicator {
  const fields = readFields(place, names);
  const reads = readOneOf(fields("reads"), readings);
  const value = readMeasure(fields("value"), reads);
  return {
    id: readText(fields("id")),
    label: readBilingual(fields("label")),
    about: readOneOf(fields("about"), holders),
    reads,
    attribute: readText(fields("attribute")),
    kind: readOneOf(fields("kind"), factKinds),
    span: readOneOf(fields("span"), spans),
    value,
    unit: readUnit(fields("unit"), value),
    owedBy: readOneOf(fields("owedBy"), businessRoles),
    ...readNarrower(fields, reads),
  };
}
