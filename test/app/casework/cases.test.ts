import { afterAll, beforeAll, expect, test } from "vitest";
import {
  closeCase,
  decideCase,
  explainCase,
  listCases,
  openCase,
  showCase,
} from "../../../src/app/cases.ts";
import { downloadCircular, publishCircular } from "../../../src/app/circular.ts";
import type { Ctx } from "../../../src/app/context.ts";
import { listLeads, showLead } from "../../../src/app/list-leads.ts";
import type { Statement } from "../../../src/domain/ledger/fact.ts";
import { addDays, lastOfMonth } from "../../../src/domain/value/civil.ts";
import type { Value } from "../../../src/domain/value/value.ts";
import { readDocumentTexts } from "../../../src/files/docx/document-texts.ts";
import { readZipDirectory } from "../../../src/files/sheet/zip-guard.ts";
import { partText } from "../../../src/files/sheet/zip-part.ts";
import { addCaseStep } from "../../../src/store/queries/cases.ts";
import { codeOf, enter, openTestLedger, type TestLedger, valueOf } from "../../harness/ledger.ts";
import { addProject, makeTowns, stated, state, type Towns } from "../../harness/towns.ts";

let ledger: TestLedger;
let towns: Towns;
let office: Ctx;
let audit: Ctx;
let jia: Ctx;
let yi: Ctx;
let project: number;

type Given = Partial<Statement> & { value: Value };

function month(period: string, amount: number): Given {
  return {
    attribute: "monthDone",
    kind: "actual",
    period,
    value: { amount: `${amount}0000.00`, currency: "CNY", qualifier: "exact" },
    validFrom: `${period}-01`,
    knownOn: addDays(lastOfMonth(period), 3),
    evidence: [{ kind: "file", label: "月报" }],
  };
}

const equal = ["2023-08", "2023-09", "2023-10", "2023-11"].map((period) => month(period, 310));

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  [office, audit, jia, yi] = (await Promise.all(
    ["t-office", "t-audit", "t-jia", "t-yi"].map((login) => enter(ledger, login, "towns")),
  )) as [Ctx, Ctx, Ctx, Ctx];
  project = await addProject(jia, towns.units.jia, [
    { attribute: "name", kind: "actual", value: "等额水厂项目" },
  ]);
  await state(
    jia,
    equal.map((each) => stated({ ...each, subject: project })),
  );
});
afterAll(() => ledger.close());

const everything = { district: "towns", offset: 0, limit: 200 };

async function keyOf(ctx: Ctx, detector: string): Promise<string> {
  const { leads } = valueOf(await listLeads(ctx, { ...everything, detector }));
  return leads.find((lead) => lead.projects.some(({ id }) => id === project))?.key ?? "";
}

/** What a Word file says. */
function textsOf(bytes: Uint8Array) {
  const directory = readZipDirectory(bytes, "docx");
  const xml = partText({ bytes, directory: valueOf(directory) }, "word/document.xml");
  return readDocumentTexts(xml ?? "");
}

const at = (id: number) => ({ district: "towns", id });

test("a lead is seen by the office and by the unit itself, and by no other unit", async () => {
  for (const ctx of [office, jia])
    expect(await keyOf(ctx, "equal-steps")).toBe(`equal-steps:${project}:2023-08`);
  expect(await keyOf(yi, "equal-steps")).toBe("");
  const shown = valueOf(
    await showLead(office, { district: "towns", key: await keyOf(office, "equal-steps") }),
  );
  expect(shown.facts.map(({ period }) => period)).toEqual([
    "2023-08",
    "2023-09",
    "2023-10",
    "2023-11",
  ]);
  expect(codeOf(await showLead(yi, { district: "towns", key: shown.lead.key }))).toBe("noSuchLead");
});

test("leads are filtered by detector, unit, strength, project and case", async () => {
  const count = async (filter: object) =>
    valueOf(await listLeads(office, { ...everything, ...filter })).total;
  const all = await count({});
  expect(await count({ project })).toBeLessThan(all);
  expect(await count({ unit: towns.units.jia })).toBeLessThan(all);
  expect(await count({ strength: 3 })).toBeLessThan(all);
  expect(await count({ case: "open" })).toBe(0);
  const page = valueOf(await listLeads(office, { ...everything, limit: 1 }));
  expect([page.leads.length, page.total]).toEqual([1, all]);
  expect(page.detectors.length).toBeGreaterThan(20);
});

test("opened, explained by the town, found real by another, published, closed; the record follows", async () => {
  const key = await keyOf(office, "equal-steps");
  expect(codeOf(await openCase(jia, { district: "towns", key, note: "" }))).toBe("notAllowed");
  const opened = valueOf(await openCase(office, { district: "towns", key, note: "请附合同" }));
  const { id } = opened;
  const shownFacts = opened.facts.map(({ seq }) => seq);
  expect(opened).toMatchObject({ state: "open", unit: { name: "甲镇" }, due: "2024-03-12" });
  expect(codeOf(await openCase(audit, { district: "towns", key, note: "" }))).toBe("caseThere");
  const finding = {
    ...at(id),
    finding: "real" as const,
    text: "合同约定按进度支付",
    evidence: [{ label: "付款凭证" }],
  };
  expect(codeOf(await decideCase(audit, finding))).toBe("caseNotHeard");
  expect(codeOf(await explainCase(office, { ...at(id), text: "代为说明", evidence: [] }))).toBe(
    "caseNotYours",
  );
  const said = { text: "合同按月等额支付", evidence: [{ label: "施工合同" }] };
  const explained = valueOf(await explainCase(jia, { ...at(id), ...said }));
  expect(explained.steps).toMatchObject([
    { step: "explained", by: "t-jia", evidence: [{ label: "施工合同" }] },
  ]);
  expect(explained.may).toEqual({ explain: true, decide: [], publish: false, close: false });
  const found = valueOf(await decideCase(audit, finding));
  expect(found).toMatchObject({ state: "found", finding: "real" });
  expect(found.steps.at(-1)?.evidence).toEqual([{ label: "付款凭证" }]);
  expect(codeOf(await explainCase(jia, { ...at(id), ...said }))).toBe("caseDecided");
  expect(valueOf(await listCases(office, { district: "towns" })).publishable).toEqual([id]);
  const issued = valueOf(
    await publishCircular(office, { district: "towns", cases: [id], demand: "请限期更正。" }),
  );
  expect(issued).toMatchObject({ number: 1, cases: [id] });
  const docx = valueOf(await downloadCircular(office, { district: "towns", number: 1 }));
  const { paragraphs, tables } = textsOf(docx);
  expect(paragraphs.join("\n")).toContain("单位说明：合同按月等额支付");
  const numbers = shownFacts.join("、");
  expect(tables.flat(2)).toContain(`事项${id}；数据${numbers}`);
  expect(codeOf(await downloadCircular(jia, { district: "towns", number: 1 }))).toBe(
    "noSuchCircular",
  );
  expect(codeOf(await closeCase(audit, { ...at(id), text: "已更正" }))).toBe("caseByFinder");
  const closed = valueOf(await closeCase(office, { ...at(id), text: "已更正" }));
  expect(closed.steps.map(({ step }) => step)).toEqual([
    "explained",
    "found",
    "published",
    "closed",
  ]);
  const { detectors } = valueOf(await listLeads(office, everything));
  expect(detectors.find((each) => each.id === "equal-steps")).toMatchObject({
    found: { real: 1, explained: 0, false: 0 },
    precision: 100,
  });
});

test("a case is kept from other units, and told to its own", async () => {
  const [{ id } = { id: 0 }] = valueOf(await listCases(jia, { district: "towns" })).cases;
  expect(valueOf(await showCase(jia, at(id))).sentence?.zh).toContain("310万元");
  expect(valueOf(await listCases(yi, { district: "towns" })).cases).toEqual([]);
  expect(codeOf(await showCase(yi, at(id)))).toBe("noSuchCase");
});

test("whoever may not see every figure of a case is not told what it says of them", async () => {
  const twin = [
    { attribute: "name", kind: "actual", value: "鹊甲新材料项目" },
    { attribute: "investor", kind: "actual", value: "鹊甲公司" },
    { attribute: "content", kind: "actual", value: "建设新材料及配套设施，用地89亩" },
    { value: { amount: "500000000.00", currency: "CNY", qualifier: "exact" } },
  ] as const;
  await state(office, [
    stated({ subject: towns.jia, attribute: "content", kind: "actual", value: twin[2].value }),
  ]);
  await addProject(
    office,
    towns.units.yi,
    twin.map((each) => ({ ...each })),
  );
  const { leads } = valueOf(await listLeads(office, { ...everything, detector: "same-project" }));
  const [lead] = leads;
  expect(lead?.projects).toHaveLength(2);
  const opened = valueOf(
    await openCase(audit, { district: "towns", key: lead?.key ?? "", note: "" }),
  );
  expect(opened.unit.name).toBe("乙镇");
  expect(valueOf(await showCase(yi, at(opened.id)))).toMatchObject({
    sentence: null,
    projects: [{ name: "鹊甲新材料项目" }],
  });
});

test("the database itself lets nobody judge their own case, nor close what they decided", async () => {
  const key = await keyOf(office, "round-months");
  expect(key).toBe("");
  const [, { id } = { id: 0 }] = valueOf(await listCases(office, { district: "towns" })).cases;
  const step = (of: Ctx, name: "found" | "closed") =>
    of.store.transact(of.actor, (writer) =>
      addCaseStep(writer, id, {
        step: name,
        by: 0,
        byUnit: of.actor.unit,
        on: of.today,
        finding: name === "found" ? "false" : null,
        text: "?",
        evidence: [],
      }),
    );
  await expect(step(jia, "found")).rejects.toThrow(/row-level security|judges their own/u);
  await expect(step(audit, "closed")).rejects.toThrow(/who decided|judges/u);
});
