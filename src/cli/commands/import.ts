import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { acceptImport } from "../../app/accept-import.ts";
import { chooseDistrict } from "../../app/choose-district.ts";
import type { Ctx } from "../../app/context.ts";
import { planFile } from "../../app/import-plan.ts";
import { decideImport, startImport } from "../../app/import-preview.ts";
import type { Plan } from "../../domain/importing/plan-types.ts";
import { type Refusal, type Result, accept, refuse } from "../../domain/refusal/refusal.ts";
import { say } from "../../domain/refusal/say.ts";
import { isIsoDay } from "../../domain/value/civil.ts";
import type { Arguments } from "../arguments.ts";
import type { Answer } from "../output.ts";
import { type Session, placesOf } from "../session.ts";

type Report = {
  readonly file: string;
  readonly district: string;
  readonly import: number | null;
  readonly asOf: unknown;
  readonly counts: Plan["counts"];
  readonly facts: number;
  readonly projects: number;
  readonly rows: readonly { row: string; name: string; state: string; project: number | null }[];
  /** Rows left to a person. */
  readonly questions: readonly Told[];
  /** Cells left out, and totals that do not add up. */
  readonly problems: readonly Told[];
};

type Told = {
  readonly row: string;
  readonly name: string;
  readonly zh: string;
  readonly en: string;
};

function told(row: string, name: string, refusal: Refusal): Told {
  return { row, name, zh: say(refusal, "zh"), en: say(refusal, "en") };
}

/** Rows that wait for a person, each with what is asked. */
function questionsOf(plan: Plan): Told[] {
  const open = plan.rows.flatMap((row, index) => (row.state === "unsure" ? [plan.row(index)] : []));
  return open.flatMap((row) =>
    row
      ? [...row.notes, ...row.candidates.map((candidate) => candidate.reason)].map((each) =>
          told(row.key, row.name, each),
        )
      : [],
  );
}

/** Cells that could not be understood, and totals that do not add up. */
function problemsOf(plan: Plan): Told[] {
  return [...plan.problems, ...plan.checks].map((each) => told("", "", each));
}

async function readBytes(file: string): Promise<Result<Uint8Array>> {
  try {
    return accept(await readFile(file));
  } catch {
    return refuse("noSuchFile", { file });
  }
}

function reportOf(ctx: Ctx, file: string, plan: Plan): Report {
  return {
    file,
    district: ctx.district.id,
    import: null,
    asOf: plan.asOf.day,
    counts: plan.counts,
    facts: 0,
    projects: 0,
    rows: plan.rows.map(({ key, name, state, project }) => ({ row: key, name, state, project })),
    questions: questionsOf(plan),
    problems: problemsOf(plan),
  };
}

async function carryOut(
  ctx: Ctx,
  args: Arguments,
  file: { name: string; bytes: Uint8Array; report: Report },
): Promise<Result<Report>> {
  const district = ctx.district.id;
  const started = await startImport(ctx, { district, name: file.name }, file.bytes);
  if (!started.ok) return started;
  const { id } = started.value;
  if (args.knownAt !== undefined) {
    const decided = await decideImport(ctx, { district, id, knownOn: args.knownAt, decisions: {} });
    if (!decided.ok) return decided;
  }
  const accepted = await acceptImport(ctx, { district, id, skipOpen: !args.strict });
  if (!accepted.ok) return accepted;
  const { facts, projects } = accepted.value.import;
  return accept({ ...file.report, import: id, facts, projects });
}

async function importOne(session: Session, args: Arguments, path: string): Promise<Result<Report>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const places = await placesOf(session, args.unit);
  if (!places.ok) return places;
  const name = basename(path);
  const ctx = await chooseDistrict(
    places.value.map((place) => place.ctx),
    { name, bytes: bytes.value },
  );
  if (!ctx.ok) return ctx;
  const file = { name, bytes: bytes.value, decisions: {} };
  const plan = await ctx.value.store.read(ctx.value.actor, (reader) =>
    planFile(ctx.value, reader, file),
  );
  if (!plan.ok) return plan;
  const report = reportOf(ctx.value, path, plan.value);
  const { unsure, refused } = plan.value.counts.rows;
  if (args.strict && !args.dryRun && unsure + refused > 0)
    return refuse("importOpenRows", { unsure, refused });
  return args.dryRun
    ? accept(report)
    : carryOut(ctx.value, args, { name, bytes: bytes.value, report });
}

function linesOf(report: Report, args: Arguments): string[] {
  const { rows, cells } = report.counts;
  const head = {
    zh: `${report.file} → ${report.district}：新增 ${rows.new}、变更 ${rows.changed}、相同 ${rows.same}、冲突 ${rows.conflict}、有误 ${rows.refused}、待判断 ${rows.unsure}；未取单元格 ${cells.refused}`,
    en: `${report.file} → ${report.district}: ${rows.new} new, ${rows.changed} changed, ${rows.same} same, ${rows.conflict} conflicting, ${rows.refused} at fault, ${rows.unsure} unsure; ${cells.refused} cells left out`,
  };
  const done = {
    zh: `已导入：${report.projects} 个项目，${report.facts} 条记录。撤销：guatu undo ${report.import}`,
    en: `Imported: ${report.projects} projects, ${report.facts} facts. To undo: guatu undo ${report.import}`,
  };
  const questions = report.questions.map(
    (each) => `  ? ${each.row} ${each.name} ${each[args.language]}`,
  );
  const problems = report.problems.map((each) => `  ! ${each[args.language]}`);
  return [
    head[args.language],
    ...questions,
    ...problems,
    ...(report.import === null ? [] : [done[args.language]]),
  ];
}

/**
 * `guatu import FILE…`: every row that is settled is taken; what a person must look at is left out and told.
 * With `--strict` a file with anything left open is not taken at all; `--dry-run` only tells.
 */
export async function importFiles(session: Session, args: Arguments): Promise<Result<Answer>> {
  if (args.words.length === 0)
    return refuse("optionNeeded", { option: "FILE", example: "guatu import 2024-02.xlsx" });
  const day = args.knownAt ?? session.today;
  if (!isIsoDay(day)) return refuse("badKnownAt", { text: day });
  if (day > session.today) return refuse("knownInFuture", { day, today: session.today });
  const reports: Report[] = [];
  for (const path of args.words) {
    const report = await importOne(session, args, path);
    if (!report.ok) return report;
    reports.push(report.value);
  }
  return accept({
    data: { imports: reports },
    lines: reports.flatMap((report) => linesOf(report, args)),
  });
}
