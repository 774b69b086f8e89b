import { en } from "../../../src/web/messages/en.ts";
import { account as accountEn } from "../../../src/web/messages/en/account.ts";
import { audit as auditEn } from "../../../src/web/messages/en/audit.ts";
import { batches as batchesEn } from "../../../src/web/messages/en/batches.ts";
import { closing as closingEn } from "../../../src/web/messages/en/closing.ts";
import { duty as dutyEn } from "../../../src/web/messages/en/duty.ts";
import { leads as leadsEn } from "../../../src/web/messages/en/leads.ts";
import { log as logEn } from "../../../src/web/messages/en/log.ts";
import { disputes as disputesEn } from "../../../src/web/messages/en/disputes.ts";
import { fields as fieldsEn } from "../../../src/web/messages/en/fields.ts";
import { grants as grantsEn } from "../../../src/web/messages/en/grants.ts";
import { month as monthEn } from "../../../src/web/messages/en/month.ts";
import { plan as planEn } from "../../../src/web/messages/en/plan.ts";
import { planDraft as planDraftEn } from "../../../src/web/messages/en/plan-draft.ts";
import { people as peopleEn } from "../../../src/web/messages/en/people.ts";
import { reporting as reportingEn } from "../../../src/web/messages/en/reporting.ts";
import { review as reviewEn } from "../../../src/web/messages/en/review.ts";
import { rights as rightsEn } from "../../../src/web/messages/en/rights.ts";
import { policy as policyEn } from "../../../src/web/messages/en/policy.ts";
import { settings as settingsEn } from "../../../src/web/messages/en/settings.ts";
import { sight as sightEn } from "../../../src/web/messages/en/sight.ts";
import { standing as standingEn } from "../../../src/web/messages/en/standing.ts";
import { totals as totalsEn } from "../../../src/web/messages/en/totals.ts";
import { unitFigures as unitFiguresEn } from "../../../src/web/messages/en/unit-figures.ts";
import { account as accountZh } from "../../../src/web/messages/zh/account.ts";
import { audit as auditZh } from "../../../src/web/messages/zh/audit.ts";
import { batches as batchesZh } from "../../../src/web/messages/zh/batches.ts";
import { closing as closingZh } from "../../../src/web/messages/zh/closing.ts";
import { leads as leadsZh } from "../../../src/web/messages/zh/leads.ts";
import { log as logZh } from "../../../src/web/messages/zh/log.ts";
import { disputes as disputesZh } from "../../../src/web/messages/zh/disputes.ts";
import { duty as dutyZh } from "../../../src/web/messages/zh/duty.ts";
import { grants as grantsZh } from "../../../src/web/messages/zh/grants.ts";
import { fields as fieldsZh } from "../../../src/web/messages/zh/fields.ts";
import { month as monthZh } from "../../../src/web/messages/zh/month.ts";
import { plan as planZh } from "../../../src/web/messages/zh/plan.ts";
import { planDraft as planDraftZh } from "../../../src/web/messages/zh/plan-draft.ts";
import { people as peopleZh } from "../../../src/web/messages/zh/people.ts";
import { reporting as reportingZh } from "../../../src/web/messages/zh/reporting.ts";
import { review as reviewZh } from "../../../src/web/messages/zh/review.ts";
import { rights as rightsZh } from "../../../src/web/messages/zh/rights.ts";
import { policy as policyZh } from "../../../src/web/messages/zh/policy.ts";
import { settings as settingsZh } from "../../../src/web/messages/zh/settings.ts";
import { sight as sightZh } from "../../../src/web/messages/zh/sight.ts";
import { standing as standingZh } from "../../../src/web/messages/zh/standing.ts";
import { totals as totalsZh } from "../../../src/web/messages/zh/totals.ts";
import { unitFigures as unitFiguresZh } from "../../../src/web/messages/zh/unit-figures.ts";
import { attributes as attributesZh } from "../../../src/web/messages/zh/attributes.ts";
import { attributes as attributesEn } from "../../../src/web/messages/en/attributes.ts";
import { calendars as calendarsZh } from "../../../src/web/messages/zh/calendars.ts";
import { calendars as calendarsEn } from "../../../src/web/messages/en/calendars.ts";
import { form as formZh } from "../../../src/web/messages/zh/form.ts";
import { form as formEn } from "../../../src/web/messages/en/form.ts";
import { reasons as reasonsZh } from "../../../src/web/messages/zh/reasons.ts";
import { reasons as reasonsEn } from "../../../src/web/messages/en/reasons.ts";
import { ruleText as ruleTextZh } from "../../../src/web/messages/zh/rule-text.ts";
import { ruleText as ruleTextEn } from "../../../src/web/messages/en/rule-text.ts";
import { rulebook as rulebookZh } from "../../../src/web/messages/zh/rulebook.ts";
import { rulebook as rulebookEn } from "../../../src/web/messages/en/rulebook.ts";
import { rules as rulesZh } from "../../../src/web/messages/zh/rules.ts";
import { rules as rulesEn } from "../../../src/web/messages/en/rules.ts";
import { stages as stagesZh } from "../../../src/web/messages/zh/stages.ts";
import { stages as stagesEn } from "../../../src/web/messages/en/stages.ts";
import { units as unitsZh } from "../../../src/web/messages/zh/units.ts";
import { units as unitsEn } from "../../../src/web/messages/en/units.ts";
import { versions as versionsZh } from "../../../src/web/messages/zh/versions.ts";
import { versions as versionsEn } from "../../../src/web/messages/en/versions.ts";
import { zh } from "../../../src/web/messages/zh.ts";

const chinese = {
  ...zh,
  month: monthZh,
  review: reviewZh,
  reporting: reportingZh,
  closing: closingZh,
  disputes: disputesZh,
  leads: leadsZh,
  log: logZh,
  account: accountZh,
  audit: auditZh,
  plan: planZh,
  planDraft: planDraftZh,
  batches: batchesZh,
  duty: dutyZh,
  grants: grantsZh,
  people: peopleZh,
  rights: rightsZh,
  policy: policyZh,
  settings: settingsZh,
  sight: sightZh,
  fields: fieldsZh,
  standing: standingZh,
  totals: totalsZh,
  unitFigures: unitFiguresZh,
  attributes: attributesZh,
  calendars: calendarsZh,
  form: formZh,
  reasons: reasonsZh,
  ruleText: ruleTextZh,
  rulebook: rulebookZh,
  rules: rulesZh,
  stages: stagesZh,
  units: unitsZh,
  versions: versionsZh,
};

/** Every text of the pages, those that come later with their page included. */
export type Texts = typeof chinese;

export const texts = {
  zh: chinese,
  en: {
    ...en,
    month: monthEn,
    review: reviewEn,
    reporting: reportingEn,
    closing: closingEn,
    disputes: disputesEn,
    leads: leadsEn,
    log: logEn,
    account: accountEn,
    audit: auditEn,
    plan: planEn,
    planDraft: planDraftEn,
    batches: batchesEn,
    duty: dutyEn,
    grants: grantsEn,
    people: peopleEn,
    rights: rightsEn,
    policy: policyEn,
    settings: settingsEn,
    sight: sightEn,
    fields: fieldsEn,
    standing: standingEn,
    totals: totalsEn,
    unitFigures: unitFiguresEn,
    attributes: attributesEn,
    calendars: calendarsEn,
    form: formEn,
    reasons: reasonsEn,
    ruleText: ruleTextEn,
    rulebook: rulebookEn,
    rules: rulesEn,
    stages: stagesEn,
    units: unitsEn,
    versions: versionsEn,
  } satisfies Texts,
};
