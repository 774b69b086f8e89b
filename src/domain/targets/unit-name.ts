import type { Bilingual } from "../language.ts";
import type { TargetRule } from "./target-rule.ts";

/** What a target's unit of measure is called. */
export const unitNames: Readonly<Record<TargetRule["unit"], Bilingual>> = {
  个: { zh: "个", en: "projects" },
  亿元: { zh: "亿元", en: "100m yuan" },
  万元: { zh: "万元", en: "10k yuan" },
};
