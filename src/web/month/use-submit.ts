import { useMutation, useQueryClient } from "@tanstack/react-query";
import { showMonth, submitMonth } from "../../contract/month.ts";
import { call } from "../api/call.ts";
import { RefusedError } from "../api/refused.ts";
import { onceKey } from "../parts/once-key.ts";
import { nameOfPlace } from "./month-place.ts";
import type { MonthView } from "./use-month-view.ts";
import { useStoredRecord } from "./use-stored-record.ts";

/** What a submitted month changes elsewhere; those answers are asked again. */
const stale = [
  showMonth.id,
  "showReporting",
  "showQueue",
  "showProject",
  "listProjects",
  "showWall",
  "listSlips",
  "rank",
  "showBulletin",
];

export type Submitting = {
  readonly send: () => void;
  readonly busy: boolean;
  readonly error: Error | null;
  /** How many figures were recorded, undefined before. */
  readonly recorded: number | undefined;
  /** An earlier submission got no answer: the same key goes with the next, so it is recorded once. */
  readonly unanswered: boolean;
};

function wordsFor({ summary }: MonthView): Record<string, string> {
  const explained = summary.problems.filter(
    ({ level, note }) => level === "warning" && note.trim(),
  );
  return Object.fromEntries(explained.map(({ id, note }) => [id, note.trim()]));
}

/** Submits the month. The key under which it is recorded once is kept until the server has answered. */
export function useSubmit(view: MonthView): Submitting {
  const { district, unit, period } = view.place;
  const client = useQueryClient();
  const attempt = useStoredRecord(`guatu.month-submit.${nameOfPlace(view.place)}`);
  const before = String(view.month.report.steps.filter(({ kind }) => kind === "submit").length);
  // A submission recorded since is the answer: its key must not cover the next one, after a return.
  const kept = attempt.record["before"] === before ? attempt.record["key"] : undefined;
  const { mutate, isPending, error, data } = useMutation({
    networkMode: "always",
    mutationFn: async () => {
      const key = kept ?? onceKey();
      attempt.put("key", key);
      attempt.put("before", before);
      return call(submitMonth, { district, unit, period, key, notes: wordsFor(view) });
    },
    onSuccess: async () => {
      attempt.clear();
      view.forgetNotes();
      await Promise.all(stale.map((id) => client.invalidateQueries({ queryKey: [id] })));
    },
    onError: (failed) => {
      if (failed instanceof RefusedError) attempt.clear();
    },
  });
  return {
    send: () => mutate(),
    busy: isPending,
    error,
    recorded: data?.facts,
    unanswered: kept !== undefined && !isPending,
  };
}
