import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const read = (file: string) => readFile(join(root, file), "utf8");

const statuses = ["met", "partly", "not yet", "does not apply"] as const;

type Row = {
  readonly item: string;
  readonly level: string;
  readonly status: string;
  readonly why: string;
};

const rows: readonly Row[] = (await read("docs/asvs.md"))
  .split("\n")
  .map(
    (line) =>
      /^\| (?<item>\d+\.\d+\.\d+) \| (?<level>\d) \| (?<status>[^|]+) \| (?<why>.+) \|$/u.exec(line)
        ?.groups,
  )
  .flatMap((groups) => (groups ? [groups as unknown as Row] : []));

const items = (await read("test/fixtures/asvs/asvs-5.0.0-level-1-2.txt"))
  .split("\n")
  .filter((line) => /^\d/u.test(line));

/** The files a row names: what looks like a path of the product, folders included. */
function filesIn(why: string): string[] {
  const named = [...why.matchAll(/`(?<name>[^`]+)`/gu)].map(({ groups }) => groups?.["name"] ?? "");
  return named.filter((name) =>
    /^(?:src|test|docs|rules|bench|tools)\/|^[\w.-]+\.(?:json|ts|md)$/u.test(name),
  );
}

test("every item of levels 1 and 2 stands in the list once, in order, with its level", () => {
  expect(items).toHaveLength(253);
  expect(rows.map(({ item, level }) => `${item} ${level}`)).toEqual(items);
});

test("every item has one of the four statuses, and says where or why", () => {
  for (const { item, status, why } of rows) {
    expect([item, statuses]).toEqual([item, expect.arrayContaining([status])]);
    expect([item, why.length]).toEqual([item, expect.toSatisfy((length: number) => length > 5)]);
  }
});

test("what is met names a file, and every file named is there", () => {
  for (const { item, status, why } of rows) {
    const files = filesIn(why);
    if (status === "met") expect([item, files.length]).not.toEqual([item, 0]);
    for (const file of files)
      expect([item, file, existsSync(join(root, file))]).toEqual([item, file, true]);
  }
});

test("the counts at the head are those of the list", async () => {
  const text = await read("docs/asvs.md");
  const counts = statuses.map(
    (status) => `| ${status} | ${rows.filter((row) => row.status === status).length} |`,
  );
  for (const line of counts) expect(text).toContain(`\n${line}\n`);
  console.info(
    `ASVS 5.0, levels 1 and 2: ${counts.join(" ").replaceAll("|", "").replace(/\s+/gu, " ").trim()}`,
  );
});

test("等保三级: every file its map names is there", async () => {
  const text = await read("docs/dengbao.md");
  const files = filesIn(text);
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) expect([file, existsSync(join(root, file))]).toEqual([file, true]);
});
