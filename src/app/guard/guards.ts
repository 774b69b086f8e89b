import { dirname } from "node:path";
import type { Fault } from "../../domain/seal/fault.ts";
import type { EvidenceFiles } from "../../files/evidence/evidence-files.ts";
import { findHome } from "../../store/engine/home.ts";
import { listDistrictsOf } from "../../store/found.ts";
import { findLastSigned } from "../../store/queries/seal-check.ts";
import type { Spoiled } from "./read-again.ts";
import type { Ledger } from "../open-ledger.ts";
import { type Clock, type ClockFault, ordinaryClock, watchClock } from "./clock.ts";
import { type Scrub, ordinaryScrub, startScrub } from "./scrub.ts";
import { type Limits, type Space, isInMemory, roomAt, watchSpace } from "./space.ts";

/** What watches the machine under the ledger: room on the disk, files and pages, the clock. */
export type Guards = {
  readonly space: Pick<Space, "state" | "whyNot" | "noteFull">;
  readonly scrub: Pick<Scrub, "state"> | undefined;
  readonly clock: Pick<Clock, "fault"> | undefined;
  /** Whether the data lie in memory only, and are gone with the power. */
  readonly isInMemory: boolean;
};

/** What is watched. */
export type GuardCtx = {
  readonly ledger: Pick<Ledger, "owner" | "cluster">;
  readonly files: EvidenceFiles;
  readonly folder: string;
  readonly limits: Limits;
};

/** Who hears of what is found. */
export type GuardTold = {
  readonly weather: (error: unknown) => void;
  readonly spoiled: (each: Spoiled) => void;
  readonly clock: (fault: ClockFault) => void;
  /** A page of the database is spoiled: every district is in doubt. */
  readonly rotten: (tenant: string, fault: Fault) => void;
};

/** The folders that must have room: the data folder, and the database where it lies elsewhere. */
async function watched(folder: string, isOwn: boolean): Promise<string[]> {
  const home = isOwn ? await findHome(folder) : undefined;
  return home ? [folder, dirname(home.data)] : [folder];
}

/** Starts to watch. Errors: throws what the disk throws at the start; later all is told and tried again. */
export async function startGuards(
  { ledger, files, folder, limits }: GuardCtx,
  told: GuardTold,
): Promise<Guards & { readonly stop: () => Promise<void> }> {
  const { owner, cluster } = ledger;
  const folders = await watched(folder, cluster !== undefined);
  const space = watchSpace(() => Promise.all(folders.map(roomAt)), limits);
  const rotten = async (fault: Fault): Promise<void> => {
    for (const { id } of await listDistrictsOf(owner)) told.rotten(id, fault);
  };
  const scrub = startScrub({ owner, files, folder, cluster }, ordinaryScrub, {
    weather: told.weather,
    spoiled: told.spoiled,
    rotten: (fault) => void rotten(fault).catch(told.weather),
  });
  const sources = {
    now: () => Date.now(),
    ticks: () => performance.now(),
    lastSigned: () => findLastSigned(owner),
  };
  const clock = watchClock(sources, ordinaryClock, told.clock);
  return {
    space,
    scrub,
    clock,
    isInMemory: (await Promise.all(folders.map(isInMemory))).some(Boolean),
    stop: async () => {
      space.stop();
      await Promise.all([scrub.stop(), clock.stop()]);
    },
  };
}
