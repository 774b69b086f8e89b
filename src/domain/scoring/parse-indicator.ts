import { factKinds } from "../ledger/fact.ts";
import { businessRoles } from "../unit/role.ts";
import { parseMoney } from "../value/money.ts";
import { parseQuantity } from "../value/quantity.ts";
import {
  holders,
  measures,
  readings,
  spans,
  type Indicator,
  type Measure,
  type Reading,
} from "./indicator.ts";
import {
  fault,
  isAbsent,
  readBilingual,
  readFields,
  readOneOf,
  readText,
  type Place,
} from "./reader.ts";

const names = [
  "id",
  "label",
  "about",
  "reads",
  "attribute",
  "kind",
  "span",
  "value",
  "unit",
  "owedBy",
];

/** What each reading can be of: months are amounts, events are not. */
const measuresOf: Readonly<Record<Reading, readonly Measure[]>> = {
  state: ["money", "quantity", "choice"],
  flow: ["money", "quantity"],
  reached: ["none"],
  monthly: ["money", "quantity"],
  events: ["none"],
};

function readUnit(place: Place, value: Measure): string {
  const measured = value === "money" || value === "quantity";
  if (!measured && isAbsent(place)) return "";
  const unit = readText(place);
  const parse = value === "money" ? parseMoney : parseQuantity;
  if (!measured || !parse("1", unit).ok)
    fault(place, {
      zh: measured ? `不认识单位“${unit}”` : "只有金额和数量才写单位",
      en: measured ? `“${unit}” is no known unit` : "only money and quantities have a unit",
    });
  return unit;
}

function readMeasure(place: Place, reads: Reading): Measure {
  const value = readOneOf(place, measures);
  const allowed = measuresOf[reads];
  if (!allowed.includes(value))
    fault(place, {
      zh: `按 ${reads} 读取的指标只能是：${allowed.join("、")}`,
      en: `an indicator read as ${reads} must be ${allowed.join(" or ")}`,
    });
  return value;
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
  };
}
