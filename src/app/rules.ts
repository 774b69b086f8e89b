import { projectAttributes } from "../catalogue/project.ts";
import { unitAttributes } from "../catalogue/unit.ts";
import type { BulletinTemplate } from "../domain/bulletin/template.ts";
import type { EvidenceRule } from "../domain/evidence/claims.ts";
import type { Holidays } from "../domain/casework/calendar.ts";
import type { CaseRule } from "../domain/casework/case-rule.ts";
import type { CircularTemplate } from "../domain/casework/circular-template.ts";
import type { ReportingCalendar } from "../domain/casework/reporting-calendar.ts";
import type { DetectorRule } from "../domain/detection/detector-rule.ts";
import type { Attribute } from "../domain/ledger/attribute.ts";
import type { DrawRule } from "../domain/inspection/draw-rule.ts";
import type { LightRule } from "../domain/lifecycle/light-rule.ts";
import type { Lifecycle } from "../domain/lifecycle/lifecycle.ts";
import type { PlanRule } from "../domain/plan/plan-rule.ts";
import type { PlanTemplate } from "../domain/plan/plan-template.ts";
import type { PublicationRule } from "../domain/ranking/publication-rule.ts";
import type { ReportForm } from "../domain/reporting/form.ts";
import type { ReturnReasons } from "../domain/reporting/return-reason.ts";
import type { RuleData } from "../domain/rule/rule-versions.ts";
import type { PolicyRule } from "../domain/rule/small-rules.ts";
import type { Policies } from "../domain/sign-in/policies.ts";
import type { Rulebook } from "../domain/scoring/rulebook.ts";
import type { LetterRule } from "../domain/targets/letter-rule.ts";
import type { LetterTemplate } from "../domain/targets/letter-template.ts";
import type { TargetRule } from "../domain/targets/target-rule.ts";
import type { InferenceRule } from "../domain/totals/inference-rule.ts";
import type { FieldRules } from "../domain/unit/field-rules.ts";
import type { Sight } from "../domain/unit/sight.ts";

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
  /** What is kept of a unit itself, in the same way. */
  readonly unitAttributes: readonly Attribute[];
  /** The declaration of one of either; undefined where none is. */
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

/** What may still be asked of projects, ranked by and reported. */
export function askedAttributes({ attributes }: Pick<Rules, "attributes">): readonly Attribute[] {
  return attributes.filter((each) => each.retired !== true);
}

/** Everything kept of projects and of units. */
export function allAttributes({
  attributes,
  unitAttributes,
}: Pick<Rules, "attributes" | "unitAttributes">): readonly Attribute[] {
  return [...attributes, ...unitAttributes];
}

/** Every attribute the product ships, of projects and of units: their words and ids are taken. */
export const shippedAttributes: readonly Attribute[] = [...projectAttributes, ...unitAttributes];
