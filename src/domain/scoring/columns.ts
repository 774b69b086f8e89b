import type { Comparison, Condition } from "./condition.ts";
import { judge } from "./judge.ts";
import type { ScoredProject } from "./scoring-input.ts";
import { isKnown, type IndicatorValue } from "./indicator.ts";
import { choiceOf, sizeOf, sizeOfAmount, type Sized } from "./measure.ts";
import type { Context } from "./operator.ts";
import { orderAgainst } from "./order-against.ts";

/** What one project has of an amount: its size, or why it has none. */
export type Cell = Sized | "missing" | "outside";

/** What a condition comes to for one project, a byte each; `open` where figures are missing. */
export const verdicts = { no: 0, yes: 1, open: 2 } as const;
const { no, yes, open } = verdicts;

/** The projects of a unit side by side: each figure is read once, each condition judged once, whoever asks. */
export type Columns = {
  readonly length: number;
  /** One project by itself, for what is worked out of it alone. */
  readonly contexts: () => readonly Context[];
  readonly cells: (id: string) => readonly Cell[];
  readonly judged: (condition: Condition) => Uint8Array;
};

type Reading = Columns & { readonly values: (id: string) => readonly IndicatorValue[] };

function keep<K, T>(kept: Map<K, T>, id: K, compute: () => T): T {
  const found = kept.get(id);
  if (found !== undefined) return found;
  const fresh = compute();
  kept.set(id, fresh);
  return fresh;
}

const keys = new WeakMap<object, string>();

/** One text for all data of one shape: two articles that ask the same share the answer. Errors: none (total). */
export function keyOf(data: object): string {
  const found = keys.get(data) ?? JSON.stringify(data);
  keys.set(data, found);
  return found;
}

function cellOf(value: IndicatorValue): Cell {
  if (isKnown(value)) return sizeOf(value);
  return "notApplicable" in value ? "outside" : "missing";
}

/** One verdict after another; null is one that misses figures. */
function each<T>(list: readonly T[], holds: (one: T) => boolean | null): Uint8Array {
  const column = new Uint8Array(list.length);
  let at = 0;
  for (const one of list) column[at++] = Number(holds(one) ?? open);
  return column;
}

/** Several columns as one; `settles` is the verdict of one that decides for all. */
function joined(parts: readonly Uint8Array[], settles: 0 | 1): Uint8Array {
  const [first = new Uint8Array(), ...others] = parts;
  const column = first.slice();
  const neutral = 1 - settles;
  for (const part of others)
    for (let at = 0; at < column.length; at += 1) {
      const own = part[at] ?? neutral;
      if (own === settles || column[at] === neutral) column[at] = own;
    }
  return column;
}

function compared(cells: readonly Cell[], how: Comparison, bound: Sized): Uint8Array {
  const fits = orderAgainst(how, bound);
  const { dimension } = bound;
  return each(cells, (cell) => {
    if (typeof cell === "string") return cell === "outside" ? false : null;
    return cell.dimension === dimension ? fits(cell) : null;
  });
}

function chosen(values: readonly IndicatorValue[], is: readonly string[]): Uint8Array {
  return each(values, (value) => {
    if (isKnown(value)) return is.includes(choiceOf(value));
    return "notApplicable" in value ? false : null;
  });
}

/** The commonest conditions at once for all; any other is judged project by project. They agree: columns.test.ts. */
function judgeAll(condition: Condition, columns: Reading): Uint8Array {
  const { kind } = condition;
  if (kind === "all") return joined(condition.all.map(columns.judged), no);
  if (kind === "any") return joined(condition.any.map(columns.judged), yes);
  if (kind === "is") return chosen(columns.values(condition.of), condition.is);
  if (kind === "compare" && "amount" in condition.than) {
    const bound = sizeOfAmount(condition.than.amount);
    return compared(columns.cells(condition.of), condition.how, bound);
  }
  return each(columns.contexts(), (project) => judge(condition, project).holds);
}

/** The projects of a unit in columns; nothing is read before it is asked for. Errors: none (total). */
export function columnsOf(
  projects: readonly ScoredProject[],
  from: {
    readonly isStated: (id: string) => boolean;
    readonly contextOf: (project: ScoredProject) => Context;
  },
): Columns {
  const values = new Map<string, readonly IndicatorValue[]>();
  const cells = new Map<string, readonly Cell[]>();
  const judged = new Map<string, Uint8Array>();
  let contexts: readonly Context[] | undefined;
  const columns: Reading = {
    length: projects.length,
    contexts: () => (contexts ??= projects.map(from.contextOf)),
    values: (id) =>
      keep(values, id, () =>
        from.isStated(id)
          ? projects.map((project) => project.values[id] ?? { missing: true, of: id })
          : columns.contexts().map((project) => project.value(id)),
      ),
    cells: (id) => keep(cells, id, () => columns.values(id).map(cellOf)),
    judged: (condition) => keep(judged, keyOf(condition), () => judgeAll(condition, columns)),
  };
  return columns;
}
