import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readWorkbook } from "./read-workbook.ts";
import { sheetsOf, textsOf } from "./testing/plain.ts";

/** The British government's yearly list of major projects lies beside the repository where it may. */
const published = new URL("../../../../shared/data/gmpp/2018.csv", import.meta.url);

test("a western csv is read with its pound signs, dashes and line breaks in headers", async () => {
  const text =
    ',Project Name,"Baseline \xa3m\n(incl. costs)",Start\r(approved)\n1,Crossrail,"1,234.50",Amber \x96 Red\n';
  const bytes = Buffer.from(text, "latin1");
  const [sheet] = sheetsOf(await readWorkbook({ name: "2018.csv", bytes }));
  expect(sheet?.rows.map(textsOf)).toEqual([
    ["", "Project Name", "Baseline £m\n(incl. costs)", "Start\n(approved)"],
    ["1", "Crossrail", "1,234.50", "Amber – Red"],
  ]);
});

test("the published list is read where it lies beside the repository", async () => {
  if (!existsSync(published)) {
    console.info("The list of 2018 is absent: only the small copy of its form was read.");
    expect(published.pathname).toContain("gmpp");
    return;
  }
  const bytes = new Uint8Array(readFileSync(published));
  const [sheet] = sheetsOf(await readWorkbook({ name: "2018.csv", bytes }));
  const header = textsOf(sheet?.rows[0]);
  expect(header.slice(0, 3)).toEqual(["", "Project Name", "Department"]);
  expect(header[3]).toContain("Red – Amber/Red – Amber");
  expect(header.some((label) => label.includes("£m"))).toBe(true);
  expect(sheet?.rows).toHaveLength(134);
  expect(sheet?.rows.every(({ cells }) => cells.length <= header.length)).toBe(true);
});
