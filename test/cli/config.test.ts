import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Terminal, openTerminal } from "../harness/command.ts";

let terminal: Terminal;

beforeAll(async () => {
  terminal = await openTerminal();
});
afterAll(() => terminal.close());

const path = (name: string): string => join(terminal.folder, name);

test("a district is opened from a template, its configuration opens another, and both export the same bytes", async () => {
  const first = await terminal.guatu("district", "new", "zone-a", "甲开发区", "--template", "zone");
  expect([first.exit, first.err]).toEqual([0, ""]);
  expect(first.out).toContain("下设单位 9 个");
  await terminal.guatu("config", "export", "--unit", "zone-a", "--out", path("a.json"));
  const second = await terminal.guatu(
    "district",
    "new",
    "zone-b",
    "乙开发区",
    "--template",
    path("a.json"),
  );
  expect([second.exit, second.err]).toEqual([0, ""]);
  await terminal.guatu("config", "export", "--unit", "zone-b", "--out", path("b.json"));
  expect(await readFile(path("b.json"), "utf8")).toBe(await readFile(path("a.json"), "utf8"));
});

test("a configuration is tried before it is taken in, and needs a reason", async () => {
  const dry = await terminal.guatu(
    "config",
    "import",
    path("a.json"),
    "--unit",
    "district",
    "--dry-run",
  );
  expect(dry.out).toContain("calendars/month");
  const bare = await terminal.guatu("config", "import", path("a.json"), "--unit", "district");
  expect([bare.exit, bare.err.includes("--reason")]).toEqual([2, true]);
  const argv = ["config", "import", path("a.json"), "--unit", "district", "--reason", "试"];
  expect((await terminal.guatu(...argv)).exit).toBe(0);
  const again = await terminal.guatu(...argv);
  expect(again.exit).toBe(5);
});

test("what cannot be done is said: a taken id, a template there is not, a file that is none", async () => {
  const taken = await terminal.guatu("district", "new", "zone-a", "再来", "--template", "zone");
  expect([taken.exit, taken.err.includes("zone-a")]).toEqual([5, true]);
  const none = await terminal.guatu("district", "new", "zone-c", "丙区", "--template", "moon");
  expect([none.exit, none.err.includes("district、zone")]).toEqual([4, true]);
  await writeFile(path("broken.json"), "{");
  const broken = await terminal.guatu("config", "import", path("broken.json"), "--reason", "试");
  expect(broken.exit).toBe(2);
  expect((await terminal.guatu("config", "import", path("none.json"), "--reason", "试")).exit).toBe(
    4,
  );
});
