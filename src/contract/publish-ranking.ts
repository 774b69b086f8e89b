import * as z from "zod/mini";
import { endpoint } from "./endpoint.ts";
import { byId, inDistrict } from "./shared.ts";

const evidence = z.object({
  label: z.string().check(z.minLength(1), z.maxLength(500)),
  address: z.optional(z.string().check(z.maxLength(2000))),
});
const reason = z.string().check(z.minLength(1), z.maxLength(500));

/** What a publication, an objection or a decision leads to: the number of the ranking to look at next. */
const published = z.object({ id: z.number() });

export const publishRanking = endpoint({
  id: "publishRanking",
  method: "POST",
  path: "/api/districts/:district/rankings",
  summary: { zh: "公示一期排名", en: "Publish a period's ranking" },
  access: "office",
  input: z.object({ ...inDistrict, rulebook: z.string(), period: z.string() }),
  output: published,
});

export const reviseRanking = endpoint({
  id: "reviseRanking",
  method: "POST",
  path: "/api/districts/:district/rankings/:id/revise",
  summary: { zh: "复核后重新公示", en: "Publish again with what was upheld" },
  access: "office",
  input: z.object({ ...inDistrict, ...byId, basis: z.string().check(z.maxLength(500)) }),
  output: published,
});

export const finishRanking = endpoint({
  id: "finishRanking",
  method: "POST",
  path: "/api/districts/:district/rankings/:id/final",
  summary: { zh: "排名定稿", en: "Make a ranking final" },
  access: "office",
  input: z.object({ ...inDistrict, ...byId }),
  output: published,
});

export const objectToRanking = endpoint({
  id: "objectToRanking",
  method: "POST",
  path: "/api/districts/:district/rankings/:id/objections",
  summary: { zh: "对排名提出异议", en: "Object to a ranking" },
  access: "capture",
  input: z.object({
    ...inDistrict,
    ...byId,
    unit: z.number().check(z.int(), z.positive()),
    article: z.string(),
    /** The figure that is wrong and what it should be; or else what the article should give. */
    fact: z.optional(z.number().check(z.int(), z.positive())),
    value: z._default(z.string().check(z.maxLength(2000)), ""),
    points: z._default(z.string().check(z.maxLength(40)), ""),
    reason,
    evidence: z._default(z.array(evidence), []),
  }),
  output: published,
});

export const ruleOnObjection = endpoint({
  id: "ruleOnObjection",
  method: "POST",
  path: "/api/districts/:district/ranking-objections/:id/ruling",
  summary: { zh: "复核异议", en: "Rule on an objection" },
  access: "verify",
  input: z.object({
    ...inDistrict,
    ...byId,
    outcome: z.enum(["upheld", "dismissed"]),
    reason,
  }),
  output: published,
});

export const decideFlag = endpoint({
  id: "decideFlag",
  method: "POST",
  path: "/api/districts/:district/rankings/:id/flag",
  summary: { zh: "授予流动红旗", en: "Award the flag" },
  access: "office",
  input: z.object({
    ...inDistrict,
    ...byId,
    unit: z.number().check(z.int(), z.positive()),
    given: z.boolean(),
    reason,
  }),
  output: published,
});
