import { createHash } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addEvidence } from "../../../src/app/add-evidence.ts";
import type { Ctx } from "../../../src/app/context.ts";
import { listEvidence } from "../../../src/app/list-evidence.ts";
import { sameEvidence, showEvidence } from "../../../src/app/show-evidence.ts";
import { showProject } from "../../../src/app/show-project.ts";
import { stateFact } from "../../../src/app/state-fact.ts";
import { useEvidence } from "../../../src/app/use-evidence.ts";
import { verifyFact } from "../../../src/app/verify-fact.ts";
import { type TestLedger, codeOf, enter, openTestLedger, valueOf } from "../../harness/ledger.ts";
import { type MemoryFiles, memoryFiles } from "../../harness/memory-files.ts";
import { shot } from "../../harness/photographs.ts";
import { type Towns, makeTowns } from "../../harness/towns.ts";

const district = "towns";
let ledger: TestLedger;
let towns: Towns;
let files: MemoryFiles;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  files = memoryFiles();
});
afterAll(() => ledger.close());

const as = async (login: string): Promise<Ctx> => ({
  ...(await enter(ledger, login, district)),
  files,
});

type More = Partial<Parameters<typeof addEvidence>[1]>;
const add = async (
  login: string,
  project: number,
  ...[bytes, more = {}]: readonly [Uint8Array, More?]
) =>
  addEvidence(
    await as(login),
    { district, id: project, name: "现场.jpg", paper: "photo", how: "upload", scope: "", ...more },
    bytes,
  );
const list = async (login: string, id: number) => listEvidence(await as(login), { district, id });
const show = async (
  login: string,
  id: number,
  rendition: "original" | "large" | "small" = "large",
) => showEvidence(await as(login), { district, id, rendition });
const pieceOf = async (login: string, project: number, id: number) => {
  const found = valueOf(await list(login, project)).evidence.find((each) => each.id === id);
  if (!found) throw new Error("not in the list");
  return found;
};

const here = ["32.0412", "121.0631"] as const;

test("what is added is kept to the byte, with both digests, and copies that say nothing but the picture", async () => {
  const bytes = await shot(1, { place: here });
  const { id, sha256, known } = valueOf(await add("t-jia", towns.jia, bytes));
  expect(known).toBe(false);
  expect(sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
  const piece = await pieceOf("t-jia", towns.jia, id);
  expect(piece).toMatchObject({
    sm3: createHash("sm3").update(bytes).digest("hex"),
    media: "image/jpeg",
    how: "upload",
    takenAt: "2024-02-20T02:11:12.000Z",
    width: 1000,
    noCopy: null,
    mayOpen: true,
    place: { latitude: "32.041200", longitude: "121.063100", by: "file" },
  });
  const original = valueOf(await show("t-jia", id, "original"));
  expect(Buffer.compare(original.bytes, bytes)).toBe(0);
  expect(original.inline).toBe(false);
  const copy = valueOf(await show("t-jia", id, "small"));
  expect([copy.inline, copy.media]).toEqual([true, "image/jpeg"]);
  expect(Buffer.from(copy.bytes).includes("HUAWEI")).toBe(false);
});

test("sent twice it is there once, and by whoever", async () => {
  const bytes = await shot(2);
  const first = valueOf(await add("t-jia", towns.jia, bytes));
  const again = valueOf(await add("t-office", towns.jia, bytes, { name: "again.jpg" }));
  expect(again).toEqual({ ...first, known: true });
  const both = await Promise.all([3, 3, 3].map(async () => add("t-jia", towns.jia, await shot(3))));
  expect(new Set(both.map((each) => valueOf(each).id)).size).toBe(1);
});

test("a leader sees the copy, and neither the original nor where it was taken nor with what", async () => {
  const bytes = await shot(4, { place: here });
  const { id } = valueOf(await add("t-jia", towns.jia, bytes));
  const piece = await pieceOf("t-leader", towns.jia, id);
  expect(piece).toMatchObject({ place: null, fields: null, mayOpen: false, signs: [] });
  expect(codeOf(await show("t-leader", id, "original"))).toBe("evidenceOriginalHeld");
  expect(valueOf(await show("t-leader", id)).inline).toBe(true);
  expect(valueOf(await list("t-leader", towns.jia)).parcel).toBeNull();
  for (const login of ["t-office", "t-bureau", "t-audit", "t-jia"])
    expect((await pieceOf(login, towns.jia, id)).place?.latitude).toBe("32.041200");
  expect((await pieceOf("t-taskforce", towns.jia, id)).place).toBeNull();
});

test("another town sees nothing of it, and neither does who administers", async () => {
  const { id } = valueOf(await add("t-jia", towns.jia, await shot(5)));
  expect(codeOf(await list("t-yi", towns.jia))).toBe("noSuchProject");
  expect(codeOf(await show("t-yi", id, "small"))).toBe("noSuchEvidence");
  expect(codeOf(await add("t-yi", towns.jia, await shot(6)))).toBe("noSuchProject");
  for (const login of ["t-sysadmin", "t-secadmin", "t-auditadmin"])
    expect(codeOf(await show(login, id, "small"))).toBe("noSuchEvidence");
});

test("the database holds it too: a policy hides rows and place from who may not see them", async () => {
  const { id } = valueOf(await add("t-jia", towns.jia, await shot(7, { place: here })));
  const count = async (login: string, table: string) => {
    const { store, actor } = await as(login);
    const column = table === "evidence" ? sql`seq` : sql`evidence_seq`;
    return store.read(actor, async ({ db }) => {
      const { rows } = await sql`select from ${sql.table(table)} where ${column} = ${id}`.execute(
        db,
      );
      return rows.length;
    });
  };
  expect(await count("t-leader", "evidence")).toBe(1);
  expect(await count("t-leader", "evidence_origin")).toBe(0);
  expect(await count("t-jia", "evidence_origin")).toBe(1);
  for (const table of ["evidence", "evidence_origin", "evidence_look", "evidence_use"])
    expect([table, await count("t-yi", table)]).toEqual([table, 0]);
});

test("nobody brings evidence in another's name, and nothing of it is changed or taken away", async () => {
  const { store, actor } = await as("t-jia");
  const forged = store.transact(actor, ({ db }) =>
    sql`insert into evidence (tenant, subject_id, sha256, sm3, bytes, media, name, paper, how, uploaded_by, uploaded_by_unit)
      select 'towns', ${towns.jia}, repeat('a', 64), repeat('b', 64), 1, 'image/jpeg', 'x', 'photo', 'upload',
        (select id from person where login = 't-office'), 1`.execute(db),
  );
  await expect(forged).rejects.toThrow(/row-level security/u);
  for (const table of [
    "evidence",
    "evidence_origin",
    "evidence_use",
    "evidence_look",
    "evidence_pair",
  ])
    for (const change of [`delete from ${table}`, `truncate ${table} cascade`])
      await expect(sql.raw(change).execute(ledger.owner)).rejects.toThrow(/append-only/u);
});

test("the page's own camera says when and where; the server refuses what arrived otherwise than it was sent", async () => {
  const bytes = await shot(8);
  const taken = {
    how: "camera",
    takenAt: "2024-03-05T09:00:00+08:00",
    latitude: "32.04",
    longitude: "121.06",
    accuracy: 12,
  } as const;
  const sent = createHash("sha256").update(bytes).digest("hex");
  expect(
    codeOf(await add("t-jia", towns.jia, bytes.subarray(0, 9000), { ...taken, sha256: sent })),
  ).toBe("evidenceDamaged");
  const { id } = valueOf(await add("t-jia", towns.jia, bytes, { ...taken, sha256: sent }));
  expect(await pieceOf("t-jia", towns.jia, id)).toMatchObject({
    how: "camera",
    takenAt: "2024-03-05T01:00:00.000Z",
    place: { latitude: "32.04", accuracy: 12, by: "page" },
  });
  const nowhere = await add("t-jia", towns.jia, bytes, { latitude: "99", longitude: "1" });
  expect(codeOf(nowhere)).toBe("evidencePlace");
});

test("a start needs a permit, a contract or two photographs: one is not enough, two are", async () => {
  const missing = async () =>
    valueOf(await showProject(await as("t-office"), { district, id: towns.yi })).missing.map(
      (each) => `${each.kind} ${each.what}`,
    );
  const claim = async () => {
    const { claims } = valueOf(await list("t-yi", towns.yi));
    return claims.find((each) => each.of === "start")?.needs[0]?.met;
  };
  expect(await claim()).toBe(false);
  valueOf(await add("t-yi", towns.yi, await shot(20), { attribute: "start" }));
  expect(await claim()).toBe(false);
  const before = await missing();
  valueOf(await add("t-yi", towns.yi, await shot(21), { attribute: "start" }));
  expect(await claim()).toBe(true);
  expect(before).toEqual(await missing());
});

test("who relied on it is told: the fact that names it, and what became of that", async () => {
  const { id, sha256 } = valueOf(await add("t-jia", towns.jia, await shot(9)));
  const fact = {
    district,
    project: towns.jia,
    attribute: "topping",
    kind: "actual",
    value: "2024-02-20",
  } as const;
  const rest = { key: "evidence-topping", scope: "", source: "report" } as const;
  const strange = { ...fact, ...rest, evidence: [{ label: "x", sha256: "0".repeat(64) }] };
  expect(codeOf(await stateFact(await as("t-jia"), strange))).toBe("noSuchEvidence");
  const named = { ...fact, ...rest, evidence: [{ label: "现场.jpg", sha256 }] };
  const { seq } = valueOf(await stateFact(await as("t-jia"), named));
  valueOf(
    await verifyFact(await as("t-audit"), {
      district,
      seq,
      standing: "verified",
      reason: "看过现场",
    }),
  );
  const { uses } = await pieceOf("t-office", towns.jia, id);
  expect(uses).toMatchObject([
    {
      fact: seq,
      attribute: "topping",
      by: { person: "t-jia" },
      verdicts: [{ standing: "verified", by: "t-audit" }],
    },
  ]);
});

test("evidence of one project proves nothing of another, and the same use is recorded once", async () => {
  const { id } = valueOf(await add("t-jia", towns.jia, await shot(10)));
  const use = async (login: string, more: object) =>
    useEvidence(await as(login), { district, id, scope: "", note: "", ...more });
  const one = valueOf(await use("t-jia", { attribute: "topping" }));
  expect(valueOf(await use("t-office", { attribute: "topping" }))).toEqual(one);
  expect(codeOf(await use("t-jia", {}))).toBe("evidenceUse");
  expect(codeOf(await use("t-jia", { attribute: "start", fact: 1 }))).toBe("evidenceUse");
  expect(codeOf(await use("t-jia", { attribute: "nothing" }))).toBe("noSuchAttribute");
  const { facts } = valueOf(await showProject(await as("t-office"), { district, id: towns.yi }));
  expect(codeOf(await use("t-office", { fact: facts[0]?.seq }))).toBe("noSuchFact");
  expect(codeOf(await use("t-yi", { attribute: "start" }))).toBe("noSuchEvidence");
  expect(codeOf(await use("t-leader", { attribute: "start" }))).toBe("notAllowed");
});

test("a picture far from the parcel, from before the project, through an editor or of no camera shows its signs", async () => {
  const state = {
    district,
    project: towns.jia,
    attribute: "coordinates",
    kind: "actual",
    value: "32.0400, 121.0600",
  } as const;
  const rest = { key: "evidence-parcel", scope: "", source: "report" } as const;
  valueOf(await stateFact(await as("t-office"), { ...state, ...rest, evidence: [] }));
  const far = valueOf(
    await add("t-jia", towns.jia, await shot(30, { place: ["32.2412", "121.0631"] })),
  );
  const early = valueOf(await add("t-jia", towns.jia, await shot(31, { day: "2019-01-01" })));
  const codes = async (id: number) =>
    (await pieceOf("t-office", towns.jia, id)).signs.map((sign) => sign.code);
  expect(await codes(far.id)).toEqual(["far"]);
  expect(await codes(early.id)).toEqual(["beforeProject"]);
  const piece = await pieceOf("t-jia", towns.jia, far.id);
  expect(piece.place?.metres).toBeGreaterThan(20_000);
  expect(valueOf(await list("t-jia", towns.jia)).parcel).toEqual({
    latitude: "32.0400",
    longitude: "121.0600",
  });
});

test("the same file on a project of another town is told to who sees both, and to nobody else", async () => {
  const bytes = await shot(40);
  const mine = valueOf(await add("t-jia", towns.jia, bytes));
  const theirs = valueOf(await add("t-yi", towns.yi, bytes));
  const same = async (login: string, id: number) =>
    valueOf(await sameEvidence(await as(login), { district, id })).same;
  expect(await same("t-office", theirs.id)).toMatchObject([
    { id: mine.id, distance: 0, how: "same", unit: "甲镇", project: { id: towns.jia } },
  ]);
  expect(await same("t-office", mine.id)).toMatchObject([{ id: theirs.id, unit: "乙镇" }]);
  expect(await same("t-yi", theirs.id)).toEqual([]);
  expect(await same("t-jia", mine.id)).toEqual([]);
  expect((await pieceOf("t-office", towns.yi, theirs.id)).signs.map((sign) => sign.code)).toContain(
    "alikeElsewhere",
  );
  expect((await pieceOf("t-yi", towns.yi, theirs.id)).signs).toEqual([]);
});

test("a kind of paper the rule does not name and a name of nothing are refused", async () => {
  expect(codeOf(await add("t-jia", towns.jia, await shot(50), { paper: "rumour" }))).toBe(
    "evidencePaper",
  );
  expect(codeOf(await add("t-jia", towns.jia, await shot(50), { name: "\u202e.." }))).toBe(
    "evidenceName",
  );
  expect(codeOf(await add("t-jia", towns.jia, await shot(50), { attribute: "nothing" }))).toBe(
    "noSuchAttribute",
  );
});
