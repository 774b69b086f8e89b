import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type RankingInputs,
  normalInputs,
  plainRulebook,
  spellInputs,
} from "../../src/domain/ranking/inputs.ts";
import { computeRanking, spellResult } from "../../src/domain/ranking/result.ts";
import type { IndicatorValue } from "../../src/domain/scoring/indicator.ts";
import { monthsOf } from "../../src/domain/value/period.ts";
import { rulebookData } from "../scoring/rulebook-files.ts";
import { runs, tell } from "../harness/runs.ts";

/** Bar 9: a ranking is computed again to the byte, whatever the order of its rows, the time zone and the language. */
const seeds = runs(20, 200);
const root = fileURLToPath(new URL("../..", import.meta.url));
const bundle = join(root, ".cache", `reproduce-${process.pid}`);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guatu-reproduce-"));
  await build({
    configFile: false,
    logLevel: "silent",
    build: {
      ssr: join(root, "src/cli/main.ts"),
      outDir: bundle,
      target: "node20",
      rolldownOptions: { output: { entryFileNames: "main.mjs" } },
    },
  });
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(bundle, { recursive: true, force: true });
});

const yuan = fc
  .integer({ min: 0, max: 2_000_000_000 })
  .map((amount) => ({ amount: `${amount}.00`, currency: "CNY", qualifier: "exact" as const }));
const day = fc
  .tuple(fc.integer({ min: 4, max: 6 }), fc.integer({ min: 10, max: 28 }))
  .map(([month, date]) => ({ day: `2025-0${month}-${date}`, precision: "day" as const }));
const happenings = fc.array(
  fc.record({ on: day, points: fc.integer({ min: 5, max: 15 }).map(String) }),
  {
    maxLength: 4,
  },
);
const monthly = fc
  .array(fc.option(yuan), { minLength: 3, maxLength: 3 })
  .map((values) =>
    monthsOf("2025-Q2").map((period, at) => ({ period, value: values[at] ?? null })),
  );

function valued(value: fc.Arbitrary<unknown>): fc.Arbitrary<IndicatorValue> {
  const facts = fc.uniqueArray(fc.nat({ max: 9999 }), { maxLength: 4 });
  const standing = fc.constantFrom("verified", "claimed", "mixed");
  const known = fc.record({ value, facts, standing }) as fc.Arbitrary<IndicatorValue>;
  return fc.oneof(
    { weight: 9, arbitrary: known },
    { weight: 1, arbitrary: fc.constant<IndicatorValue>({ missing: true, of: "x" }) },
  );
}

const projectValues = fc.record({
  nature: valued(fc.constantFrom("new", "continued")),
  yearPlan: valued(yuan),
  projectType: valued(fc.constantFrom("industrial", "livelihood", "functional")),
  yearDone: valued(yuan),
  level: valued(fc.constantFrom("provincial", "city")),
  production: valued(happenings),
  operation: valued(happenings),
});
const unitValues = fc.record({
  monthInvestment: valued(monthly),
  collectiveStart: valued(happenings),
  cityCriticism: valued(happenings),
  provinceCriticism: valued(happenings),
});

const names = ["石埠镇", "İstanbul", "ﬁeld", "镇", "Åland", "áb", "áb", "𠮷田镇"];

function inputsOf(seed: number): RankingInputs {
  const shape = fc.record({
    units: fc.array(unitValues, { minLength: 2, maxLength: 12 }),
    projects: fc.array(fc.tuple(fc.nat({ max: 11 }), projectValues), { maxLength: 16 }),
  });
  const [drawn] = fc.sample(shape, { seed, numRuns: 1 });
  if (!drawn) throw new Error("nothing was drawn");
  const { units, projects } = drawn;
  return {
    guatu: "ranking-inputs",
    v: 1,
    district: "bar",
    period: "2025-Q2",
    known: { day: "2025-07-10", seq: 9999 },
    rulebook: plainRulebook(rulebookData("yanan-2017.yaml")),
    units: units.map((_, at) => ({
      id: at + 1,
      name: names[at % names.length] ?? "",
      group: at % 3 === 0 ? "park" : "town",
    })),
    projects: projects.map(([unit, values], at) => ({
      id: at + 1,
      unit: (unit % units.length) + 1,
      name: `项目${at}`,
      values,
    })),
    unitValues: units.map((values, at) => ({ unit: at + 1, values })),
    rulings: seed % 2 === 0 ? [{ objection: 5, unit: 1, article: "size", points: "40/3" }] : [],
    corrected: [],
  };
}

/** Lists and fields in another order, all the way down; months, cases and groups of the rule stay as the rule has them. */
function shuffled(value: unknown, seed: number): unknown {
  const order = (at: number) => createHash("sha256").update(`${seed} ${at}`).digest("hex");
  const mix = <T>(list: readonly T[]): T[] =>
    list
      .map((each, at) => [order(at), each] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, each]) => each);
  if (Array.isArray(value)) return mix(value.map((each) => shuffled(each, seed)));
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).map(([key, own]) =>
    key === "rulebook" ? ([key, own] as const) : ([key, shuffled(own, seed)] as const),
  );
  return Object.fromEntries(mix(fields));
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

type Written = { readonly file: string; readonly inputs: string; readonly result: string };

async function write(seed: number): Promise<Written> {
  const inputs = inputsOf(seed);
  const computed = computeRanking(inputs);
  if (!computed.ok) throw new Error(JSON.stringify(computed.refusal));
  const spelled = spellResult(computed.value.result);
  const hashes = { inputs: hashOf(spellInputs(inputs)), result: hashOf(spelled) };
  const { period, known, district } = inputs;
  const head = {
    guatu: "ranking",
    v: 1,
    district,
    publication: seed,
    rulebook: "yanan-2017",
    version: "1",
    period,
    number: 1,
    stage: "notice",
    known,
    inputs_sha256: hashes.inputs,
    result_sha256: hashes.result,
    checkpoint: null,
  };
  const file = join(folder, `${seed}.jsonl`);
  const lines = [JSON.stringify(head), JSON.stringify(shuffled(inputs, seed)), spelled];
  await writeFile(file, lines.join("\n"));
  return { file, ...hashes };
}

const places = [
  { TZ: "Asia/Shanghai", LANG: "zh_CN.UTF-8", LC_ALL: "" },
  { TZ: "America/St_Johns", LANG: "en_US.UTF-8", LC_ALL: "" },
  { TZ: "Pacific/Kiritimati", LANG: "", LC_ALL: "tr_TR.UTF-8" },
] as const;

function verify(files: readonly string[], place: Readonly<Record<string, string>>) {
  const main = join(bundle, "main.mjs");
  // Nothing of a database: the command must not look for one.
  const env = { PATH: process.env["PATH"], DATABASE_URL: "postgresql://nowhere", ...place };
  return spawnSync(process.execPath, [main, "rank", "--verify", "--json", ...files], {
    env,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
}

test("rows in any order, in any time zone and language, give the published bytes again", async () => {
  const written = await Promise.all(Array.from({ length: seeds }, (_, seed) => write(seed + 1)));
  const files = written.map(({ file }) => file);
  const published = written.map(({ inputs, result }) => ({ holds: true, inputs, result }));
  for (const place of places) {
    const done = verify(files, place);
    const said = JSON.parse(done.stdout) as { readonly rankings: readonly object[] };
    expect(said.rankings).toMatchObject(published);
    expect(done.status).toBe(0);
  }
  tell("bar 9", { seeds, places: places.length, alike: written.length * places.length });
}, 600_000);

test("shuffling again inside one process changes no byte either", () => {
  for (let seed = 1; seed <= seeds; seed += 1) {
    const inputs = inputsOf(seed);
    const other = shuffled(inputs, seed + 1000) as RankingInputs;
    expect(spellInputs(normalInputs(other))).toBe(spellInputs(inputs));
  }
});

test("one altered figure ends with an exit code and the first difference by name", async () => {
  const { file } = await write(7);
  const bent = join(folder, "bent.jsonl");
  const [head = "", inputs = "", result = ""] = (await readFile(file, "utf8")).split("\n");
  await writeFile(bent, [head, inputs, result.replace('"rank":2', '"rank":1')].join("\n"));
  const done = verify([bent], { LANG: "en_US.UTF-8" });
  expect(done.status).toBe(1);
  const { rankings } = JSON.parse(done.stdout) as {
    readonly rankings: readonly { readonly wrong: { readonly en: string } }[];
  };
  expect(rankings[0]?.wrong.en).toMatch(
    /groups\[\d\]\.entries\[\d\]\.rank: the file says 1, computed 2$/u,
  );
  expect(verify([join(folder, "none.jsonl")], {}).status).toBe(4);
});
