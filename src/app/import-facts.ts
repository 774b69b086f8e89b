import type { Attribute } from "../domain/ledger/attribute.ts";
import type { Plan, PlannedRow } from "../domain/importing/plan-types.ts";
import { statementsOf } from "../domain/importing/statements.ts";
import type { Keyed } from "../store/append.ts";

/** A row of a file with the project it is about and the phases made for it. */
export type Target = {
  readonly row: PlannedRow;
  readonly subject: number;
  readonly phases: readonly number[];
};

/** An import as it is being accepted. `conflicts` are the cells the file is right about. */
export type Accepting = {
  readonly id: number;
  readonly knownOn: string;
  readonly conflicts: ReadonlySet<string>;
  readonly attributes: readonly Attribute[];
};

/** The name by which a file called a project the ledger knows otherwise; each alias is a line of its own. */
function aliasOf(row: PlannedRow, model: Keyed | undefined, key: string): Keyed[] {
  if (row.alias === undefined || !model) return [];
  const { alias } = row;
  return [
    { ...model, attribute: "alias", kind: "actual", value: alias, scope: alias, period: null, key },
  ];
}

/** 链升项目（一、二、三期） has the phases 链升项目一期, 链升项目二期 and 链升项目三期. */
function phaseNames({ target, name, key }: { target: Target; name: Keyed; key: string }): Keyed[] {
  const stem = target.row.name.replace(/[（(][^（()）]*期[)）]$/u, "");
  return target.phases.map((phase, index) => ({
    ...name,
    subject: phase,
    value: `${stem}${target.row.phases?.[index] ?? ""}`,
    key: `${key}:phase:${index}`,
  }));
}

/** The facts a row states, of its project and of its phases. Each key is the row's own, so a retry records once. */
export function factsOf(target: Target, plan: Plan, accepting: Accepting): Keyed[] {
  const { row, subject } = target;
  const key = `import:${accepting.id}:${row.key}`;
  const frame = { ...plan, attributes: accepting.attributes, accepted: accepting.conflicts };
  const own = statementsOf(row, frame).map((draft, index) => ({
    ...draft,
    knownOn: accepting.knownOn,
    importId: accepting.id,
    subject,
    key: `${key}:${index}`,
  }));
  const name = own.find((fact) => fact.attribute === "name");
  const phases = name ? phaseNames({ target, name, key }) : [];
  return [...own, ...aliasOf(row, own[0], `${key}:alias`), ...phases];
}
