import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Output } from "../../../contract/endpoint.ts";
import { previewRulebook } from "../../../contract/rulebook.ts";
import { faultsOf } from "../../../domain/scoring/parse.ts";
import type { PeriodKind } from "../../../domain/scoring/period-kind.ts";
import { call } from "../../api/call.ts";
import { keyOf } from "../../api/use-call.ts";
import { useDistrict } from "../../state/use-district.tsx";
import { useLastGood } from "./use-last-good.ts";
import { useSettled } from "../use-settled.ts";

export type Preview = Output<typeof previewRulebook>;

/** What a draft would do, once what is typed stands still; while the draft is at fault, what it did last. */
export type Previewing = {
  readonly preview: Preview | null;
  /** Whether it holds for what is typed. */
  readonly isCurrent: boolean;
  readonly error: unknown;
};

/** Tries a draft on the last three periods; one at fault is not asked about. */
export function usePreview(name: string, value: unknown, kind: PeriodKind | undefined): Previewing {
  const { id: district } = useDistrict();
  const settled = useSettled(value);
  const isSound = faultsOf(settled).length === 0;
  const input = { district, name, value: settled, kind };
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: keyOf(previewRulebook, input),
    queryFn: ({ signal }) => call(previewRulebook, input, { signal }),
    enabled: isSound,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  const isAnswered = isSound && data !== undefined && !isPlaceholderData;
  const preview = useLastGood(data && data.faults.length === 0 ? data : null);
  return {
    preview,
    isCurrent: isAnswered && settled === value && data.faults.length === 0,
    error: isSound ? error : null,
  };
}
