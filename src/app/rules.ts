import { batchAttributes } from "../catalogue/batch.ts";
import { projectAttributes } from "../catalogue/project.ts";
import { unitAttributes } from "../catalogue/unit.ts";
import { type BulletinTemplate, readBulletinTemplate } from "../domain/bulletin/template.ts";
import {
  type EvidenceRule,
  checkEvidenceRule,
  parseEvidenceRule,
} from "../domain/evidence/claims.ts";
import { type Holidays, parseHolidays } from "../domain/casework/calendar.ts";
import { type CaseRule, parseCaseRule } from "../domain/casework/case-rule.ts";
import {
  type CircularTemplate,
  parseCircularTemplate,
} from "../domain/casework/circular-template.ts";
import {
  type ReportingCalendar,
  parseReportingCalendar,
} from "../domain/casework/reporting-calendar.ts";
import { type DetectorRule, parseDetectorRule } from "../domain/detection/detector-rule.ts";
import { detectors } from "../domain/detection/detectors.ts";
import type { Attribute } from "../domain/ledger/attribute.ts";
import { type DrawRule, checkDrawRule, parseDrawRule } from "../domain/inspection/draw-rule.ts";
import { type LightRule, parseLightRule } from "../domain/lifecycle/light-rule.ts";
import { type Lifecycle, parseLifecycle } from "../domain/lifecycle/lifecycle.ts";
import { type PlanRule, checkPlanRule, parsePlanRule } from "../domain/plan/plan-rule.ts";
import { type PlanTemplate, parsePlanTemplate } from "../domain/plan/plan-template.ts";
import {
  type PublicationRule,
  checkPublicationRule,
  parsePublicationRule,
} from "../domain/ranking/publication-rule.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { say } from "../domain/refusal/say.ts";
import { type ReportForm, checkReportForm, parseReportForm } from "../domain/reporting/form.ts";
import { type ReturnReasons, parseReturnReasons } from "../domain/reporting/return-reason.ts";
import { checkLifecycle, checkLights, checkReasons } from "../domain/rule/cross-check.ts";
import { parseOwnAttributes } from "../domain/rule/own-attribute.ts";
import type { RuleData } from "../domain/rule/rule-versions.ts";
import { type PolicyRule, parseFieldRules, parsePolicyRule } from "../domain/rule/small-rules.ts";
import { checkAttributes } from "../domain/scoring/attributes.ts";
import type { Policies } from "../domain/sign-in/policies.ts";
import { parsePolicyProfile } from "../domain/sign-in/policy.ts";
import { parseRulebook } from "../domain/scoring/parse.ts";
import type { Rulebook } from "../domain/scoring/rulebook.ts";
import { type LetterRule, parseLetterRule } from "../domain/targets/letter-rule.ts";
import { type LetterTemplate, parseLetterTemplate } from "../domain/targets/letter-template.ts";
import {
  type TargetRule,
  checkTargetRule,
  parseTargetRule,
} from "../domain/targets/target-rule.ts";
import { type InferenceRule, parseInference } from "../domain/totals/inference-rule.ts";
import { type FieldRules, guardedBy } from "../domain/unit/field-rules.ts";
import { type Sight, parseSight } from "../domain/unit/sight.ts";
import { type Stop, decided } from "./refused.ts";
import { readShippedRules } from "./shipped-rules.ts";

/** What is reported, by when, and why it may come back. */
export type ReportingRules = {
  readonly form: ReportForm;
  readonly calendar: ReportingCalendar;
  readonly holidays: Holidays;
  readonly reasons: ReturnReasons;
};

/** Everything a place decides for itself, checked: the shipped samples with the district's own laid over them. */
export type Rules = {
  readonly lifecycle: Lifecycle;
  readonly lights: LightRule;
  readonly rulebooks: readonly Rulebook[];
  /** How rankings are published, and which of them the bulletin prints. */
  readonly publication: PublicationRule;
  readonly bulletin: BulletinTemplate;
  readonly reporting: ReportingRules;
  /** How the yearly plan is made and changed, and the wording of its notices. */
  readonly plan: { readonly rule: PlanRule; readonly notice: PlanTemplate };
  /** What is kept of a project: the catalogue, then what the district declared; retired ones are in it. */
  readonly attributes: readonly Attribute[];
  /** The declaration of one of them; undefined where none is. */
  readonly attributeOf: (id: string) => Attribute | undefined;
  /** What papers claims need, how large files may be, what is odd about a picture. */
  readonly evidence: EvidenceRule;
  /** Who alone sees which attribute. Beneath, the database holds the district's own version; the shipped one guards nothing. */
  readonly fields: FieldRules;
  readonly policy: PolicyRule;
  /** The policies of signing in to choose between. Signing in reads the shipped ones: no district changes what they say. */
  readonly policies: Policies;
  /** The widest basis each role sees. */
  readonly sight: Sight;
  /** What other figures imply of one. */
  readonly inferences: readonly InferenceRule[];
  /** What counts as strange, in the order people read it; one whose limits are not there looks for nothing. */
  readonly detectors: readonly DetectorRule[];
  /** How a lead that became a case is handled, and the wording of a circular on what was found. */
  readonly casework: CaseRule;
  readonly circular: CircularTemplate;
  /** The targets letters may ask for, in their order; how letters are issued; their wording. */
  readonly targets: {
    readonly letter: LetterRule;
    readonly all: readonly TargetRule[];
    readonly wording: LetterTemplate;
  };
  /** How projects are drawn for a look on site. */
  readonly draw: DrawRule;
  /** What they were read from, by name. */
  readonly data: RuleData;
};

/** Reads one rule: its data by name, a parser that is told the name, a refusal that names it. */
type Read = <T>(name: string, parse: (data: unknown, name: string) => Result<T>) => T;

/** A fault says in which rule it is, however the parser put the place. */
function named<T>(result: Result<T>, name: string): Result<T> {
  if (result.ok || result.refusal.code !== "ruleFault") return result;
  const { params, code } = result.refusal;
  const places = Object.entries(params)
    .filter(([key]) => key.startsWith("place"))
    .map(([key, place]) => [key, String(place).startsWith(name) ? place : `${name}: ${place}`]);
  return {
    ok: false,
    refusal: { code, params: { ...params, ...Object.fromEntries(places), rule: name } },
  };
}

function readerOf(data: RuleData, stop: Stop): Read {
  return (name, parse) => stop.unless(named(parse(data.get(name), name), name));
}

function namesIn(data: RuleData, folder: string): string[] {
  return [...data.keys()].filter((name) => name.startsWith(`${folder}/`)).toSorted();
}

/** Parsed, then held against what else is declared. */
function then<T>(parsed: Result<T>, check: (value: T) => Result<T>): Result<T> {
  return parsed.ok ? check(parsed.value) : parsed;
}

/** What may still be asked, ranked by and reported. */
export function askedAttributes({ attributes }: Pick<Rules, "attributes">): readonly Attribute[] {
  return attributes.filter((each) => each.retired !== true);
}

type Declared = Pick<Rules, "attributes" | "lifecycle">;

const holidays = "calendars/holidays";

function readReporting(read: Read, data: RuleData, declared: Declared): ReportingRules {
  const { lifecycle } = declared;
  const attributes = askedAttributes(declared);
  const form = read("forms/month", (rule, name) =>
    then(parseReportForm(rule, name), (parsed) =>
      checkReportForm(parsed, { attributes, lifecycle }),
    ),
  );
  // A calendar the form does not name is read too: nothing unread lies among the rules.
  for (const name of namesIn(data, "calendars"))
    if (name !== holidays) read(name, parseReportingCalendar);
  return {
    form,
    calendar: read(`calendars/${form.calendar}`, parseReportingCalendar),
    holidays: read(holidays, parseHolidays),
    reasons: read("reasons/return", (rule, name) =>
      then(parseReturnReasons(rule, name), (parsed) => checkReasons(parsed, declared.attributes)),
    ),
  };
}

function choicesOf(attributes: readonly Attribute[], id: string): string[] {
  const found = attributes.find((each) => each.id === id);
  return (found?.choices ?? []).map((choice) => choice.id);
}

function readPlan(read: Read, { attributes, lifecycle }: Declared): Rules["plan"] {
  const names = {
    tiers: choicesOf(attributes, "planTier"),
    natures: choicesOf(attributes, "nature"),
    stages: lifecycle.stages.map((stage) => stage.id),
    nodes: lifecycle.schedule,
    batchKinds: choicesOf(batchAttributes, "batchKind"),
  };
  return {
    rule: read("plans/year", (data, name) =>
      then(parsePlanRule(data, name), (parsed) => checkPlanRule(parsed, names)),
    ),
    notice: read("documents/plan", parsePlanTemplate),
  };
}

function readPolicy(read: Read, data: RuleData): Pick<Rules, "policy" | "policies"> {
  const profiles = namesIn(data, "policies").map((name) => read(name, parsePolicyProfile));
  const isThere = (wanted: string): boolean => profiles.some(({ id }) => id === wanted);
  const policy = read("policy", (rule) =>
    then(parsePolicyRule(rule), (parsed) =>
      isThere(parsed.profile) && isThere(parsed.samples ?? parsed.profile)
        ? accept(parsed)
        : refuse("noSuchPolicy", { profile: parsed.profile }),
    ),
  );
  const { profile, samples = profile } = policy;
  return { policy, policies: { profiles, byDefault: profile, forSamples: samples } };
}

function readRulebooks(read: Read, data: RuleData, attributes: readonly Attribute[]): Rulebook[] {
  const declared = { project: attributes, unit: unitAttributes };
  return namesIn(data, "rulebooks").map((name) =>
    read(name, (book) =>
      then(parseRulebook(book), (parsed) =>
        then(isNamed(parsed, name), () => checkAttributes(parsed, declared)),
      ),
    ),
  );
}

/** A rulebook or a target is found by its id, which is its name's; so no two have one id. */
function isNamed<T extends { readonly id: string }>(
  book: T,
  name: string,
  folder = "rulebooks",
): Result<T> {
  if (name === `${folder}/${book.id}`) return accept(book);
  const own = name.slice(folder.length + 1);
  return refuse("ruleFault", {
    place: "id",
    path: "id",
    "fault.zh": `编号应与名称一致，写作“${own}”`,
    "fault.en": `the id is the name's: write “${own}”`,
  });
}

const letter = "targets/letter";

function readTargets(
  read: Read,
  data: RuleData,
  attributes: readonly Attribute[],
): Rules["targets"] {
  const all = namesIn(data, "targets")
    .filter((name) => name !== letter)
    .map((name) =>
      read(name, (rule) =>
        then(parseTargetRule(rule, name), (parsed) =>
          then(isNamed(parsed, name, "targets"), () => checkTargetRule(parsed, attributes)),
        ),
      ),
    );
  return {
    letter: read(letter, parseLetterRule),
    all: all.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
    wording: read("documents/targets", parseLetterTemplate),
  };
}

function readDetectors(read: Read, data: RuleData): DetectorRule[] {
  const rules = namesIn(data, "detectors").map((name) => read(name, parseDetectorRule));
  return detectors.flatMap(({ id }) => rules.find(({ ready }) => ready.id === id) ?? []);
}

function readDeclared(read: Read, data: RuleData): Declared & Pick<Rules, "lights"> {
  const own = read("attributes", (list) => parseOwnAttributes(list, shippedAttributes));
  const attributes = [...projectAttributes, ...own];
  const lifecycle = read("lifecycles/project", (rule, name) =>
    then(parseLifecycle(rule, name), (parsed) => checkLifecycle(parsed, attributes)),
  );
  const lights = read(namesIn(data, "lights")[0] ?? "lights", (rule, name) =>
    then(parseLightRule(rule, name), (parsed) => checkLights(parsed, lifecycle)),
  );
  return { attributes, lifecycle, lights };
}

/** Every attribute the product ships, of projects and of units: their words and ids are taken. */
export const shippedAttributes: readonly Attribute[] = [...projectAttributes, ...unitAttributes];

/** Rules from their data, each checked by itself and against the others. Refuses the first fault with its rule and place. */
export function compileRules(data: RuleData): Result<Rules> {
  return decided((stop) => {
    const read = readerOf(data, stop);
    const declared = readDeclared(read, data);
    const byId = new Map(declared.attributes.map((each) => [each.id, each]));
    const rulebooks = readRulebooks(read, data, askedAttributes(declared));
    return {
      ...declared,
      attributeOf: (id) => byId.get(id),
      rulebooks,
      publication: read("rankings/publication", (rule, name) =>
        then(parsePublicationRule(rule, name), (parsed) => checkPublicationRule(parsed, rulebooks)),
      ),
      bulletin: read("documents/bulletin", readBulletinTemplate),
      reporting: readReporting(read, data, declared),
      plan: readPlan(read, declared),
      evidence: read("evidence/claims", (rule, name) =>
        then(parseEvidenceRule(rule, name), (parsed) =>
          checkEvidenceRule(parsed, askedAttributes(declared)),
        ),
      ),
      fields: read("fields", (rule) => parseFieldRules(rule, declared.attributes)),
      ...readPolicy(read, data),
      sight: read("sight", parseSight),
      inferences: namesIn(data, "inference").map((name) => read(name, parseInference)),
      detectors: readDetectors(read, data),
      casework: read("casework/lead", parseCaseRule),
      circular: read("documents/circular", parseCircularTemplate),
      targets: readTargets(read, data, askedAttributes(declared)),
      draw: read("inspection/draw", (rule, name) =>
        then(parseDrawRule(rule, name), (parsed) =>
          checkDrawRule(
            parsed,
            declared.attributes.map(({ id }) => id),
          ),
        ),
      ),
      data,
    };
  });
}

/**
 * Reads and checks every shipped rule. A rule at fault stops the start: a board by half-read rules would be worse
 * than none. Errors: throws a sentence naming the file and place at fault.
 */
export async function readRules(folder?: string): Promise<Rules> {
  const compiled = compileRules(await readShippedRules(folder));
  if (compiled.ok && guardedBy(compiled.value.fields))
    throw new Error(
      "rules/fields.yaml: 此处须为空，由各区自行设定。 It must stay empty: districts set their own.",
    );
  if (compiled.ok) return compiled.value;
  throw new Error(`rules/: ${say(compiled.refusal, "zh")} ${say(compiled.refusal, "en")}`);
}
