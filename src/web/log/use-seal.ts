import { useQuery } from "@tanstack/react-query";
import { health } from "../../contract/session.ts";
import type { Output } from "../../contract/endpoint.ts";
import { call } from "../api/call.ts";
import { keyOf } from "../api/use-call.ts";

type Health = Output<typeof health>;

/** How the sealed log of all districts together is. */
export type Seal = Health["seal"];

/** How often a page asks whether the ledger still agrees: an alarm is on every page within a minute. */
const everyMs = 30_000;

/** How the server is, asked again and again while a page is open; undefined while nobody answers. */
export function useHealth(): Health | undefined {
  const answer = useQuery({
    queryKey: keyOf(health, {}),
    queryFn: ({ signal }) => call(health, {}, { signal }),
    refetchInterval: everyMs,
    staleTime: everyMs / 2,
  });
  return answer.data;
}

/** How the sealed log is; null where nothing seals or nobody answers. */
export function useSeal(): Seal {
  return useHealth()?.seal ?? null;
}
