#!/usr/bin/env node
import { existsSync } from "fs";
import { fileURLToPath } from "url";
import { checkNode } from "../tools/node.mjs";

checkNode();
// The server and the commands are siblings that may not know each other; here is where they part.
const half = process.argv[2] === "serve" ? "server" : "cli";
const main = new URL(`../dist/${half}/main.js`, import.meta.url);
if (existsSync(fileURLToPath(main))) await import(main.href);
else {
  console.error("还没有构建。请先在挂图的文件夹里运行一次 npm start。");
  console.error("Not built yet. Run npm start once in Guatu's folder first.");
  process.exitCode = 1;
}
