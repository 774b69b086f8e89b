import { subtractDecimal, fixDecimal } from "../../domain/value/decimal.ts";
import type { Bilingual } from "../../domain/language.ts";
import type { Evidence } from "../../domain/ledger/fact.ts";
import type { SampleStatement } from "../sample/draft.ts";
import { drawRun } from "../sample/fault.ts";
import type { Frame, MonthDraft, ProjectDraft } from "../sample/project-draft.ts";
import type { Random } from "../sample/random.ts";
import { periodOf } from "../sample/reports.ts";
import { loginOf } from "../sample/sample-units.ts";
import { say, type Said, type Saying } from "../sample/statement.ts";

/** What a plant yields a year, known at the end of a counted month, in thousandths of what it promised. */
export type Earned = {
  readonly month: number;
  readonly output: number;
  readonly tax: number;
  readonly jobs: number;
};

/** A project and all that is said of it besides its own reports; faults change this. Money in whole 万元. */
export type Plot = {
  readonly draft: ProjectDraft;
  /** The total its filing has on the approvals platform, null where the ledger does not hold it. */
  readonly filed: number | null;
  /** The totals newspapers gave it. */
  readonly pages: readonly { readonly total: number; readonly day: string }[];
  readonly earned: readonly Earned[];
  /** Remarks of a month, made with its report. */
  readonly remarks: readonly { readonly report: MonthDraft; readonly text: string }[];
  /** Parts it consists of, as subjects below it. */
  readonly parts: readonly { readonly name: string; readonly total: number }[];
  readonly said: readonly SampleStatement[];
  /** The reports as they were really written, made from those of the draft. */
  readonly revise?: (all: readonly SampleStatement[]) => readonly SampleStatement[];
};

/** Where something is planted: a project, and further ones for what takes several. */
export type Site = {
  readonly frame: Frame;
  readonly random: Random;
  readonly hard: boolean;
  readonly plot: Plot;
  readonly others: readonly Plot[];
};

/** What came up: the projects in the order they were given, and what to look for. */
export type Sown = {
  readonly plots: readonly Plot[];
  readonly months?: readonly string[];
  readonly note: Bilingual;
};

/** Plants one fault or look-alike; null where the projects offer no place for it. */
export type Plant = (site: Site) => Sown | null;

/** The plot with parts of its draft changed. Errors: none (total). */
export function redraft(plot: Plot, change: Partial<ProjectDraft>): Plot {
  return { ...plot, draft: { ...plot.draft, ...change } };
}

/** A run of so many months with work that follow each other; null when there is none. Errors: none (total). */
export function runOf(site: Site, length: number): MonthDraft[] | null {
  const { plot, random, frame } = site;
  return drawRun({ draft: plot.draft, random, frame, neighbour: null }, length);
}

/** The periods of reports. Errors: none (total). */
export function periodsOf(reports: readonly MonthDraft[]): string[] {
  return reports.map(periodOf);
}

/** A file among the evidence. Errors: none (total). */
export function paper(label: string, kind: Evidence["kind"] = "file"): Evidence {
  return { kind, label: `${label}（合成）` };
}

/** How the project's own town says something on a day, accepted by the office. Errors: none (total). */
export function townSays(draft: ProjectDraft, knownOn: string, evidence: Evidence): Saying {
  return {
    subject: draft.key,
    by: loginOf(draft.host.key),
    knownOn,
    source: "report",
    evidence: [evidence],
    standing: "accepted",
    judge: "s-office",
  };
}

/** Something said again on a day, with why. Errors: none (total). */
export function sayWhy(how: Saying, what: Said, reason: string): SampleStatement {
  return { ...say(how, what), reason };
}

/** A statement of money with so many 万元 less; negative for more. Errors: throws on what is not money (a bug). */
export function lessBy(statement: SampleStatement, wan: number): SampleStatement {
  const { value } = statement;
  if (typeof value === "string" || !("amount" in value)) throw new TypeError("not money");
  const amount = fixDecimal(subtractDecimal(value.amount, String(wan * 10_000)), 2);
  return { ...statement, value: { ...value, amount } };
}

/** A revision that adds evidence to some statements. Errors: none (total). */
export function backed(
  is: (statement: SampleStatement) => boolean,
  evidence: Evidence,
): NonNullable<Plot["revise"]> {
  return (all) =>
    all.map((one) => (is(one) ? { ...one, evidence: [...one.evidence, evidence] } : one));
}

/** What a project makes or builds, as its content has it. Errors: none (total). */
export function productOf({ identity }: ProjectDraft): string {
  return /^建设(.+)及配套设施/u.exec(identity.content)?.[1] ?? "";
}

/** The name of a project without its last words. Errors: none (total). */
export function stemOf({ identity }: ProjectDraft): string {
  return identity.name.replace(/(生产基地)?项目$/u, "");
}
