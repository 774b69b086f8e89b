import { existsSync } from "node:fs";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readWorkbook } from "../../src/files/sheet/read-workbook.ts";
import { type Db, openDb } from "../../src/store/connection.ts";
import { type Terminal, openTerminal } from "../harness/command.ts";
import { textsIn } from "../harness/zip.ts";

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/tongzhou/${name}`, import.meta.url));
const march = fixture("2023-03.xlsx");
const february = fixture("2024-02.xlsx");

let terminal: Terminal;
let owner: Db;

beforeAll(async () => {
  terminal = await openTerminal();
  owner = openDb({ connectionString: terminal.env["DATABASE_URL"], max: 1 });
});
afterAll(async () => {
  await owner.destroy();
  await terminal.close();
});

async function json(...argv: string[]) {
  const said = await terminal.guatu(...argv, "--json");
  expect([argv.join(" "), said.exit, said.err]).toEqual([argv.join(" "), 0, ""]);
  return JSON.parse(said.out) as never;
}

async function counts(): Promise<unknown> {
  const { rows } = await sql`select (select count(*) from guatu.fact) as facts,
    (select count(*) from guatu.verdict) as verdicts, (select count(*) from guatu.import) as imports,
    (select count(*) from guatu.subject) as subjects, (select count(*) from guatu.unit) as units`.execute(
    owner,
  );
  return rows[0];
}

test("the first command makes an empty district of one's own, and help needs none", async () => {
  const help = await terminal.guatu("--help");
  expect([help.exit, help.err]).toEqual([0, ""]);
  for (const command of ["import", "slips", "rank", "bulletin", "export", "undo", "doctor"])
    expect(help.out).toContain(command);
  expect((await terminal.guatu("--help", "--lang", "en")).out).toContain("Usage");
  expect(await json("projects")).toEqual({ total: 0, projects: [] });
  expect(await counts()).toMatchObject({ facts: 0, imports: 0, units: 1 });
});

test("a trial run tells everything and writes nothing", async () => {
  const before = await counts();
  expect(await json("import", march, "--dry-run")).toMatchObject({
    imports: [
      {
        file: march,
        district: "district",
        import: null,
        asOf: { day: "2023-03", precision: "month" },
        counts: { rows: { new: 5, changed: 0, unsure: 0, refused: 0 } },
        facts: 0,
        projects: 0,
        questions: [],
      },
    ],
  });
  expect(await counts()).toEqual(before);
});

test("two ledgers go in, in one command each, and a third time nothing is new", async () => {
  expect(await json("import", march, "--known-at", "2023-03-31")).toMatchObject({
    imports: [{ import: 1, facts: 40, projects: 5 }],
  });
  expect(await json("import", february, "--known-at", "2024-02-29")).toMatchObject({
    imports: [{ counts: { rows: { new: 2, changed: 1 } }, projects: 3 }],
  });
  expect(await json("import", february)).toMatchObject({
    imports: [{ counts: { rows: { same: 3, new: 0, changed: 0 } }, facts: 0 }],
  });
});

test("slips say the node, both days and the distance in days", async () => {
  const { slips } = (await json("slips")) as { slips: object[] };
  expect(slips).toHaveLength(1);
  expect(slips[0]).toMatchObject({
    district: "district",
    project: { name: "康辉南通新材料项目", unit: "五接镇" },
    node: "trialProduction",
    scope: "首条生产线",
    planned: { day: "2023-11", precision: "month" },
    reached: { day: "2024-02", precision: "month" },
    basis: "actual",
    delay: { min: 63, max: 120 },
  });
  expect(await json("slips", "--known-at", "2023-12-31")).toMatchObject({ slips: [] });
  expect((await terminal.guatu("slips")).out).toMatch(/康辉.*63–120/u);
});

test("projects are found by name, pinyin and initials, in the whole district or a unit", async () => {
  expect(await json("projects")).toMatchObject({ total: 7 });
  for (const words of ["康辉", "kanghui", "khnt"])
    expect(await json("projects", words)).toMatchObject({
      total: 1,
      projects: [{ name: "康辉南通新材料项目", light: expect.any(String) }],
    });
  const { projects } = (await json("projects", "--unit", "五接镇")) as { projects: object[] };
  expect(projects).toHaveLength(1);
});

test("a project shows its whole history, and what was known of it on a day", async () => {
  const now = (await json("show", "康辉")) as { facts: { attribute: string }[]; name: string };
  const then = (await json("show", "康辉", "--known-at", "2023-06-30")) as typeof now;
  const totals = ({ facts }: typeof now) =>
    facts.filter((fact) => fact.attribute === "totalInvestment").length;
  expect([now.name, totals(now), totals(then)]).toEqual(["康辉南通新材料项目", 2, 1]);
  expect((await terminal.guatu("show", "康辉")).out).toContain("近125亿");
});

test("a ranking names the point of the ledger it rests on, and can be asked for again", async () => {
  const first = (await json("rank", "yanan-2017", "--period", "2024Q1")) as {
    known: { day: string; seq: number };
    ranking: { groups: object[] };
  };
  expect(first.known.seq).toBeGreaterThan(0);
  expect(first.ranking.groups.length).toBeGreaterThan(0);
  const point = `${first.known.day}@${first.known.seq}`;
  const again = await json("rank", "yanan-2017", "--period", "2024Q1", "--known-at", point);
  expect(again).toEqual(first);
});

test("a bulletin and an export are files that open", async () => {
  const docx = join(terminal.folder, "通报.docx");
  const xlsx = join(terminal.folder, "项目库.xlsx");
  expect(await json("bulletin", "--period", "2024-02", "--out", docx)).toMatchObject({ out: docx });
  expect(textsIn(await readFile(docx))).toContain("康辉");
  const answer = (await json("export", "xlsx", "--out", xlsx)) as { bytes: number };
  const bytes = new Uint8Array(await readFile(xlsx));
  expect(answer).toEqual({ out: xlsx, bytes: bytes.length });
  const book = await readWorkbook({ name: "x.xlsx", bytes });
  const texts = book.ok ? book.value.sheets[0]?.rows.flatMap(({ cells }) => cells) : [];
  expect(texts?.some((cell) => cell?.text === "康辉南通新材料项目")).toBe(true);
});

test("the doctor finds the list as the facts make it, and says so with its exit code when not", async () => {
  expect(await json("doctor", "--rebuild")).toMatchObject({
    health: { ok: true, fsync: "on" },
    rebuilt: [{ district: "district" }],
    identical: true,
  });
  await sql`update guatu.project_now set light = 'red', stage = 'full'`.execute(owner);
  const ill = await terminal.guatu("doctor", "--rebuild");
  expect([ill.exit, ill.out.includes("不一致")]).toEqual([1, true]);
  expect((await terminal.guatu("doctor", "--rebuild")).exit).toBe(0);
});

const wrong: readonly [string[], number, string][] = [
  [["dance"], 2, "dance"],
  [["slips", "--bad"], 2, "--bad"],
  [["import"], 2, "FILE"],
  [["import", "没有的文件.xlsx"], 4, "没有的文件.xlsx"],
  [["import", "package.json"], 2, "表"],
  [["import", march, "--known-at", "2999-01-01"], 2, "2999-01-01"],
  [["import", march, "--known-at", "2024-02-31"], 2, "2024-02-31"],
  [["import", march, "--known-at", "2024-02-29@3"], 2, "2024-02-29@3"],
  [["import", march, "--unit", "火星"], 4, "火星"],
  [["slips", "--known-at", "昨天"], 2, "昨天"],
  [["slips", "--known-at", "2024-13-01"], 2, "2024-13-01"],
  [["show"], 2, "PROJECT"],
  [["show", "没有的项目"], 4, "没有的项目"],
  [["show", "恒力"], 5, "恒力"],
  [["rank"], 2, "RULEBOOK"],
  [["rank", "yanan-2017"], 2, "--period"],
  [["rank", "no-such", "--period", "2024Q1"], 4, "no-such"],
  [["rank", "yanan-2017", "--period", "某月"], 2, "某月"],
  [["rank", "yanan-2017", "--period", "2016Q1"], 2, "2016"],
  [["bulletin", "--out", "x.docx"], 2, "--period"],
  [["bulletin", "--period", "2024-13", "--out", "x.docx"], 2, "--period"],
  [["bulletin", "--period", "2024-02"], 2, "--out"],
  [["bulletin", "--period", "2024-02", "--out", "/no-such-folder/x.docx"], 2, "no-such-folder"],
  [["export", "pdf"], 2, "xlsx"],
  [["undo"], 2, "IMPORT"],
  [["undo", "三"], 2, "IMPORT"],
  [["undo", "999"], 4, "999"],
];

test.each(wrong)(
  "guatu %j is refused with exit code %i and a sentence naming %s",
  async (argv, exit, word) => {
    const before = await counts();
    const here = await readdir(".");
    const said = await terminal.guatu(...argv);
    expect([said.exit, said.out]).toEqual([exit, ""]);
    expect(said.err).toContain(word);
    expect(said.err).toMatch(/[。？！]$/u);
    expect(await counts()).toEqual(before);
    expect(await readdir(".")).toEqual(here);
  },
);

test("a refusal is told in English when asked, and to machines as JSON with both languages", async () => {
  const english = await terminal.guatu("show", "nothing-like-it", "--lang", "en");
  expect(english.err).toContain("There is no project");
  const machine = await terminal.guatu("show", "nothing-like-it", "--json");
  expect(JSON.parse(machine.out)).toMatchObject({
    refusal: { code: "noSuchProject", params: { project: "nothing-like-it" } },
    sentence: { zh: expect.any(String), en: expect.any(String) },
  });
});

test("with --strict a ledger with a row left open is not taken at all", async () => {
  const csv = join(terminal.folder, "2024-03.csv");
  await writeFile(
    csv,
    "2024年3月重大项目\n项目名称,责任板块,投资主体,计划总投资（亿元）\n链升硅片切割中心,五接镇,某公司,5\n康辉南通新材料项目,南通高新区,另一公司,3\n",
  );
  const before = await counts();
  const trial = (await json("import", csv, "--dry-run")) as {
    imports: { counts: { rows: { unsure: number; refused: number } } }[];
  };
  const { unsure = 0, refused = 0 } = trial.imports[0]?.counts.rows ?? {};
  expect(unsure + refused).toBeGreaterThan(0);
  const strict = await terminal.guatu("import", csv, "--strict");
  expect(strict.exit).toBe(5);
  expect(await counts()).toEqual(before);
});

test("an import is undone by its number, once", async () => {
  const before = await counts();
  const undone = (await json("undo", "1")) as { import: object };
  expect(undone.import).toMatchObject({ id: 1, state: "undone", fileName: "2023-03.xlsx" });
  expect((await terminal.guatu("undo", "1")).exit).toBe(5);
  expect(await counts()).toMatchObject({ facts: (before as { facts: number }).facts });
  expect(await json("doctor", "--rebuild")).toMatchObject({ identical: true });
  expect(existsSync(join(terminal.folder, "first-password.txt"))).toBe(true);
});
