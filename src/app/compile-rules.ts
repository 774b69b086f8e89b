import { batchAttributes } from "../catalogue/batch.ts";
import { projectAttributes } from "../catalogue/project.ts";
import { unitAttributes } from "../catalogue/unit.ts";
import { readBulletinTemplate } from "../domain/bulletin/template.ts";
import { checkEvidenceRule, parseEvidenceRule } from "../domain/evidence/claims.ts";
import { parseHolidays } from "../domain/casework/calendar.ts";
import { parseCaseRule } from "../domain/casework/case-rule.ts";
import { parseCircularTemplate } from "../domain/casework/circular-template.ts";
import { parseReportingCalendar } from "../domain/casework/reporting-calendar.ts";
import { type DetectorRule, parseDetectorRule } from "../domain/detection/detector-rule.ts";
import { detectors } from "../domain/detection/detectors.ts";
import type { Attribute } from "../domain/ledger/attribute.ts";
import { checkDrawRule, parseDrawRule } from "../domain/inspection/draw-rule.ts";
import { parseLightRule } from "../domain/lifecycle/light-rule.ts";
import { parseLifecycle } from "../domain/lifecycle/lifecycle.ts";
import { checkPlanRule, parsePlanRule } from "../domain/plan/plan-rule.ts";
import { parsePlanTemplate } from "../domain/plan/plan-template.ts";
import { checkPublicationRule, parsePublicationRule } from "../domain/ranking/publication-rule.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { checkReportForm, parseReportForm } from "../domain/reporting/form.ts";
import { parseReturnReasons } from "../domain/reporting/return-reason.ts";
import { checkLifecycle, checkLights, checkReasons } from "../domain/rule/cross-check.ts";
import { parseOwnAttributes } from "../domain/rule/own-attribute.ts";
import type { RuleData } from "../domain/rule/rule-versions.ts";
import { parseFieldRules, parsePolicyRule } from "../domain/rule/small-rules.ts";
import { checkAttributes } from "../domain/scoring/attributes.ts";
import { parsePolicyProfile } from "../domain/sign-in/policy.ts";
import { parseRulebook } from "../domain/scoring/parse.ts";
import type { Rulebook } from "../domain/scoring/rulebook.ts";
import { parseLetterRule } from "../domain/targets/letter-rule.ts";
import { parseLetterTemplate } from "../domain/targets/letter-template.ts";
import { checkTargetRule, parseTargetRule } from "../domain/targets/target-rule.ts";
import { parseInference } from "../domain/totals/inference-rule.ts";
import { parseSight } from "../domain/unit/sight.ts";
import { decided } from "./refused.ts";

import { type Read, isNamed, namesIn, readerOf, held } from "./rule-reader.ts";
import {
  type ReportingRules,
  type Rules,
  allAttributes,
  askedAttributes,
  shippedAttributes,
} from "./rules.ts";

type Declared = Pick<Rules, "attributes" | "unitAttributes" | "lifecycle">;

const holidays = "calendars/holidays";

function readReporting(read: Read, data: RuleData, declared: Declared): ReportingRules {
  const { lifecycle } = declared;
  const attributes = askedAttributes(declared);
  const form = read("forms/month", (rule, name) =>
    held(parseReportForm(rule, name), (parsed) =>
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
      held(parseReturnReasons(rule, name), (parsed) => checkReasons(parsed, declared.attributes)),
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
      held(parsePlanRule(data, name), (parsed) => checkPlanRule(parsed, names)),
    ),
    notice: read("documents/plan", parsePlanTemplate),
  };
}

function readPolicy(read: Read, data: RuleData): Pick<Rules, "policy" | "policies"> {
  const profiles = namesIn(data, "policies").map((name) => read(name, parsePolicyProfile));
  const isThere = (wanted: string): boolean => profiles.some(({ id }) => id === wanted);
  const policy = read("policy", (rule) =>
    held(parsePolicyRule(rule), (parsed) =>
      isThere(parsed.profile) && isThere(parsed.samples ?? parsed.profile)
        ? accept(parsed)
        : refuse("noSuchPolicy", { profile: parsed.profile }),
    ),
  );
  const { profile, samples = profile } = policy;
  return { policy, policies: { profiles, byDefault: profile, forSamples: samples } };
}

function readRulebooks(read: Read, data: RuleData, rules: Declared): Rulebook[] {
  const unit = rules.unitAttributes.filter((each) => each.retired !== true);
  const declared = { project: askedAttributes(rules), unit };
  return namesIn(data, "rulebooks").map((name) =>
    read(name, (book) =>
      held(parseRulebook(book), (parsed) =>
        held(isNamed(parsed, name), () => checkAttributes(parsed, declared)),
      ),
    ),
  );
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
        held(parseTargetRule(rule, name), (parsed) =>
          held(isNamed(parsed, name, "targets"), () => checkTargetRule(parsed, attributes)),
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
  const attributes = [...projectAttributes, ...own.filter((each) => each.of !== "unit")];
  const ofUnits = [...unitAttributes, ...own.filter((each) => each.of === "unit")];
  const lifecycle = read("lifecycles/project", (rule, name) =>
    held(parseLifecycle(rule, name), (parsed) => checkLifecycle(parsed, attributes)),
  );
  const lights = read(namesIn(data, "lights")[0] ?? "lights", (rule, name) =>
    held(parseLightRule(rule, name), (parsed) => checkLights(parsed, lifecycle)),
  );
  return { attributes, unitAttributes: ofUnits, lifecycle, lights };
}

/** Rules from their data, each checked by itself and against the others. Refuses the first fault with its rule and place. */
export function compileRules(data: RuleData): Result<Rules> {
  return decided((stop) => {
    const read = readerOf(data, stop);
    const declared = readDeclared(read, data);
    const byId = new Map(allAttributes(declared).map((each) => [each.id, each]));
    const rulebooks = readRulebooks(read, data, declared);
    return {
      ...declared,
      attributeOf: (id) => byId.get(id),
      rulebooks,
      publication: read("rankings/publication", (rule, name) =>
        held(parsePublicationRule(rule, name), (parsed) => checkPublicationRule(parsed, rulebooks)),
      ),
      bulletin: read("documents/bulletin", readBulletinTemplate),
      reporting: readReporting(read, data, declared),
      plan: readPlan(read, declared),
      evidence: read("evidence/claims", (rule, name) =>
        held(parseEvidenceRule(rule, name), (parsed) =>
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
        held(parseDrawRule(rule, name), (parsed) =>
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
