import { printMoney } from "../../domain/value/print-money.ts";
import type { Money } from "../../domain/value/money.ts";
import type { Batch } from "./batches-model.ts";

export type Part = {
  readonly part: string;
  readonly count: string;
  readonly total: string;
  readonly yearPlan: string;
};

/** A ceremony as it is being typed. */
export type BatchForm = {
  readonly name: string;
  readonly kind: Batch["kind"];
  readonly day: string;
  readonly announced: readonly Part[];
  readonly members: readonly { readonly id: number; readonly name: string }[];
  readonly evidence: string;
  readonly reason: string;
};

export const emptyPart: Part = { part: "", count: "", total: "", yearPlan: "" };

const written = (money: Money | null): string =>
  money ? printMoney(money, { scale: "auto", language: "zh" }) : "";

/** An empty form, or one of a ceremony to be stated anew. */
export function formOf(batch: Batch | null): BatchForm {
  if (!batch)
    return {
      name: "",
      kind: "start",
      day: "",
      announced: [emptyPart],
      members: [],
      evidence: "",
      reason: "",
    };
  return {
    name: batch.name,
    kind: batch.kind,
    day: batch.day,
    announced: batch.announced.map(({ part, count, total, yearPlan }) => ({
      part,
      count: count ?? "",
      total: written(total),
      yearPlan: written(yearPlan),
    })),
    members: batch.members.map(({ project, name }) => ({ id: project, name })),
    evidence: batch.evidence[0] ?? "",
    reason: "",
  };
}

/** What has to be filled in before it can be recorded. */
export function lacks(form: BatchForm, again: boolean): "name" | "day" | "reason" | null {
  if (form.name.trim().length < 2) return "name";
  if (form.day === "") return "day";
  return again && form.reason.trim() === "" ? "reason" : null;
}
