import { en } from "../../../src/web/messages/en.ts";
import { account as accountEn } from "../../../src/web/messages/en/account.ts";
import { audit as auditEn } from "../../../src/web/messages/en/audit.ts";
import { closing as closingEn } from "../../../src/web/messages/en/closing.ts";
import { disputes as disputesEn } from "../../../src/web/messages/en/disputes.ts";
import { month as monthEn } from "../../../src/web/messages/en/month.ts";
import { reporting as reportingEn } from "../../../src/web/messages/en/reporting.ts";
import { review as reviewEn } from "../../../src/web/messages/en/review.ts";
import { account as accountZh } from "../../../src/web/messages/zh/account.ts";
import { audit as auditZh } from "../../../src/web/messages/zh/audit.ts";
import { closing as closingZh } from "../../../src/web/messages/zh/closing.ts";
import { disputes as disputesZh } from "../../../src/web/messages/zh/disputes.ts";
import { month as monthZh } from "../../../src/web/messages/zh/month.ts";
import { reporting as reportingZh } from "../../../src/web/messages/zh/reporting.ts";
import { review as reviewZh } from "../../../src/web/messages/zh/review.ts";
import { zh } from "../../../src/web/messages/zh.ts";

const chinese = {
  ...zh,
  month: monthZh,
  review: reviewZh,
  reporting: reportingZh,
  closing: closingZh,
  disputes: disputesZh,
  account: accountZh,
  audit: auditZh,
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
    account: accountEn,
    audit: auditEn,
  } satisfies Texts,
};
