import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { findAttribute } from "../src/catalogue/project.ts";
import type { SampleStatement } from "../src/catalogue/sample/draft.ts";
import { sampleDistrict, sampleSeed } from "../src/catalogue/sample/generator.ts";
import { scaleDecimal } from "../src/domain/value/decimal.ts";
import type { Value } from "../src/domain/value/value.ts";
import {
  type TableColumn,
  type TableValue,
  streamTable,
} from "../src/files/sheet/write-workbook.ts";

const attributes = [
  "name",
  "unit",
  "investor",
  "content",
  "industry",
  "projectType",
  "nature",
  "level",
  "projectCode",
  "totalInvestment",
  "fixedInvestment",
  "land",
  "floorArea",
  "yearPlan",
  "yearDone",
  "signing",
  "start",
  "topping",
  "completion",
] as const;

function columnOf(id: string): TableColumn {
  const attribute = findAttribute(id);
  const label = attribute?.label.zh ?? id;
  if (attribute?.value === "money") return { label, unit: "万元", type: "number" };
  if (attribute?.value === "quantity") return { label, unit: attribute.unit ?? "", type: "number" };
  return { label, type: attribute?.value === "day" ? "date" : "text" };
}

const columns: readonly TableColumn[] = [
  { label: "序号", type: "number" },
  ...attributes.map(columnOf),
];

const said = { exact: "", nearly: "近", about: "约", over: "超", odd: "余" } as const;

function qualified(number: string, qualifier: keyof typeof said): string {
  if (qualifier === "odd") return `${number}${said.odd}`;
  return `${said[qualifier]}${number}`;
}

/** A value as a clerk types it: amounts in 万元, choices by their word, a month as a month. */
function typed(id: string, value: Value | undefined): TableValue {
  if (value === undefined) return "";
  if (typeof value === "string") {
    const attribute = findAttribute(id);
    const choices = attribute?.value === "choice" ? attribute.choices : undefined;
    return choices?.find((choice) => choice.id === value)?.label.zh ?? value;
  }
  if ("amount" in value) return qualified(scaleDecimal(value.amount, -4), value.qualifier);
  if ("precision" in value) return value.day;
  return qualified(value.number, value.qualifier);
}

function rowOf(number: number, latest: ReadonlyMap<string, Value>): TableValue[] {
  return [number, ...attributes.map((id) => typed(id, latest.get(id)))];
}

/** One row a project, from what was last said of each of its attributes; phases have no row of their own. */
function* rowsOf(projects: number): Generator<TableValue[]> {
  const { statements } = sampleDistrict({ seed: sampleSeed, projects, months: 12 });
  let key = "";
  let number = 0;
  let latest = new Map<string, Value>();
  const flush = function* (): Generator<TableValue[]> {
    if (key !== "") yield rowOf((number += 1), latest);
    latest = new Map();
  };
  for (const statement of statements) {
    if (/-\d+$/u.test(statement.subject)) continue;
    if (statement.subject !== key) yield* flush();
    key = statement.subject;
    note(latest, statement);
  }
  yield* flush();
}

function note(latest: Map<string, Value>, { attribute, value, kind }: SampleStatement): void {
  if (kind !== "promised" && kind !== "forecast") latest.set(attribute, value);
}

/** Writes the ledger of a synthetic district: 20 columns, one row a project. The same on every machine. */
export async function writeLedgerFile(path: string, projects: number): Promise<void> {
  const stream = streamTable({
    sheetName: "重大项目",
    title: "示例区重大项目推进情况表（截至2024年12月）",
    columns,
    rows: rowsOf(projects),
  });
  const source = Readable.fromWeb(stream as ReadableStream<Uint8Array>);
  await pipeline(source, createWriteStream(path));
}
