import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import type { Installed } from "./installation.ts";

/** The database of an installation, as its superuser reaches it on the machine itself behind the program's back. */
export async function superuserOf({ folder }: Installed, name = "test"): Promise<pg.Client> {
  const database = join(folder, "database");
  const running = await readFile(join(database, "server", "data", "postmaster.pid"), "utf8");
  const [, , , port, socket] = running.split("\n").map((line) => line.trim());
  const password = (await readFile(join(database, "secret"), "utf8")).trim();
  const client = new pg.Client({
    host: socket ?? "",
    port: Number(port),
    user: "guatu",
    password,
    database: "guatu",
    application_name: name,
  });
  await client.connect();
  return client;
}
