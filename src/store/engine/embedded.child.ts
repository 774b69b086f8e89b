// Run by embedded.test.ts in a process of its own, to be killed: starts the database on a folder
// and writes rows for ever, printing each number once the database has confirmed it.
import pg from "pg";
import { startEmbedded } from "./embedded.ts";

const [folder = ""] = process.argv.slice(2);
const engine = await startEmbedded(folder, () => undefined);
if (!engine.ok) {
  console.info(JSON.stringify(engine.refusal));
  process.exit(3);
}
const client = new pg.Client(engine.value.owner);
client.on("error", () => undefined);
await client.connect();
await client.query("create table if not exists ack (n bigint primary key)");
const first = await client.query<{ n: string }>("select coalesce(max(n), 0) + 1 as n from ack");
for (let n = Number(first.rows[0]?.n); ; n++) {
  await client.query("insert into ack values ($1)", [n]);
  console.info(n);
}
