import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addEvidence } from "../../src/app/add-evidence.ts";
import type { Ctx } from "../../src/app/context.ts";
import { sameEvidence } from "../../src/app/show-evidence.ts";
import { type TestLedger, askOwner, enter, openTestLedger, valueOf } from "../harness/ledger.ts";
import { memoryFiles } from "../harness/memory-files.ts";
import { retouches, shot } from "../harness/photographs.ts";
import { runs, tell } from "../harness/runs.ts";
import { type Towns, makeTowns } from "../harness/towns.ts";

const district = "towns";
const sites = runs(8, 40);
let ledger: TestLedger;
let towns: Towns;
let office: Ctx;
const originals = new Map<number, number>();

const add = async (project: number, bytes: Uint8Array): Promise<number> => {
  const asked = {
    district,
    id: project,
    name: "a.jpg",
    paper: "photo",
    how: "upload",
    scope: "",
  } as const;
  return valueOf(await addEvidence(office, asked, bytes)).id;
};

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  office = { ...(await enter(ledger, "t-office", district)), files: memoryFiles() };
  for (let seed = 0; seed < sites; seed += 1)
    originals.set(seed, await add(towns.jia, await shot(1000 + seed)));
}, 300_000);
afterAll(() => ledger.close());

test("different sites are not taken for one another", async () => {
  const pairs = await askOwner<number>(
    ledger,
    "select count(*) from evidence_pair where distance <= 10 and detail <= 56",
  );
  tell("same photograph, false pairs", { sites, pairs });
  expect(pairs).toBe(0);
});

test.each(Object.entries(retouches))(
  "%s it is found again in another town",
  async (how, retouch) => {
    let hits = 0;
    for (const [seed, original] of originals) {
      const id = await add(towns.yi, await retouch(await shot(1000 + seed)));
      const { same } = valueOf(await sameEvidence(office, { district, id }));
      if (same.some((each) => each.id === original)) hits += 1;
      // Nothing of another site is among them.
      expect(same.filter((each) => each.project.id === towns.jia && each.id !== original)).toEqual(
        [],
      );
    }
    tell("same photograph", { how, found: `${hits}/${sites}` });
    expect(hits).toBeGreaterThanOrEqual(Math.ceil(sites * 0.8));
  },
);

test("the whole is found of which a crop came first", async () => {
  const bytes = await shot(5000);
  const crop = await (retouches["cropped on all sides"] ?? (async (same: Buffer) => same))(bytes);
  const part = await add(towns.yi, crop);
  const whole = await add(towns.jia, bytes);
  const { same } = valueOf(await sameEvidence(office, { district, id: whole }));
  expect(same).toMatchObject([{ id: part, how: "cropped" }]);
});

test("among a hundred thousand pictures the search goes by its index", async () => {
  await sql`insert into evidence_look (tenant, evidence_seq, look, hash, detail)
    select 'towns', (select min(seq) from evidence), 'x' || n, (random() * 9e18)::bigint, 0::bit(192)
    from generate_series(1, ${runs(100_000, 1_000_000)}::integer) n`.execute(ledger.owner);
  await sql`analyze evidence_look`.execute(ledger.owner);
  const { rows } = await sql<{ "QUERY PLAN": string }>`
    explain select * from evidence_look l cross join lateral looks_like(l.tenant, l) n
    where l.evidence_seq = ${originals.get(0) ?? 0} and l.tenant = 'towns' and l.look = 'full'`.execute(
    ledger.owner,
  );
  const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
  expect(plan).not.toMatch(/Seq Scan on evidence_look/u);
  for (const band of [0, 1, 2, 3]) expect(plan).toContain(`evidence_look_band_${band}`);
});
