import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
/** `GUATU_SOFFICE` names a LibreOffice that stands elsewhere. */
const places = [process.env["GUATU_SOFFICE"] ?? "", "/usr/lib/libreoffice/program/soffice"];

/** LibreOffice with its spreadsheet, where this machine has it. */
const soffice = places.find((place) => existsSync(join(dirname(place), "libsclo.so")));

/** Whether a spreadsheet can be opened and saved by LibreOffice here. */
export const hasOffice = soffice !== undefined;

/** A file opened by LibreOffice and saved in another form; `to` is its ending and, behind a colon, its filter. */
export async function savedBy(bytes: Uint8Array, from: string, to: string): Promise<Uint8Array> {
  if (soffice === undefined) throw new Error("LibreOffice is not on this machine");
  const folder = await mkdtemp(join(tmpdir(), "guatu-office-"));
  try {
    const [kind = to] = to.split(":");
    const given = join(folder, `given.${from}`);
    await writeFile(given, bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const args = [profile, "--headless", "--convert-to", to, "--outdir", join(folder, "out")];
    await run(soffice, [...args, given], { timeout: 240_000 });
    return new Uint8Array(await readFile(join(folder, "out", `given.${kind}`)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
