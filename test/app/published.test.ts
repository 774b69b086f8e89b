import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listSlips } from "../../src/app/list-slips.ts";
import { loadSample } from "../../src/app/load-sample.ts";
import { rebuild } from "../../src/app/rebuild.ts";
import { setUp } from "../../src/app/set-up.ts";
import { showWall } from "../../src/app/show-wall.ts";
import { stateFact } from "../../src/app/state-fact.ts";
import { tongzhou } from "../../src/catalogue/sample/tongzhou.ts";
import { listDistrictsOf } from "../../src/store/found.ts";
import { today } from "../harness/engine.ts";
import { type TestLedger, askOwner, enter, openTestLedger, valueOf } from "../harness/ledger.ts";
import { addProject } from "../harness/towns.ts";

let published: TestLedger;
let bare: TestLedger;
let folder: string;

beforeAll(async () => {
  published = await openTestLedger("published");
  bare = await openTestLedger("bare");
  folder = await mkdtemp(join(tmpdir(), "guatu-setup-"));
});
afterAll(async () => {
  await Promise.all([published.close(), bare.close()]);
  await rm(folder, { recursive: true, force: true });
});

test("the published pages say 康辉's first line came 63 to 120 days late", async () => {
  const ctx = await enter(published, "office", "tongzhou");
  const { slips } = valueOf(await listSlips(ctx, { district: "tongzhou" }));
  const first = slips.find((slip) => slip.project.name.startsWith("康辉"));
  expect(first).toMatchObject({ node: "trialProduction", delay: { min: 63, max: 120 } });
});

test("the wall from the list and the wall from the facts are one", async () => {
  for (const login of ["office", "tz-wujie", "tz-leader"]) {
    const ctx = await enter(published, login, "tongzhou");
    const byId = (cards: readonly { id: number }[]) => cards.toSorted((a, b) => a.id - b.id);
    const now = valueOf(await showWall(ctx, { district: "tongzhou" })).cards;
    const then = valueOf(await showWall(ctx, { district: "tongzhou", knownAt: today })).cards;
    expect(now.length).toBeGreaterThan(0);
    expect(byId(now)).toEqual(byId(then));
  }
});

test("nothing was known before the first page was printed", async () => {
  const ctx = await enter(published, "office", "tongzhou");
  const asked = { district: "tongzhou", knownAt: "2020-01-01" };
  expect(valueOf(await showWall(ctx, asked)).cards).toEqual([]);
});

test("the sample is as a rebuild from its facts would make it", async () => {
  const ctx = await enter(published, "office", "tongzhou");
  const district = (await listDistrictsOf(published.owner)).find((each) => each.id === "tongzhou");
  if (!district) throw new Error("no district");
  const { before, after, projects } = await rebuild(ctx, district, ctx.actor.person);
  expect(projects).toBeGreaterThan(5);
  expect(after).toBe(before);
});

test("nobody judged their own statement", async () => {
  const own = await askOwner<number>(
    published,
    "select count(*) from verdict v join fact f on f.tenant = v.tenant and f.seq = v.fact_seq where v.given_by = f.stated_by",
  );
  expect(own).toBe(0);
});

test("a sample is loaded once, however often", async () => {
  const before = await askOwner<number>(published, "select count(*) from fact");
  const { owner, store, rules } = published;
  const given = { passwordHash: "x", progress: () => undefined };
  await loadSample({ owner, store, rules, today }, tongzhou, given);
  expect(await askOwner<number>(published, "select count(*) from fact")).toBe(before);
});

const prepare = (day: string) =>
  setUp(
    { owner: bare.owner, store: bare.store, rules: bare.rules, today: day },
    { folder, empty: true, say: () => undefined },
  );

test("an empty start makes one district, one person of the office, three administrators and a password only the owner of the folder can read", async () => {
  const operator = await prepare(today);
  expect(await prepare(today)).toBe(operator);
  const file = join(folder, "first-password.txt");
  expect((await readFile(file, "utf8")).trim()).toMatch(/^[0-9a-f]{12}$/u);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await listDistrictsOf(bare.owner)).toMatchObject([{ id: "district", as_of: today }]);
  const people = await askOwner<string[]>(
    bare,
    "select array_agg(login order by login) from person where password_hash is not null",
  );
  expect(people).toEqual(["auditadmin", "office", "secadmin", "sysadmin"]);
});

test("when the day turns the board speaks for the new day: what falls due is late in the list too", async () => {
  await prepare(today);
  const office = await enter(bare, "office", "district");
  const project = await addProject(office, office.actor.unit, [
    { attribute: "name", kind: "actual", value: "到期项目" },
  ]);
  valueOf(
    await stateFact(office, {
      district: "district",
      key: "falls-due-today",
      project,
      attribute: "start",
      kind: "planned",
      value: today,
      scope: "",
      source: "report",
      evidence: [],
    }),
  );
  const light = () =>
    askOwner<string>(bare, `select light from project_now where subject_id = ${project}`);
  expect(await light()).toBe("green");
  await prepare("2024-03-06");
  expect(await light()).toBe("yellow");
  await prepare("2024-06-05");
  expect(await light()).toBe("red");
});
