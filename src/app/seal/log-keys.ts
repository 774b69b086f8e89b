import { hostname } from "node:os";
import type { NoteKey } from "../../domain/seal/note.ts";
import { type Result, accept, refuse } from "../../domain/refusal/refusal.ts";
import { openSigner } from "./ed25519.ts";
import { keyFile, readKeyFile } from "./key-file.ts";
import type { Signer } from "./signer.ts";
import { openSm2Signer } from "./sm2.ts";
import { readKey } from "./vkey.ts";

/** Who signs an installation's logs, and by which keys its checkpoints may be signed. */
export type LogKeys = {
  /** The logs' name for ever, less the district. */
  readonly origin: string;
  readonly signers: readonly Signer[];
  /** Our own first, then those that signed before. */
  readonly keys: readonly NoteKey[];
};

type Env = Readonly<Record<string, string | undefined>>;

/** As whom the logs are known: said, or the host of our own address, or this machine; kept from the first start on. */
function nameOf(env: Env): string {
  const said = env["GUATU_LOG_NAME"]?.trim();
  const origin = env["GUATU_ORIGIN"]?.trim() ?? "";
  const host = URL.canParse(origin) ? new URL(origin).host : "";
  const name = [said, host, hostname()].find((each) => each !== undefined && each !== "");
  return (name ?? "guatu").replaceAll(/[^A-Za-z0-9.:/-]/gu, "-");
}

/** Keys that signed before, one a line in `keys/former.txt`: after a change of key older checkpoints stay readable. */
async function formerKeys(folder: string): Promise<Result<NoteKey[]>> {
  const file = "former.txt";
  const lines = ((await readKeyFile(folder, file)) ?? "").split("\n");
  const keys = lines.filter((line) => line.trim() !== "").map(readKey);
  const known = keys.filter((key) => key !== undefined);
  return known.length === keys.length ? accept(known) : refuse("logKeyWrong", { file });
}

async function opened(file: string, open: () => Promise<Signer>): Promise<Result<Signer>> {
  try {
    return accept(await open());
  } catch (error) {
    if (error instanceof Error && "code" in error) throw error;
    return refuse("logKeyWrong", { file });
  }
}

/** Opens the installation's keys, made at the first start. Refuses `logKeyWrong`; throws what the disk throws. */
export async function openLogKeys(folder: string, env: Env): Promise<Result<LogKeys>> {
  const origin = (await keyFile(folder, "log-name.txt", () => `${nameOf(env)}\n`)).trim();
  if (!/^[A-Za-z0-9.:/-]+$/u.test(origin)) return refuse("logKeyWrong", { file: "log-name.txt" });
  const own = await opened("log-ed25519.pem", () => openSigner(folder, origin));
  if (!own.ok) return own;
  const sm2 = await opened("log-sm2.hex", () => openSm2Signer(folder, origin));
  if (!sm2.ok) return sm2;
  const former = await formerKeys(folder);
  if (!former.ok) return former;
  const signers = [own.value, sm2.value];
  return accept({ origin, signers, keys: [...signers.map(({ key }) => key), ...former.value] });
}
