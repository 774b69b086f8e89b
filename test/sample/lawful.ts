import { expect } from "vitest";
import type { SampleStatement } from "../../src/catalogue/sample/draft.ts";
import type { SampleDistrict } from "../../src/catalogue/sample/sample-district.ts";
import { getAttribute } from "../../src/catalogue/project.ts";
import { taxPerMu } from "../../src/catalogue/sample/own-rules.ts";
import { unitAttributes } from "../../src/catalogue/unit.ts";
import type { Attribute } from "../../src/domain/ledger/attribute.ts";
import { periodRange } from "../../src/domain/value/period.ts";

type Places = {
  parents: Map<string, string | null>;
  subjects: Map<string, string>;
  roles: Map<string, { role: string; unit: string }[]>;
};

function placesOf(district: SampleDistrict): Places {
  return {
    parents: new Map(district.units.map(({ key, parent }) => [key, parent])),
    subjects: new Map([...district.subjects].map(({ key, unit }) => [key, unit])),
    roles: new Map(district.people.map(({ login, grants }) => [login, [...grants]])),
  };
}

function declared(statement: SampleStatement): Attribute {
  if (statement.attribute === taxPerMu.id) return taxPerMu;
  if (!statement.subject.startsWith("unit:")) return getAttribute(statement.attribute);
  const attribute = unitAttributes.find(({ id }) => id === statement.attribute);
  if (!attribute) throw new Error(`undeclared ${statement.attribute}`);
  return attribute;
}

function mayState(places: Places, statement: SampleStatement, attribute: Attribute): boolean {
  const chain: string[] = [];
  let unit: string | null | undefined = places.subjects.get(statement.subject);
  while (unit != null) {
    chain.push(unit);
    unit = places.parents.get(unit);
  }
  const grants = places.roles.get(statement.by) ?? [];
  return grants.some(
    (grant) => chain.includes(grant.unit) && attribute.statedBy.some((role) => role === grant.role),
  );
}

function shapeOf(statement: SampleStatement): string {
  const { value } = statement;
  if (typeof value === "string") return "text";
  if ("amount" in value) return /^\d+\.\d{2}$/u.test(value.amount) ? "money" : "wrong money";
  if ("number" in value)
    return /^\d+(?:\.\d+)?$/u.test(value.number) ? "quantity" : "wrong quantity";
  return "day";
}

function misfitPeriod(
  statement: SampleStatement,
  attribute: Attribute,
  period: string,
): string | null {
  const { from, to } = periodRange(period);
  if (statement.validFrom !== from) return "a flow is valid from its first day";
  const early = attribute.period === "month" && statement.knownOn < to;
  return early ? "known before the month ended" : null;
}

/** What is wrong with the value and the times of a statement, for its attribute. */
function misfit(statement: SampleStatement, attribute: Attribute, asOf: string): string | null {
  const { value, period, knownOn, kind, validFrom } = statement;
  const shape = ["choice", "code"].includes(attribute.value) ? "text" : attribute.value;
  if (shapeOf(statement) !== shape) return "value of another type";
  if (attribute.choices && !attribute.choices.some(({ id }) => id === value))
    return "no such choice";
  if ((attribute.timing === "flow") !== (period !== null)) return "a period exactly for flows";
  if (kind === "actual" && knownOn < validFrom) return "known before it happened";
  if (knownOn > asOf) return "known after the last day";
  return period === null ? null : misfitPeriod(statement, attribute, period);
}

/** What is wrong with who said and who judged it. */
function trespass(places: Places, statement: SampleStatement, attribute: Attribute): string | null {
  const { by, verifiedBy, standing } = statement;
  if (!mayState(places, statement, attribute)) return "said by somebody who may not";
  if (standing === "claimed") return verifiedBy === undefined ? null : "claimed, and yet judged";
  if (verifiedBy === undefined || verifiedBy === by) return "judged by no other person";
  return places.roles.has(verifiedBy) ? null : "judged by a stranger";
}

function problemOf(places: Places, statement: SampleStatement, asOf: string): string | null {
  const attribute = declared(statement);
  return misfit(statement, attribute, asOf) ?? trespass(places, statement, attribute);
}

/** Every statement of the district fits its attribute, its speaker and the calendar. */
export function expectLawful(district: SampleDistrict): void {
  const places = placesOf(district);
  for (const statement of [...district.unitStatements, ...district.statements]) {
    const problem = problemOf(places, statement, district.asOf);
    if (problem !== null) expect.fail(`${problem}: ${JSON.stringify(statement)}`);
  }
}
