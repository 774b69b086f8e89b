import { readFile, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { parse } from "yaml";
import { projectAttributes } from "../catalogue/project.ts";
import { unitAttributes } from "../catalogue/unit.ts";
import { type Holidays, parseHolidays } from "../domain/casework/calendar.ts";
import {
  type ReportingCalendar,
  parseReportingCalendar,
} from "../domain/casework/reporting-calendar.ts";
import { type BulletinTemplate, readBulletinTemplate } from "../domain/bulletin/template.ts";
import { type Lifecycle, parseLifecycle } from "../domain/lifecycle/lifecycle.ts";
import { type LightRule, parseLightRule } from "../domain/lifecycle/light-rule.ts";
import { type ReportForm, checkReportForm, parseReportForm } from "../domain/reporting/form.ts";
import { type ReturnReasons, parseReturnReasons } from "../domain/reporting/return-reason.ts";
import { type Result, say } from "../domain/refusal/refusal.ts";
import { checkAttributes } from "../domain/scoring/attributes.ts";
import { parseRulebook } from "../domain/scoring/parse.ts";
import type { Rulebook } from "../domain/scoring/rulebook.ts";
import { productFolder } from "../store/place.ts";

/** What is reported, by when, and why it may come back. */
export type ReportingRules = {
  readonly form: ReportForm;
  readonly calendar: ReportingCalendar;
  readonly holidays: Holidays;
  readonly reasons: ReturnReasons;
};

/** Everything a place decides for itself, read from `rules/` and checked. */
export type Rules = {
  readonly lifecycle: Lifecycle;
  readonly lights: LightRule;
  readonly rulebooks: readonly Rulebook[];
  readonly bulletin: BulletinTemplate;
  readonly reporting: ReportingRules;
};

/** A rule at fault stops the start: a board by half-read rules would be worse than none. */
function sound<T>(result: Result<T>, file: string): T {
  if (result.ok) return result.value;
  throw new Error(`${file}: ${say(result.refusal, "zh")} ${say(result.refusal, "en")}`);
}

async function readYaml(folder: string, name: string): Promise<unknown> {
  return parse(await readFile(join(folder, name), "utf8"));
}

async function readRulebooks(folder: string): Promise<Rulebook[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".yaml")).toSorted();
  const books = names.map(async (name) => {
    const book = sound(parseRulebook(await readYaml(folder, name)), name);
    return sound(checkAttributes(book, { project: projectAttributes, unit: unitAttributes }), name);
  });
  return Promise.all(books);
}

async function readReporting(folder: string, lifecycle: Lifecycle): Promise<ReportingRules> {
  const read = async <T>(
    parseRule: (data: unknown, file: string) => Result<T>,
    file: string,
  ): Promise<T> => sound(parseRule(await readYaml(folder, file), basename(file)), file);
  const form = await read(parseReportForm, "forms/month.yaml");
  const declared = { attributes: projectAttributes, lifecycle };
  return {
    form: sound(checkReportForm(form, declared), "forms/month.yaml"),
    calendar: await read(parseReportingCalendar, `calendars/${form.calendar}.yaml`),
    holidays: await read(parseHolidays, "calendars/holidays.yaml"),
    reasons: await read(parseReturnReasons, "reasons/return.yaml"),
  };
}

/** Reads and checks every rule file. Errors: throws a sentence naming the file and place at fault. */
export async function readRules(folder: string = join(productFolder(), "rules")): Promise<Rules> {
  const file = "lifecycles/project.yaml";
  const lights = "lights/yinchuan-2025.yaml";
  const bulletin = "documents/bulletin.yaml";
  const lifecycle = sound(parseLifecycle(await readYaml(folder, file), basename(file)), file);
  return {
    lifecycle,
    lights: sound(parseLightRule(await readYaml(folder, lights), basename(lights)), lights),
    rulebooks: await readRulebooks(join(folder, "rulebooks")),
    bulletin: sound(readBulletinTemplate(await readYaml(folder, bulletin)), bulletin),
    reporting: await readReporting(folder, lifecycle),
  };
}
