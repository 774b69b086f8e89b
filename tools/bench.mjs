// `npm run bench`: figures beside their peers, and whether they keep their budgets. Words choose benches
// (`npm run bench -- list append`); --tiny only shows that they work.
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { checkNode } from "./node.mjs";
import { root, runNode } from "./run.mjs";

checkNode();
const { ensureBuilt, ensureInstalled } = await import("./ensure.mjs");
await ensureInstalled();
await ensureBuilt();

const place = join(root, ".cache", "bench");

/** The benches drive the product as it is built, threads and all: sources stand for their compiled selves. */
const compiled = {
  name: "compiled",
  enforce: "pre",
  resolveId(id, importer) {
    if (importer === undefined || !id.startsWith("../")) return null;
    const path = relative(root, fileURLToPath(new URL(id, pathToFileURL(importer))));
    const built = path.replace(/^src([/\\])/u, "dist$1").replace(/\.ts$/u, ".js");
    return { id: pathToFileURL(join(root, built)).href, external: true };
  },
};

const { build } = await import("vite");
await build({
  configFile: false,
  root,
  logLevel: "warn",
  plugins: [compiled],
  build: {
    ssr: true,
    outDir: place,
    emptyOutDir: true,
    target: "node20",
    minify: false,
    rolldownOptions: {
      input: [join(root, "bench", "main.ts"), join(root, "bench", "side.ts")],
      output: { entryFileNames: "[name].js" },
    },
  },
});
const args = [join(place, "main.js"), ...process.argv.slice(2)];
const { code } = await runNode(args, { show: true });
process.exitCode = code;
