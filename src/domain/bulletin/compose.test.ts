import fc from "fast-check";
import { expect, test } from "vitest";
import { composeBulletin } from "./compose.ts";
import type { Block, OfficialDocument, Table } from "./document.ts";
import { exampleBulletin, yuan } from "./example.ts";
import { exampleTemplate } from "./example-template.ts";
import type { BulletinInput, BulletinTotals } from "./input.ts";

function compose(change: Partial<BulletinInput> = {}): OfficialDocument {
  return composeBulletin({ ...exampleBulletin, ...change }, exampleTemplate);
}

function withTotals(change: Partial<BulletinTotals>): string {
  return textOf(compose({ totals: { ...exampleBulletin.totals, ...change } }));
}

function textOf(document: OfficialDocument): string {
  return document.blocks
    .flatMap((block) => (block.kind === "paragraph" ? block.runs.map(({ text }) => text) : []))
    .join("\n");
}

function tablesOf(document: OfficialDocument): Table[] {
  return document.blocks.filter((block) => block.kind === "table");
}

function kinds(document: OfficialDocument): Block["kind"][] {
  return document.blocks.map(({ kind }) => kind);
}

test("an imprecise total stays imprecise; an exact one has two decimals", () => {
  expect(textOf(compose())).toContain("近125亿元");
  expect(withTotals({ total: yuan("12500000000.00") })).toContain("125.00亿元");
  expect(withTotals({ total: yuan("123456789.00") })).toContain("1.23亿元");
});

test("totals are in 亿元, the month's figure in 万元", () => {
  const text = textOf(compose());
  expect(text).toContain("yearPlan(2024,13.00亿元)");
  expect(text).toContain("monthDone(2,5234.56万元)");
  expect(text).toContain("yearDone(1—2月,0.98亿元)");
});

test("money nobody stated gives the sentence that says so, never a zero", () => {
  const text = withTotals({
    total: null,
    yearPlan: null,
    monthDone: null,
    yearDone: null,
    progress: null,
    gap: null,
  });
  for (const name of ["totalMissing", "yearPlanMissing", "monthDoneMissing", "yearDoneMissing"]) {
    expect(text).toContain(`${name}(`);
  }
  expect(text).toContain("progressMissing()");
  expect(text).not.toContain("0.00");
});

test("progress names its side of 序时 by the gap as it is printed", () => {
  expect(withTotals({ gap: "-9.128205" })).toContain("behind(9.13)");
  expect(withTotals({ gap: "3.2" })).toContain("ahead(3.20)");
  expect(withTotals({ gap: "-0.004" })).toContain("level()");
  expect(withTotals({ gap: null })).toContain("progressOnly(7.54%)");
});

test("in January the year so far is one month", () => {
  expect(textOf(compose({ period: "2024-01" }))).toContain("yearDone(1月,");
});

test("with nothing late the text says so and there is no annex of late nodes", () => {
  const document = compose({ late: [] });
  expect(textOf(document)).toContain("lateNone(2024年2月29日)");
  expect(document.blocks).toContainEqual({ kind: "attachments", names: ["projectsAnnex(2024,2)"] });
  expect(document.blocks.filter(({ kind }) => kind === "annex")).toEqual([
    { kind: "annex", label: "附件", title: "projectsAnnex(2024,2)" },
  ]);
});

test("late nodes are counted by unit, most first; the text spells out the first few, the annex all", () => {
  const [node] = exampleBulletin.late;
  if (node === undefined) throw new Error("the example has a late node");
  const late = ["甲", "乙", "乙"].map((unit, at) => ({
    ...node,
    unit,
    project: `项目${Math.min(at, 1)}`,
  }));
  const document = compose({ late });
  const text = textOf(document);
  expect(text).toContain("late(2024年2月29日,2,3,lateOfUnit(乙,2)、lateOfUnit(甲,1))");
  expect(text).toContain("2. lateItem(");
  expect(text).not.toContain("3. lateItem(");
  expect(text).toContain("lateRest(2)");
  expect(tablesOf(document).find(({ columns }) => columns[0]?.head === "order")?.rows).toHaveLength(
    3,
  );
});

test("a problem is quoted without a second full stop; one nobody stated is said to be missing", () => {
  expect(textOf(compose())).toContain("lateProblem(设备到货推迟)");
  const late = exampleBulletin.late.map((node) => ({ ...node, problem: null }));
  expect(textOf(compose({ late }))).toContain("lateProblemMissing()");
});

test("red lights and missing plans name the projects, or say there are none", () => {
  const text = textOf(compose());
  expect(text).toContain("red(1,projectOfUnit(新材料项目,五接镇))");
  expect(text).toContain("planGap(2024,1,projectOfUnit(电池项目,五接镇))");
  const none = textOf(compose({ projects: [] }));
  expect(none).toContain("redNone()");
  expect(none).toContain("planGapNone(2024)");
});

test("no ranking, or one without entries, is said to be none", () => {
  expect(textOf(compose({ ranking: null }))).toContain("rankingNone(2)");
  const ranking = { rulebook: "办法", groups: [{ name: "镇街组", entries: [] }] };
  expect(textOf(compose({ ranking }))).toContain("rankingNone(2)");
});

test("a light in a table is a word in a colour, never a colour alone", () => {
  const cells = tablesOf(compose()).flatMap(({ rows }) => rows.flat(2));
  expect(cells).toContainEqual({ text: "red", light: "red" });
  expect(cells.filter(({ light, text }) => light !== undefined && text === "")).toEqual([]);
});

test("a cell under 亿元 has the bare figure; foreign money keeps its unit", () => {
  const dollars = { amount: "300000000.00", currency: "USD", qualifier: "exact" } as const;
  const [project] = exampleBulletin.projects;
  if (project === undefined) throw new Error("the example has a project");
  const document = compose({ projects: [project, { ...project, total: dollars }] });
  const totals = tablesOf(document)
    .at(-1)
    ?.rows.map((row) => row[3]?.[0]?.text);
  expect(totals?.[0]).toBe("近125");
  expect(totals?.[1]).toContain("美元");
});

test("every document ends with the ledger point it was made from", () => {
  const document = compose({ ranking: null, late: [], projects: [], units: [] });
  expect(document.blocks.at(-1)).toMatchObject({
    kind: "imprint",
    basis: "basis(2024年3月1日,1024)",
  });
  expect(document.known).toEqual({ day: "2024-03-01", seq: 1024 });
});

test("the label of sample data stands in the head and under the signature; real data has neither", () => {
  expect(compose().blocks[0]).toMatchObject({ kind: "redHead", label: "合成示例数据" });
  expect(kinds(compose())).toContain("signature");
  const real = compose({ district: { name: "示例区", sample: null } });
  expect(real.blocks[0]).toMatchObject({ label: null });
  expect(JSON.stringify(real)).not.toContain("sampleNote");
});

test("every row of every table has one cell a column", () => {
  for (const { columns, rows } of tablesOf(compose())) {
    for (const row of rows) expect(row).toHaveLength(columns.length);
  }
});

test("the document survives JSON, whatever the month was", () => {
  const amount = fc.option(fc.bigInt({ min: 0n, max: 10n ** 15n }).map((fen) => yuan(`${fen}.00`)));
  const percent = fc.option(fc.integer({ min: -9999, max: 9999 }).map((n) => `${n}`));
  const totals = fc.record({
    projects: fc.nat(500),
    started: fc.nat(500),
    newStarts: fc.nat(50),
    total: amount,
    yearPlan: amount,
    monthDone: amount,
    yearDone: amount,
    progress: percent,
    gap: percent,
  });
  fc.assert(
    fc.property(totals, fc.boolean(), (some, ranked) => {
      const ranking = ranked ? exampleBulletin.ranking : null;
      const document = compose({ totals: some, ranking });
      expect(JSON.parse(JSON.stringify(document))).toEqual(document);
      expect(JSON.stringify(document)).not.toMatch(/undefined|null元|NaN/u);
    }),
    { numRuns: 50 },
  );
});

test("a closed month says so at its foot; a re-issue and missing reports are told before the figures", () => {
  const basisOf = (document: OfficialDocument) =>
    document.blocks.flatMap((block) => (block.kind === "imprint" ? [block.basis] : []));
  expect(basisOf(compose())).toEqual(["basis(2024年3月1日,1024)"]);
  const closed = compose({ closing: { without: [], basis: null } });
  expect(basisOf(closed)).toEqual(["closed(2024年3月1日,1024)"]);
  expect(textOf(closed)).not.toMatch(/reissued|closedWithout/u);
  const again = compose({ closing: { without: ["甲镇", "乙镇"], basis: "核减通知" } });
  expect(textOf(again)).toMatch(
    /opening\(.*\nreissued\(核减通知\)\nclosedWithout\(甲镇、乙镇\)\n/u,
  );
});

test("a bulletin on accepted or verified figures alone says so before anything else", () => {
  expect(textOf(compose())).not.toContain("narrowed");
  expect(textOf(compose({ narrowed: "只按已采纳的数" }))).toMatch(
    /opening\(.*\nnarrowed\(只按已采纳的数\)\n/u,
  );
});
