import type { Attribute } from "../ledger/attribute.ts";
import type { Fact, FactKind } from "../ledger/fact.ts";
import { findCurrent } from "../ledger/fold.ts";
import type { Bilingual } from "../language.ts";
import type { Lifecycle } from "../lifecycle/lifecycle.ts";
import type { ProjectState } from "../lifecycle/project-state.ts";
import { previousPeriod } from "../value/period.ts";
import type { ValueType } from "../value/value.ts";
import { dueNodesOf } from "./due-node.ts";
import { type AskedFigure, type ReportForm, holdsStage, takesPart } from "./form.ts";

/** One month's form with the declarations it speaks of. */
export type Sheet = {
  readonly form: ReportForm;
  readonly attributes: readonly Attribute[];
  readonly lifecycle: Pick<Lifecycle, "stages" | "schedule">;
  /** `2024-02`. */
  readonly period: string;
};

/** A project folded on the day of asking: what happened after the period's end is known too and is not asked. */
export type AskedProject = Pick<ProjectState, "current" | "nodes" | "stage" | "status">;

/** The place of one answer in the ledger. */
export type Cell = {
  readonly attribute: string;
  readonly kind: FactKind;
  readonly scope: string;
  readonly period: string | null;
};

/** What is not known yet and therefore asked. */
export type Ask = Cell & {
  readonly required: boolean;
  readonly value: ValueType;
  /** A new forecast answers as well: the node has not happened. */
  readonly orForecast: boolean;
  /** The figure of the period before. */
  readonly last: Fact | undefined;
  /** What was planned: of the same period, else the year's plan, else the node's latest date. */
  readonly plan: Fact | undefined;
  readonly reason: Bilingual;
};

/** What the form would ask and the ledger answers. */
export type Known = Cell & { readonly fact: Fact };

type Item = { readonly asked: AskedFigure; readonly attribute: Attribute; readonly cell: Cell };

function itemsOf(project: AskedProject, sheet: Sheet): Item[] {
  const { form, attributes, period } = sheet;
  if (!takesPart(form, project)) return [];
  return [...form.figures, ...form.yearly].flatMap((asked) => {
    const attribute = attributes.find((each) => each.id === asked.attribute);
    if (!attribute || !holdsStage(asked.askedIn, project.stage)) return [];
    const own = attribute.period === "year" ? period.slice(0, 4) : period;
    const cell: Cell = {
      attribute: attribute.id,
      kind: attribute.kind,
      scope: "",
      period: attribute.timing === "flow" ? own : null,
    };
    return [{ asked, attribute, cell }];
  });
}

/** The plan a figure is shown beside: of the same period, else of the year. */
function planOf(project: AskedProject, item: Item, period: string): Fact | undefined {
  const { asked, cell } = item;
  const own =
    cell.kind === "planned"
      ? undefined
      : findCurrent(project.current, { ...cell, kind: "planned" });
  if (own || asked.comparedWith === undefined) return own;
  return findCurrent(project.current, {
    attribute: asked.comparedWith,
    kind: "planned",
    period: period.slice(0, 4),
  });
}

function figureAsk(project: AskedProject, item: Item, period: string): Ask {
  const { asked, attribute, cell } = item;
  const before = cell.period === null ? null : previousPeriod(cell.period);
  return {
    ...cell,
    required: holdsStage(asked.requiredIn, project.stage),
    value: attribute.value,
    orForecast: false,
    last: before === null ? undefined : findCurrent(project.current, { ...cell, period: before }),
    plan: planOf(project, item, period),
    reason: asked.reason,
  };
}

/** Due nodes in schedule order; the answer goes on the line of the plan, so that plan and day meet. */
function nodeAsks(project: AskedProject, sheet: Sheet): Ask[] {
  const { form, period } = sheet;
  if (!takesPart(form, project)) return [];
  return dueNodesOf(project.nodes, form, period).map(({ plan, isOver }) => ({
    attribute: plan.attribute,
    kind: "actual",
    scope: plan.scope,
    period: null,
    required: isOver,
    value: "day",
    orForecast: true,
    last: undefined,
    plan,
    reason: isOver ? form.nodes.overdue : form.nodes.soon,
  }));
}

/** The last answer for a project: checking asks again what the grid has asked, of the same project on the same sheet. */
const asked = new WeakMap<AskedProject, { readonly sheet: Sheet; readonly asks: readonly Ask[] }>();

/**
 * Exactly what nobody has stated yet of a project for a period: figures in the form's order, then due nodes.
 * A figure any source has stated, and a node that has happened, is never asked. Errors: none (total).
 */
export function asksOf(project: AskedProject, sheet: Sheet): readonly Ask[] {
  const last = asked.get(project);
  if (last?.sheet === sheet) return last.asks;
  const asks = findAsks(project, sheet);
  asked.set(project, { sheet, asks });
  return asks;
}

function findAsks(project: AskedProject, sheet: Sheet): Ask[] {
  const figures = itemsOf(project, sheet)
    .filter((item) => !findCurrent(project.current, item.cell))
    .map((item) => figureAsk(project, item, sheet.period));
  return [...figures, ...nodeAsks(project, sheet)];
}

/** What the form would ask of a project and the ledger already answers, to be shown and not typed again. Errors: none (total). */
export function knownOf(project: AskedProject, sheet: Sheet): Known[] {
  return itemsOf(project, sheet).flatMap(({ cell }) => {
    const fact = findCurrent(project.current, cell);
    return fact ? [{ ...cell, fact }] : [];
  });
}
