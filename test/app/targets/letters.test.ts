import { createHash } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ctx } from "../../../src/app/context.ts";
import {
  dropTargetDraft,
  saveTargetDraft,
  showTargetDraft,
} from "../../../src/app/draft-targets.ts";
import { downloadTargetPaper, issueTargets } from "../../../src/app/issue-targets.ts";
import { receiveTargets } from "../../../src/app/receive-targets.ts";
import { addVersions } from "../../../src/store/queries/rule-versions.ts";
import { codeOf, valueOf } from "../../harness/ledger.ts";
import { textsIn } from "../../harness/zip.ts";
import type { District } from "../closing/district.ts";
import { at, cellOf, cellsFor, draft, issue, openStarts, show } from "./desk.ts";

let district: District;
let office: Ctx;
let root: number;
let jia: number;
let yi: number;

beforeAll(async () => {
  district = await openStarts();
  office = await district.as("t-office");
  ({ root, jia, yi } = district.towns.units);
});
afterAll(() => district.ledger.close());

const cells = (own: Parameters<typeof cellsFor>[1]) => ({ cells: cellsFor(district, own) });
const paper = (ctx: Ctx, unit: number, number = 1) =>
  downloadTargetPaper(ctx, { ...at, number, unit });
const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const receive = (ctx: Ctx, unit: number, number = 1) =>
  receiveTargets(ctx, { ...at, number, unit, note: " 已收 " });

test("only the office of the whole district prepares letters; a first one opens with every target and last year beside it", async () => {
  for (const login of ["t-jia", "t-leader", "t-audit", "t-bureau"])
    expect(codeOf(await showTargetDraft(await district.as(login), at))).toBe("notAllowed");
  const first = valueOf(await showTargetDraft(office, at));
  expect(first).toMatchObject({
    number: 1,
    version: 0,
    body: { title: "2024年重大项目建设目标任务书" },
  });
  expect(first.body.targets.map(({ id, due }) => [id, due])[0]).toEqual(["starts", "2024-12-31"]);
  // 2023-11, of 5亿, in each of the two towns, though the size was stated this year.
  expect(first.units.map((unit) => unit.lastYear["starts"])).toEqual(["2", "1", "1"]);
  expect(await show(office)).toMatchObject({ letter: null, rows: [], mayDraft: true });
});

test("a draft is kept as typed, told cell by cell, and of two who save at once the second is told", async () => {
  const saved = valueOf(await draft(office, cells({ jia: { starts: "两三个" } })));
  expect(saved.units.find(({ unit }) => unit.id === jia)?.problems).toMatchObject({
    starts: { zh: expect.stringContaining("两三个") },
  });
  expect(saved.body.cells[jia]?.["starts"]).toBe("两三个");
  valueOf(await draft(await district.as("t-office2"), cells({})));
  const stale = { ...at, version: saved.version, body: saved.body };
  expect(codeOf(await saveTargetDraft(office, stale))).toBe("lettersMoved");
  expect(codeOf(await dropTargetDraft(office, { ...at, version: saved.version }))).toBe(
    "lettersMoved",
  );
  const month = { ...at, period: "2024-Q1" };
  expect(codeOf(await showTargetDraft(office, month))).toBe("notALetterPeriod");
});

test("no error is issued, nor anything but what was seen", async () => {
  const short = { root: { starts: "5" }, jia: { starts: "2" }, yi: { starts: "1" } };
  const told = valueOf(await draft(office, cells(short)));
  expect(told.sums[0]).toEqual({ target: "starts", whole: "5", parts: "3", difference: "2" });
  expect(codeOf(await issue(office))).toBe("lettersFaulty");
  const { version, mark } = valueOf(await showTargetDraft(office, at));
  const even = {
    root: { starts: "5", investment: "1" },
    jia: { starts: "4", investment: "1" },
    yi: { starts: "1" },
  };
  valueOf(await draft(office, cells(even)));
  expect(codeOf(await issueTargets(office, { ...at, version, mark }))).toBe("lettersMoved");
  expect(codeOf(await issueTargets(office, { ...at, version: version + 1, mark }))).toBe(
    "lettersChanged",
  );
});

test("issued, every unit has its paper as bytes whose hash is recorded, and the district the whole table", async () => {
  const letter = valueOf(await issue(office));
  expect(letter).toMatchObject({ number: 1, open: true, by: "t-office" });
  const shown = await show(office);
  for (const row of shown.rows) {
    const docx = valueOf(await paper(office, row.unit.id));
    expect(hash(docx)).toBe(row.sha256);
  }
  const own = textsIn(valueOf(await paper(office, jia)));
  for (const text of ["甲镇：", "新开工项目", "12月31日", "负责人（签字）", `第${letter.point}号`])
    expect(own).toContain(text);
  expect(textsIn(valueOf(await paper(office, root)))).toContain("任务分解表");
  expect(valueOf(await showTargetDraft(office, at))).toMatchObject({ number: 2, version: 0 });
});

test("a letter is acknowledged once, by somebody of the unit; until then it lies on that unit's desk", async () => {
  const waiting = (shown: Awaited<ReturnType<typeof show>>, unit: number) =>
    shown.rows.find((row) => row.unit.id === unit);
  const later = await district.as("t-office", "2024-03-09");
  expect(waiting(await show(later), jia)).toMatchObject({
    receipt: null,
    waiting: 4,
    mayReceive: false,
  });
  const town = await district.as("t-jia", "2024-03-09");
  expect(waiting(await show(town), jia)?.mayReceive).toBe(true);
  expect(waiting(await show(town), yi)?.mayReceive).toBe(false);
  for (const login of ["t-office", "t-leader", "t-taskforce"])
    expect(codeOf(await receive(await district.as(login), jia))).toBe("lettersNotYours");
  expect(codeOf(await receive(await district.as("t-yi"), jia))).toBe("lettersNotYours");
  expect(valueOf(await receive(town, jia))).toMatchObject({
    by: "t-jia",
    on: "2024-03-09",
    note: "已收",
  });
  expect(codeOf(await receive(await district.as("t-jia2", "2024-03-09"), jia))).toBe(
    "lettersReceived",
  );
  expect(waiting(await show(later), jia)).toMatchObject({
    receipt: { by: "t-jia" },
    waiting: null,
  });
  expect(waiting(await show(later, { knownAt: "2024-03-06" }), jia)).toMatchObject({
    receipt: null,
    waiting: 1,
  });
  expect(codeOf(await receive(town, root))).toBe("lettersNotYours");
  expect(codeOf(await receive(town, jia, 9))).toBe("noSuchLetter");
});

test("a change is the next version, with what it rests on and why; the earlier one stays as it was", async () => {
  const later = await district.as("t-office", "2024-03-10");
  const before = hash(valueOf(await paper(later, jia)));
  const change = {
    root: { starts: "6", investment: "1" },
    jia: { starts: "5", investment: "1" },
    yi: { starts: "1" },
  };
  valueOf(await draft(later, { ...cells(change), open: false }));
  expect(codeOf(await issue(later))).toBe("lettersFaulty");
  const { findings } = valueOf(await showTargetDraft(later, at));
  expect(findings.map(({ code }) => code)).toEqual(["lettersNeedBasis", "lettersNeedReason"]);
  valueOf(
    await draft(later, {
      ...cells(change),
      open: false,
      basis: "区政府专题会议纪要〔2024〕3号",
      reasons: { [jia]: "新签约项目提前落地" },
    }),
  );
  expect(valueOf(await issue(later))).toMatchObject({ number: 2, open: false });
  const shown = await show(later);
  expect(cellOf(shown, jia, "starts")).toMatchObject({ amount: "5", was: "4" });
  expect(shown.rows.find((row) => row.unit.id === jia)).toMatchObject({
    reason: "新签约项目提前落地",
    receipt: null,
  });
  expect(textsIn(valueOf(await paper(later, jia, 2)))).toContain("新签约项目提前落地");
  expect(hash(valueOf(await paper(later, jia)))).toBe(before);
  expect(codeOf(await receive(await district.as("t-yi", "2024-03-10"), yi))).toBe("lettersOld");
});

test("as known before the change the page is that of the first version", async () => {
  const later = await district.as("t-office", "2024-03-10");
  const then = await show(later, { knownAt: "2024-03-08" });
  expect(then.letter?.number).toBe(1);
  expect(cellOf(then, jia, "starts")).toMatchObject({ amount: "4", was: null });
});

test("of a letter that is not open a unit reads its own part and paper alone", async () => {
  const town = await district.as("t-yi", "2024-03-10");
  const shown = await show(town);
  expect(shown.rows.map((row) => row.unit.id)).toEqual([yi]);
  expect(codeOf(await paper(town, jia, 2))).toBe("noSuchLetter");
  expect(codeOf(await paper(town, root, 2))).toBe("noSuchLetter");
  valueOf(await paper(town, yi, 2));
  expect(await show(await district.as("t-leader", "2024-03-10"))).toMatchObject({ partial: false });
});

test("a rule changed later leaves a letter already issued by the definition it was issued with", async () => {
  const later = await district.as("t-office", "2024-03-10");
  const shipped = later.rules.data.get("targets/starts") as object;
  const value = { ...shipped, where: [], title: { zh: "各类开工", en: "Any start" } };
  await later.store.transact(later.actor, (writer) =>
    addVersions(writer, [{ name: "targets/starts", value }], {
      reason: "放宽口径",
      knownOn: "2024-03-10",
    }),
  );
  const changed = await district.as("t-office", "2024-03-10");
  expect(changed.rules.targets.all[0]?.title.zh).toBe("各类开工");
  const shown = await show(changed);
  expect(shown.targets[0]?.title.zh).toBe("新开工项目");
  expect(cellOf(shown, jia, "starts")?.progress?.actual).toBe("1");
});

test("nothing of a letter, a part or a receipt is ever changed, whoever asks", async () => {
  for (const table of ["target_letter", "target_part", "target_receipt"]) {
    await expect(sql.raw(`delete from ${table}`).execute(district.ledger.owner)).rejects.toThrow(
      /append-only|permission denied|only ever added|change/u,
    );
    await expect(sql.raw(`delete from ${table}`).execute(district.ledger.app)).rejects.toThrow(
      /append-only|permission denied|only ever added|change/u,
    );
  }
});
