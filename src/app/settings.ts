import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { productFolder } from "../store/place.ts";

/** Everything the environment decides, read once. */
export type Settings = {
  readonly port: number;
  readonly host: string;
  readonly folder: string;
  readonly databaseUrl: string | undefined;
  /** Whether a database that would lose records in a power cut will do (GUATU_TRIAL=yes). */
  readonly isTrial: boolean;
  readonly version: string;
};

function versionOf(): string {
  const text = readFileSync(join(productFolder(), "package.json"), "utf8");
  const { version } = JSON.parse(text) as { version: string };
  return version;
}

/** Reads the environment: PORT, HOST, GUATU_DATA, DATABASE_URL, GUATU_TRIAL. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  return {
    port: Number(env["PORT"] ?? 8080),
    host: env["HOST"] ?? "127.0.0.1",
    folder: resolve(env["GUATU_DATA"] ?? join(productFolder(), ".guatu")),
    databaseUrl: env["DATABASE_URL"] === "" ? undefined : env["DATABASE_URL"],
    isTrial: env["GUATU_TRIAL"] === "yes",
    version: versionOf(),
  };
}

const shanghai = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" });

/** Today in China, `YYYY-MM-DD`, whatever the machine's own clock zone. */
export function todayInChina(): string {
  return shanghai.format(new Date());
}
