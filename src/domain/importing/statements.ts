import type { Attribute } from "../ledger/attribute.ts";
import type { Evidence, Statement } from "../ledger/fact.ts";
import { dayRange } from "../value/day-range.ts";
import { periodRange } from "../value/period.ts";
import type { Plan, PlannedCell, PlannedRow } from "./plan-types.ts";

/** A statement without its subject: the row's project, or the one created for it. */
export type DraftStatement = Omit<Statement, "subject">;

/** What statements are drawn up from: the plan's head and the declared attributes. */
export type StatementFrame = Pick<Plan, "asOf" | "sha256" | "fileName"> & {
  readonly attributes: readonly Attribute[];
  /** Addresses of conflicting cells a person chose to record all the same. */
  readonly accepted?: ReadonlySet<string>;
};

/** A state holds from the data's last day, a flow from its period's first, an event on its day. */
function validFrom(cell: PlannedCell, attribute: Attribute, asOf: string): string {
  if (attribute.timing === "flow" && cell.period !== null) return periodRange(cell.period).from;
  const { value } = cell;
  if (
    attribute.timing !== "event" ||
    value === undefined ||
    typeof value === "string" ||
    !("precision" in value)
  ) {
    return asOf;
  }
  const { from, to } = dayRange(value);
  return from ?? to;
}

function draft(cell: PlannedCell, frame: StatementFrame): DraftStatement[] {
  const attribute = frame.attributes.find((each) => each.id === cell.attribute);
  if (!attribute || cell.value === undefined) return [];
  const label = `${frame.fileName} ${cell.address}`;
  const evidence: Evidence[] = [{ kind: "cell", label, sha256: frame.sha256 }];
  return [
    {
      attribute: cell.attribute,
      kind: cell.kind,
      value: cell.value,
      scope: cell.scope,
      period: attribute.timing === "flow" ? cell.period : null,
      validFrom: validFrom(cell, attribute, frame.asOf.last),
      knownOn: frame.asOf.last,
      source: "report",
      evidence,
      corrects: null,
      reason: null,
    },
  ];
}

/**
 * What a planned row would state: its new and changed cells, and those in conflict that were accepted.
 * Nothing for rows still asked about. Errors: none (total).
 */
export function statementsOf(row: PlannedRow, frame: StatementFrame): DraftStatement[] {
  if (row.state === "unsure" || row.state === "skipped" || row.state === "refused") return [];
  const wanted = (cell: PlannedCell): boolean =>
    cell.state === "new" ||
    cell.state === "changed" ||
    (cell.state === "conflict" && (frame.accepted?.has(cell.address) ?? false));
  return row.cells.filter(wanted).flatMap((cell) => draft(cell, frame));
}
