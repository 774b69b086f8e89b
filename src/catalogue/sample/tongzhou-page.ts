import type { Evidence } from "../../domain/ledger/fact.ts";
import type { Day, Precision } from "../../domain/value/day.ts";
import type { SampleStatement } from "./draft.ts";
import { say, type Said, type Saying } from "./statement.ts";

/**
 * Pages 000 and 002 show no date of their own: the last day of their month stands for it, and the label
 * says so.
 */
const pages = {
  "000": { label: "公开报道 000（2024年2月，日期按月末计）", knownOn: "2024-02-29" },
  "001": { label: "公开报道 001（2023年2月12日）", knownOn: "2023-02-12" },
  "002": { label: "公开报道 002（2023年3月，日期按月末计）", knownOn: "2023-03-31" },
} as const;

/** The number of a newspaper page. */
export type PageId = keyof typeof pages;

/**
 * A figure on a page. Without a day of its own it holds from the day the page was known: a reader knows no
 * more.
 */
export type Printed = Omit<Said, "validFrom"> & { readonly validFrom?: string };

/** The evidence of a page and the day it was known. Errors: none (total). */
export function pageOf(page: PageId): { knownOn: string; evidence: readonly Evidence[] } {
  const { label, knownOn } = pages[page];
  return { knownOn, evidence: [{ kind: "page", label }] };
}

/** A day as printed: `2022-10` with precision month. Errors: none (total). */
export function on(day: string, precision: Precision): Day {
  return { day, precision };
}

/** A day of the schedule as printed; it is valid from the first day it can mean. Errors: none (total). */
export function node(attribute: string, kind: "planned" | "actual", value: Day): Printed {
  return { attribute, kind, value, validFrom: `${value.day}-01-01`.slice(0, 10) };
}

/**
 * The statements a page makes of a subject. 五接镇 speaks for its own project and the office for the others;
 * the responsible unit only the office may state. Errors: none (total).
 */
export function printed(
  page: PageId,
  subject: string,
  figures: readonly Printed[],
): SampleStatement[] {
  const { knownOn, evidence } = pageOf(page);
  return figures.map((figure) => {
    const own = subject === "kanghui" && figure.attribute !== "unit";
    const by = own ? "tz-wujie" : "tz-office";
    const judge = own ? "tz-office" : "tz-fagai";
    const how: Saying = {
      subject,
      by,
      knownOn,
      source: "published",
      evidence,
      standing: "accepted",
      judge,
    };
    return say(how, { ...figure, validFrom: figure.validFrom ?? knownOn });
  });
}
