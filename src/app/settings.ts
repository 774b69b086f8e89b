import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { productFolder } from "../store/place.ts";

/** Everything the environment decides, read once. */
export type Settings = {
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

/** The port of the pages: PORT, else 8080; 0 is whichever is free. Refuses `settingWrong`. */
export function readPort(env: Readonly<Record<string, string | undefined>>): Result<number> {
  const text = env["PORT"]?.trim() ?? "8080";
  const port = Number(text);
  const isPort = /^\d+$/u.test(text) && port <= 65_535;
  return isPort ? accept(port) : refuse("settingWrong", { name: "PORT", text });
}

/** Reads the environment: HOST, GUATU_DATA, DATABASE_URL, GUATU_TRIAL. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  return {
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
