import type { Attribute, AttributeGroup } from "../../domain/ledger/attribute.ts";
import { factKinds } from "../../domain/ledger/fact.ts";
import type { Attributes } from "../state/attributes.ts";
import type { ProjectFact } from "./project-types.ts";

/** A fact that counts now; of a flow the latest period, with how many earlier ones stand behind it. */
export type CurrentFact = { readonly fact: ProjectFact; readonly others: number };

/** The facts of one attribute that count now: promised, planned, forecast, actual. */
export type FactRow = { readonly attribute: string; readonly facts: readonly CurrentFact[] };

const groupOrder: readonly AttributeGroup[] = [
  "money",
  "narrative",
  "identity",
  "duty",
  "scale",
  "benefit",
  "node",
];

/**
 * What counts now, group by group in the order people ask, attributes as the district lists them; what nobody
 * declares any more comes after them.
 */
export function currentFacts(
  facts: readonly ProjectFact[],
  { all, find, get }: Attributes,
): readonly { readonly group: AttributeGroup; readonly rows: readonly FactRow[] }[] {
  const current = facts.filter((fact) => fact.current);
  const undeclared = new Set(current.map(({ attribute }) => attribute).filter((id) => !find(id)));
  const listed = [...all, ...[...undeclared].map(get)];
  return groupOrder
    .map((group) => ({
      group,
      rows: rowsOf(
        listed.filter((each) => each.group === group),
        current,
      ),
    }))
    .filter(({ rows }) => rows.length > 0);
}

function rowsOf(
  attributes: readonly Attribute[],
  facts: readonly ProjectFact[],
): readonly FactRow[] {
  return attributes
    .map(({ id }) => ({
      attribute: id,
      facts: latestPeriods(facts.filter((fact) => fact.attribute === id)),
    }))
    .filter((row) => row.facts.length > 0);
}

function latestPeriods(facts: readonly ProjectFact[]): readonly CurrentFact[] {
  const latest = new Map<string, { fact: ProjectFact; others: number }>();
  for (const fact of facts) {
    const key = `${fact.kind} ${fact.scope}`;
    const known = latest.get(key);
    if (!known) latest.set(key, { fact, others: 0 });
    else {
      const newer = (fact.period ?? "") > (known.fact.period ?? "");
      latest.set(key, { fact: newer ? fact : known.fact, others: known.others + 1 });
    }
  }
  return [...latest.values()].sort(
    (a, b) => factKinds.indexOf(a.fact.kind) - factKinds.indexOf(b.fact.kind),
  );
}
