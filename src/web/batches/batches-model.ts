import type { listBatches, showBatch } from "../../contract/batch.ts";
import type { Output } from "../../contract/endpoint.ts";
import { type Sums, sumsOf } from "../../domain/plan/plan-line.ts";
import { subtractDecimal } from "../../domain/value/decimal.ts";
import type { Money } from "../../domain/value/money.ts";

export type Batches = Output<typeof listBatches>;
export type Batch = Output<typeof showBatch>;
export type Member = Batch["members"][number];
export type Announced = Batch["announced"][number];

/** What was announced of a part beside what its members come to. */
export type Compared = {
  readonly announced: Announced;
  readonly members: readonly Member[];
  readonly sums: Sums;
};

/** Announced and members part by part, the whole first. */
export function comparedOf(batch: Pick<Batch, "announced" | "members">): Compared[] {
  const parts = batch.announced.toSorted((a, b) => Number(a.part !== "") - Number(b.part !== ""));
  return parts.map((announced) => {
    const { part } = announced;
    const own = batch.members.filter((member) => part === "" || member.unit.name === part);
    return { announced, members: own, sums: sumsOf(own) };
  });
}

/** Announced less members in the announced currency; null where nothing was announced or they agree. */
export function gapOf(announced: Money | null, sums: readonly Money[]): Money | null {
  if (!announced) return null;
  const sum = sums.find(({ currency }) => currency === announced.currency);
  const amount = subtractDecimal(announced.amount, sum?.amount ?? "0");
  return amount === "0" ? null : { ...announced, amount, qualifier: "exact" };
}
