import { useState } from "react";
import { useAddress } from "../state/use-address.ts";
import {
  type QueueItem,
  acceptedWith,
  itemKey,
  judgements,
  nextAfter,
  rangeOf,
  stepFrom,
} from "./queue.ts";
import { type Verdict, useJudging } from "./use-judging.ts";

export type Review = ReturnType<typeof useReview>;

/** Where the reader is in the queue, what is selected, and the ways to judge; the open item is part of the address. */
export function useReview(queue: readonly QueueItem[]) {
  const { params, patch } = useAddress();
  const judging = useJudging();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [anchor, setAnchor] = useState<string | null>(null);
  const items = queue.filter((item) => !judging.leaving.has(itemKey(item)));
  const at = params.get("at");
  const current = items.find((item) => itemKey(item) === at) ?? items[0];
  const here = current ? itemKey(current) : null;
  const open = (item: QueueItem | undefined) => {
    if (item) patch({ at: itemKey(item) }, { replace: true });
  };
  const chosen = items.filter((item) => selected.has(itemKey(item)));
  const targets = chosen.length > 0 ? chosen : current ? [current] : [];
  const toggle = (key: string) => {
    setAnchor(key);
    setSelected((now) =>
      now.has(key) ? new Set([...now].filter((each) => each !== key)) : new Set([...now, key]),
    );
  };
  const selectMore = (keys: readonly string[]) => setSelected((now) => new Set([...now, ...keys]));
  const clear = () => setSelected(new Set());
  const judge = (of: readonly QueueItem[], verdict: Verdict, only?: ReadonlySet<number>) => {
    open(nextAfter(items, new Set(of.map(itemKey)), here));
    clear();
    for (const judgement of judgements(of, only)) void judging.send(judgement, verdict);
  };
  return {
    ...judging,
    items,
    current,
    here,
    chosen,
    selected,
    /** What E and R are about: the selected items, else the open one. */
    targets,
    /** What E accepts: with an item of a report that was taken back, the whole of it. */
    accepting: acceptedWith(items, targets),
    open,
    step: (steps: number) => open(stepFrom(items, here, steps)),
    toggle,
    toggleRange: (to: string | null) => selectMore(rangeOf(items, anchor ?? here, to)),
    toggleReport: (report: number) => {
      const keys = items.filter((item) => item.report === report).map(itemKey);
      if (!keys.every((key) => selected.has(key))) selectMore(keys);
      else setSelected(new Set([...selected].filter((key) => !keys.includes(key))));
    },
    clear,
    /** After a report was taken back: its line says so no more, and the reader is with it again. */
    reopened: (item: QueueItem) => {
      judging.forget(item.report);
      open(item);
    },
    judge,
  };
}
