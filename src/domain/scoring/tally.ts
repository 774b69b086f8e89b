import { type Columns, verdicts } from "./columns.ts";
import { judge } from "./judge.ts";
import { exactCount, minus, one, plus, sumExact, zero, type Exact } from "./exact.ts";
import { isKnown } from "./indicator.ts";
import type { Context, Over, Part, Tally } from "./operator.ts";

const outside: Part = { kind: "outside", exact: zero };
const unknown: Part = { kind: "missing", exact: zero };
const single: Part = { kind: "number", exact: one };

/** What a project adds that meets the condition. */
function worthOf(of: Over["of"], project: Context): Part {
  if (of === null) return single;
  if (typeof of === "object") {
    const { found } = project.apply(of, project);
    if (found.kind === "points") return { kind: "number", exact: found.exact };
    return found.kind === "missing" ? unknown : outside;
  }
  const value = project.value(of);
  if (isKnown(value)) return { kind: "number", exact: project.size(of).exact };
  return "notApplicable" in value ? outside : unknown;
}

/** What one project adds. Errors: none (total). */
export function partOf({ where, of }: Over, project: Context): Part {
  const holds = where ? judge(where, project).holds : true;
  if (holds === null) return unknown;
  return holds ? worthOf(of, project) : outside;
}

/** A sum with one project more. Errors: none (total). */
export function added({ sum, numbers, missing, of }: Tally, { kind, exact }: Part): Tally {
  const isNumber = kind === "number";
  return {
    sum: isNumber ? plus(sum, exact) : sum,
    numbers: numbers + Number(isNumber),
    missing: missing + Number(kind === "missing"),
    of: of + 1,
  };
}

/** A sum with one project less. Errors: none (total). */
export function without({ sum, numbers, missing, of }: Tally, { kind, exact }: Part): Tally {
  const isNumber = kind === "number";
  return {
    sum: isNumber ? minus(sum, exact) : sum,
    numbers: numbers - Number(isNumber),
    missing: missing - Number(kind === "missing"),
    of: of - 1,
  };
}

function worthsOf(of: Over["of"], columns: Columns): (at: number) => Part {
  if (typeof of !== "string") {
    const contexts = of === null ? [] : columns.contexts();
    return (at) => {
      const project = contexts[at];
      return project ? worthOf(of, project) : single;
    };
  }
  const cells = columns.cells(of);
  return (at) => {
    const cell = cells[at] ?? "missing";
    if (typeof cell === "object") return { kind: "number", exact: cell.exact };
    return cell === "missing" ? unknown : outside;
  };
}

/** The sum over all projects at once, the same as of theirs one by one. Errors: none (total). */
export function tallyAll({ where, of }: Over, columns: Columns): Tally {
  const holds = where ? columns.judged(where) : null;
  const worth = worthsOf(of, columns);
  const numbers: Exact[] = [];
  let missing = 0;
  for (let at = 0; at < columns.length; at += 1) {
    const own = holds ? holds[at] : verdicts.yes;
    if (own === verdicts.no) continue;
    const { kind, exact } = own === verdicts.yes ? worth(at) : unknown;
    if (kind === "number") numbers.push(exact);
    else if (kind === "missing") missing += 1;
  }
  const sum = of === null ? exactCount(numbers.length) : sumExact(numbers);
  return { sum, numbers: numbers.length, missing, of: columns.length };
}
