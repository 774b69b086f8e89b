import { type Result, accept } from "../../domain/refusal/refusal.ts";
import type { Ledger } from "../open-ledger.ts";
import type { Fault } from "../../domain/seal/fault.ts";
import type { LogDesk } from "./log-desk.ts";
import { type LogKeys, openLogKeys } from "./log-keys.ts";
import { ordinaryOutside } from "./outside-book.ts";
import { nobodyAsked, startOutside } from "./outside.ts";
import { type SealSettings, readSealSettings } from "./seal-settings.ts";
import { ordinaryPace, startWatch } from "./watch.ts";
import { canWatchApart, watchApart } from "./watch-apart.ts";

/** Keys and settings of the sealed log, read before anything starts. */
export type SealReady = {
  readonly folder: string;
  readonly keys: LogKeys;
  readonly settings: SealSettings;
};

/** Opens the keys and reads who outside is asked. Refuses `logKeyWrong`, `settingWrong`. */
export async function readySeal(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Result<SealReady>> {
  const settings = readSealSettings(env);
  if (!settings.ok) return settings;
  const keys = await openLogKeys(folder, env);
  return keys.ok ? accept({ folder, keys: keys.value, settings: settings.value }) : keys;
}

/** The log sealed, checked and vouched for while the server runs. */
export type Sealing = {
  readonly desk: LogDesk;
  /** Enters what was found against a district's log beside the checks of the log itself. */
  readonly accuse: (tenant: string, fault: Fault) => void;
  readonly stop: () => Promise<void>;
};

/** Who hears of what goes wrong. */
export type SealTold = {
  readonly weather: (error: unknown) => void;
  readonly faults: (tenant: string, faults: readonly Fault[]) => void;
  readonly silence: (tenant: string, who: string, problem: string) => void;
};

/** Starts to seal, to check and to ask those outside. Errors: none (total): what fails is told and tried again. */
export function startSealing(
  { owner, address, seat }: Pick<Ledger, "owner" | "address" | "seat">,
  { folder, keys, settings }: SealReady,
  told: SealTold,
): Sealing {
  const isOurs = (): boolean => seat?.isHeld() !== false;
  const pace = ordinaryPace;
  const watch = canWatchApart()
    ? watchApart({ address, folder, pace, isOurs }, told)
    : startWatch({ owner, ...keys, isOurs }, pace, told);
  const outside = startOutside({ owner, keys: keys.keys }, settings, {
    pace: ordinaryOutside,
    isOurs,
    told: { accuse: watch.accuse, alarm: told.silence },
  });
  return {
    desk: { ...keys, watch, outside, isPublic: settings.isPublic },
    accuse: watch.accuse,
    stop: async () => {
      await Promise.all([outside.stop(), watch.stop()]);
    },
  };
}

/** The log as a command sees it: its keys to sign documents with, nobody watching. Refuses `logKeyWrong`, `settingWrong`. */
export async function deskOf(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Result<LogDesk>> {
  const ready = await readySeal(folder, env);
  if (!ready.ok) return ready;
  const { keys, settings } = ready.value;
  const outside = nobodyAsked(settings);
  return accept({ ...keys, watch: undefined, outside, isPublic: settings.isPublic });
}
