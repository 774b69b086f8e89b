import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readRules } from "../../src/app/read-rules.ts";
import { projectAttributes } from "../../src/catalogue/project.ts";
import type { SampleStatement } from "../../src/catalogue/sample/draft.ts";
import { sampleDistrict, sampleSeed } from "../../src/catalogue/sample/generator.ts";
import type { Fact } from "../../src/domain/ledger/fact.ts";
import { foldProject } from "../../src/domain/lifecycle/project-state.ts";
import type { Entry, Finding } from "../../src/domain/reporting/check-input.ts";
import { checkReport } from "../../src/domain/reporting/check.ts";
import { parseReportForm } from "../../src/domain/reporting/form.ts";
import { productFolder } from "../../src/store/place.ts";
import { bySubject } from "../sample/identities.ts";

const rules = await readRules();
const file = await readFile(join(productFolder(), "rules/forms/month.yaml"), "utf8");
const read = parseReportForm(parse(file), "month.yaml");
if (!read.ok) throw new Error(JSON.stringify(read.refusal));
const form = read.value;

function factOf(statement: SampleStatement, place: number): Fact {
  const {
    verifiedBy: _judge,
    by: _by,
    subject: _subject,
    standing = "claimed",
    ...said
  } = statement;
  return {
    ...said,
    standing,
    subject: 1,
    seq: place + 1,
    statedBy: 1,
    statedByUnit: 1,
    recordedAt: said.knownOn,
    importId: null,
    fromAbove: false,
  };
}

/** The month whose report a statement was made in, undefined for anything else. */
function reportOf(statement: SampleStatement): string | undefined {
  if (statement.source !== "report" || statement.standing === "returned") return undefined;
  return /^(\d{4}-\d{2}) 月报/u.exec(statement.evidence[0]?.label ?? "")?.[1];
}

/** What the checks find in the report of one month, typed on the day it was made known, over what was known before. */
function findingsOf(statements: readonly SampleStatement[], period: string): Finding[] {
  const own = statements.filter((each) => reportOf(each) === period);
  const today = own.at(-1)?.knownOn ?? "";
  const facts = statements.map(factOf).filter((_, place) => {
    const statement = statements[place];
    return statement && !own.includes(statement) && statement.knownOn <= today;
  });
  const board = { ...rules, attributes: projectAttributes, asOf: today };
  const entries: Entry[] = own.map((each) => ({ ...each, note: null }));
  const sheet = { form, attributes: projectAttributes, lifecycle: rules.lifecycle, period };
  return checkReport({ sheet, project: foldProject(facts, board), entries, today });
}

function codesOf(statements: readonly SampleStatement[], change = same): string[] {
  const periods = new Set(statements.flatMap((each) => reportOf(each) ?? []));
  const changed = statements.map(change);
  return [...periods].flatMap((period) =>
    findingsOf(changed, period).map(({ level, refusal }) => `${level} ${refusal.code}`),
  );
}

function same(statement: SampleStatement): SampleStatement {
  return statement;
}

/** A town that reports everything ten times over, unit slipped. */
function tenfold(statement: SampleStatement): SampleStatement {
  const { value } = statement;
  const isMonth = statement.attribute === "monthDone" && reportOf(statement) !== undefined;
  if (!isMonth || typeof value === "string" || !("amount" in value)) return statement;
  return { ...statement, value: { ...value, amount: value.amount.replace(".", "0.") } };
}

const subjects = [...bySubject(sampleDistrict({ seed: sampleSeed, projects: 40 }).statements)];

test("two years of honest reports are not called off; a due node nobody answered is asked for", () => {
  const codes = new Map<string, number>();
  for (const code of subjects.flatMap(([, statements]) => codesOf(statements)))
    codes.set(code, (codes.get(code) ?? 0) + 1);
  const errors = [...codes.keys()].filter((code) => code.startsWith("error"));
  expect(errors).toEqual(["error reportLacks"]);
  const warnings = [...codes].filter(([code]) => code.startsWith("warning"));
  expect(warnings.reduce((sum, [, count]) => sum + count, 0)).toBeLessThan(20);
});

test("months reported tenfold are called off by the year", () => {
  const wrong = subjects.filter(([, statements]) =>
    codesOf(statements, tenfold).includes("error reportYearOff"),
  );
  expect(wrong.length).toBeGreaterThan(20);
});
