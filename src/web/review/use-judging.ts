import { useState } from "react";
import type { Output } from "../../contract/endpoint.ts";
import { judgeFacts, type reopenReport } from "../../contract/review.ts";
import { useChange } from "../api/use-call.ts";
import { useDistrict } from "../state/use-district.tsx";
import { type Judgement, type QueueItem, isTakenBack, itemKey } from "./queue.ts";

export const staleAfterJudging = [
  "showQueue",
  "showReporting",
  "showMonth",
  "showClosing",
  "showProject",
  "showDebt",
] as const;

export type Verdict = { readonly standing: "accepted" | "returned"; readonly reason: string };

/** What was judged since the page was opened, newest first. */
export type Judged = {
  readonly id: number;
  readonly item: QueueItem;
  readonly count: number;
  readonly standing: Verdict["standing"];
  readonly mayReopen: boolean;
};

type Failed = { readonly name: string; readonly error: unknown };

type Report = Output<typeof reopenReport>["report"];

/** Judging: what has left the list is out of sight at once, and comes back when the server refuses. */
export function useJudging() {
  const { id: district } = useDistrict();
  const change = useChange(judgeFacts, staleAfterJudging);
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set());
  const [log, setLog] = useState<readonly Judged[]>([]);
  const [failed, setFailed] = useState<Failed | null>(null);
  const send = async ({ report: id, items, facts }: Judgement, verdict: Verdict) => {
    const keys = items.map(itemKey);
    const [item] = items;
    if (!item) return;
    setFailed(null);
    setLeaving((now) => new Set([...now, ...keys]));
    const whole = verdict.standing === "accepted" && isTakenBack(items);
    try {
      const input = { district, id, facts: whole ? [] : [...facts], ...verdict };
      const { report } = await change.mutateAsync({ input });
      setLog((now) => noted(now, { item, items, verdict, report }));
    } catch (error) {
      setFailed({ name: item.unit.name, error });
    } finally {
      setLeaving((now) => new Set([...now].filter((key) => !keys.includes(key))));
    }
  };
  const forget = (report: number) =>
    setLog((now) => now.filter(({ item }) => item.report !== report));
  return { leaving, log, failed, send, forget, busy: leaving.size > 0 };
}

type Note = {
  readonly item: QueueItem;
  readonly items: readonly QueueItem[];
  readonly verdict: Verdict;
  readonly report: Report;
};

/** A report is taken back as a whole, so only its newest line says so. */
function noted(log: readonly Judged[], { item, items, verdict, report }: Note): readonly Judged[] {
  const line: Judged = {
    id: log.length === 0 ? 1 : (log[0]?.id ?? 0) + 1,
    item,
    count: items.length,
    standing: verdict.standing,
    mayReopen: report.moves.includes("reopen"),
  };
  const before = log.map((each) =>
    each.item.report === item.report ? { ...each, mayReopen: false } : each,
  );
  return [line, ...before];
}
