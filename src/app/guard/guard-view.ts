import type { Output } from "../../contract/endpoint.ts";
import type { showLog } from "../../contract/log.ts";
import type { RecoveryRow } from "../../store/queries/recovery.ts";
import { readSigned } from "../seal/check-notes.ts";
import type { Guards } from "./guards.ts";

type Answer = Output<typeof showLog>;

const million = 1_000_000;

/** What was found of the files of one district: both in the last whole reading and in the one under way. */
function filesOf({ scrub }: Guards, district: string): Answer["files"] {
  const state = scrub?.state();
  if (!state) return null;
  const own = [...state.now.spoiled, ...state.spoiled].filter(({ tenant }) => tenant === district);
  const spoiled = [...new Map(own.map(({ evidence, fault }) => [evidence, fault]))];
  return {
    done: state.done,
    pages: state.pages,
    spoiled: spoiled.map(([evidence, fault]) => ({ evidence, fault })),
  };
}

/** What watches the machine under the ledger has to say of a district. Errors: none (total). */
export function guardsOf(
  guards: Guards | undefined,
  district: string,
): Pick<Answer, "files" | "clock" | "space"> {
  const space = guards?.space.state();
  return {
    files: guards ? filesOf(guards, district) : null,
    clock: guards?.clock?.fault() ?? null,
    space: space
      ? {
          free: Math.floor(space.free / million),
          limit: Math.floor(space.limit / million),
          isFull: space.isFull,
        }
      : null,
  };
}

/** A restore as the page tells it. Errors: none (total). */
export function recoveryOf(row: RecoveryRow): Answer["recoveries"][number] {
  return {
    madeAt: row.made_at,
    size: row.note === null ? 0 : readSigned(row.note).size,
    at: row.recorded_at,
    longer: row.longer.map(({ who, size }) => ({ who, size })),
    formerName: row.former_name,
    reason: row.reason,
  };
}
