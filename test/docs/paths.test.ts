import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const tops = ["bench", "bin", "docs", "public", "rules", "src", "test", "tools", "verify"];
/** Stands for any test beside its code. */
const examples: ReadonlySet<string> = new Set(["x.test.ts"]);

function filesIn(folder: string): string[] {
  const found = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return found.flatMap((entry) => {
    const path = relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/");
    return entry.isFile() ? [path] : [`${path}/`];
  });
}

const kept = tops.flatMap((top) => [`${top}/`, ...filesIn(top)]);
const atRoot = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile());
const known = [...kept, ...atRoot.map(({ name }) => name)];
const documents = known.filter((path) => path.endsWith(".md"));

/** What stands in backticks and names a file or folder of ours: with a folder, or with the ending of a file. */
function namesIn(document: string): string[] {
  const text = readFileSync(join(root, document), "utf8");
  const words = [...text.matchAll(/`([^`\n]+)`/gu)].map(([, word = ""]) => word);
  const isOurs = (word: string): boolean =>
    /^[\w.*<>/-]+$/u.test(word) &&
    (tops.includes(word.split("/", 1)[0] ?? "")
      ? word.includes("/")
      : /\w\.(?:tsx?|md|yaml|m?js|py|sql)$/u.test(word));
  return words.filter((word) => isOurs(word) && !examples.has(word));
}

/** Named from the root, or by its end as people say it (`messages/zh/rules.ts`); `*` and `<id>` stand for anything. */
function isThere(name: string): boolean {
  const plain = name.replaceAll(/[.]/gu, "\\.").replaceAll(/\*|<\w+>/gu, "[^/]*");
  const shape = new RegExp(`^(?:.*/)?${plain}/?$`, "u");
  return known.some((path) => shape.test(path));
}

test.each(documents)("%s names files and folders that are there", (document) => {
  expect(namesIn(document).filter((name) => !isThere(name))).toEqual([]);
});
