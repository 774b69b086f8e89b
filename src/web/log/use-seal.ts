import { health } from "../../contract/session.ts";
import type { Output } from "../../contract/endpoint.ts";
import { useCall } from "../api/use-call.ts";

type Health = Output<typeof health>;

/** How the sealed log of all districts together is. */
export type Seal = Health["seal"];

/** How often a page asks whether the ledger still agrees: an alarm is on every page within a minute. */
const everyMs = 30_000;

/** How the server is, asked again and again while a page is open; undefined while nobody answers. */
export function useHealth(): Health | undefined {
  return useCall(health, {}, { again: () => everyMs, staleTime: everyMs / 2 }).data;
}

/** How the sealed log is; null where nothing seals or nobody answers. */
export function useSeal(): Seal {
  return useHealth()?.seal ?? null;
}
