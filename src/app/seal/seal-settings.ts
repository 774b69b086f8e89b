import type { NoteKey } from "../../domain/seal/note.ts";
import { cosignatureAlgorithm } from "../../domain/seal/witness.ts";
import { type Result, accept, refuse } from "../../domain/refusal/refusal.ts";
import { readKey } from "./vkey.ts";

/** A witness outside: where it is, and the key it signs by. */
export type WitnessPlace = { readonly url: URL; readonly key: NoteKey; readonly printed: string };

/** Who outside is asked to vouch for the log, and whether its hashes are public. */
export type SealSettings = {
  readonly witnesses: readonly WitnessPlace[];
  /** The time-stamping authority, undefined for none. */
  readonly authority: URL | undefined;
  /** After how many hours without a stamp nothing more is written; undefined for never. */
  readonly stopHours: number | undefined;
  readonly isPublic: boolean;
};

type Env = Readonly<Record<string, string | undefined>>;

function said(env: Env, name: string): string | undefined {
  const text = env[name]?.trim();
  return text === "" ? undefined : text;
}

function isWeb(address: string): boolean {
  return URL.canParse(address) && /^https?:$/u.test(new URL(address).protocol);
}

function placeOf(line: string): WitnessPlace | undefined {
  const [address = "", printed = "", ...more] = line.trim().split(/\s+/u);
  const key = readKey(printed);
  if (!isWeb(address) || key?.algorithm !== cosignatureAlgorithm || more.length > 0)
    return undefined;
  return { url: new URL(address.endsWith("/") ? address : `${address}/`), key, printed };
}

/**
 * Reads GUATU_WITNESSES (`address key`, several apart by commas), GUATU_TSA, GUATU_TSA_STOP_HOURS and GUATU_LOG_PUBLIC
 * (`no` closes). Refuses `settingWrong` naming the variable.
 */
export function readSealSettings(env: Env): Result<SealSettings> {
  const lines = (said(env, "GUATU_WITNESSES") ?? "").split(/[,\n]/u).filter((each) => each.trim());
  const witnesses: WitnessPlace[] = [];
  for (const line of lines) {
    const place = placeOf(line);
    if (!place) return refuse("settingWrong", { name: "GUATU_WITNESSES", text: line.trim() });
    witnesses.push(place);
  }
  const tsa = said(env, "GUATU_TSA");
  if (tsa !== undefined && !isWeb(tsa))
    return refuse("settingWrong", { name: "GUATU_TSA", text: tsa });
  const stop = said(env, "GUATU_TSA_STOP_HOURS");
  if (stop !== undefined && !(Number(stop) > 0))
    return refuse("settingWrong", { name: "GUATU_TSA_STOP_HOURS", text: stop });
  return accept({
    witnesses,
    authority: tsa === undefined ? undefined : new URL(tsa),
    stopHours: stop === undefined ? undefined : Number(stop),
    isPublic: said(env, "GUATU_LOG_PUBLIC") !== "no",
  });
}
