import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { decideImport, previewImport } from "../../contract/import.ts";
import type { Decisions } from "../../domain/importing/plan-types.ts";
import { call } from "../api/call.ts";
import { useDistrict } from "../state/use-district.tsx";
import { type Change, decide } from "./decisions.ts";
import type { Preview } from "./import-record.ts";

type Sent = { readonly decisions: Decisions; readonly knownOn?: string | null };

export type Deciding = {
  /** What was decided, the last word too while it is still on its way. */
  readonly decisions: Decisions;
  readonly knownOn: string | null;
  readonly change: (change: Change) => void;
  readonly setKnownOn: (day: string | null) => void;
  readonly busy: boolean;
  readonly kept: boolean;
  readonly error: Error | null;
};

/**
 * Sends each decision at once, the whole of them every time, one after the other; the preview is then asked again.
 * A refused one is forgotten, so that the next does not carry it along.
 */
export function useDecisions(preview: Preview): Deciding {
  const { id: district } = useDistrict();
  const { id } = preview.import;
  const client = useQueryClient();
  const latest = useRef(preview.decisions);
  const sending = useMutation({
    scope: { id: `decide ${id}` },
    mutationFn: (sent: Sent) => call(decideImport, { district, id, ...sent }),
    onSettled: () => client.invalidateQueries({ queryKey: [previewImport.id] }),
    onError: () => {
      latest.current = preview.decisions;
    },
  });
  const { isPending, mutate } = sending;
  useEffect(() => {
    if (!isPending) latest.current = preview.decisions;
  }, [preview.decisions, isPending]);
  const sent = isPending ? sending.variables : undefined;
  return {
    decisions: sent?.decisions ?? preview.decisions,
    knownOn: sent?.knownOn ?? preview.import.knownOn,
    change: (change) => {
      latest.current = decide(latest.current, change);
      mutate({ decisions: latest.current });
    },
    setKnownOn: (knownOn) => mutate({ decisions: latest.current, knownOn }),
    busy: isPending,
    kept: sending.isSuccess,
    error: sending.error,
  };
}
