import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Result, accept } from "../../domain/refusal/refusal.ts";
import { writeWhole } from "./copying.ts";
import { type PrivateKeys, unlockKeys } from "./key-box.ts";
import { type Manifest, parts } from "./manifest.ts";

/** Who signs from now on: the same as before, others under the same name, or others under a new one. */
export type Signing = "same" | "newKeys" | "newName";

type Asked = {
  readonly from: string;
  readonly manifest: Manifest;
  readonly keys: PrivateKeys | undefined;
  /** Another log than the one that was seen outside: it may not speak in that one's name. */
  readonly isOlder: boolean;
};

/** Opens the file of private keys, when one is named. Refuses `keysLocked`; a file that is not there throws. */
export async function openKeys(
  file: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Result<PrivateKeys | undefined>> {
  if (file === undefined) return accept(undefined);
  return unlockKeys(await readFile(file), env["GUATU_KEYS_PASSPHRASE"]);
}

/** The name a log goes on under that is not the one seen outside. */
export function newNameOf({ origin, madeAt }: Manifest): string {
  const [, day = ""] = /^(.{10})/u.exec(madeAt.replaceAll(/[-:T]/gu, "").slice(2)) ?? [];
  return `${origin.replace(/-r\d{10}$/u, "")}-r${day}`;
}

/**
 * Puts the keys of the log in place. Without the private ones the old public ones may have signed before, and new ones
 * are made at the start; an older state goes on under a new name. Errors: throws what the disk throws.
 */
export async function restoreKeys(folder: string, asked: Asked): Promise<Signing> {
  const { from, manifest, keys, isOlder } = asked;
  const write = async (name: string, words: string): Promise<void> => {
    await writeWhole(join(folder, "keys", name), [new TextEncoder().encode(words)]);
  };
  if (keys && !isOlder) {
    for (const [name, words] of Object.entries(keys)) await write(name, words);
    const former = await readFile(join(from, parts.data, "keys/former.txt"), "utf8").catch(
      () => "",
    );
    if (former !== "") await write("former.txt", former);
    await write("log-name.txt", `${manifest.origin}\n`);
    return "same";
  }
  await write("former.txt", `${manifest.keys.join("\n")}\n`);
  await write("log-name.txt", `${isOlder ? newNameOf(manifest) : manifest.origin}\n`);
  return isOlder ? "newName" : "newKeys";
}
