#!/usr/bin/env node
import { existsSync } from "fs";
import { fileURLToPath } from "url";
import { checkNode } from "../tools/node.mjs";

checkNode();
// The server, the witness and the commands are siblings that may not know each other; here is where they part.
const rooms = new Map([
  ["serve", "server"],
  ["witness", "witness"],
]);
const room = rooms.get(process.argv[2]) ?? "cli";
const main = new URL(`../dist/${room}/main.js`, import.meta.url);
if (existsSync(fileURLToPath(main))) await import(main.href);
else {
  console.error("还没有构建。请先在挂图的文件夹里运行一次 npm start。");
  console.error("Not built yet. Run npm start once in Guatu's folder first.");
  process.exitCode = 1;
}
