import * as z from "zod/mini";
import type { Attribute } from "../ledger/attribute.ts";
import type { Fact } from "../ledger/fact.ts";
import { type Result, accept, refuse } from "../refusal/refusal.ts";
import { faultOf } from "../rule/rule-fault.ts";

const bilingual = z.object({ zh: z.string(), en: z.string() });
const whole = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));

const ruleSchema = z.object({
  id: z.string(),
  version: z.string(),
  title: bilingual,
  note: bilingual,
  limits: z.object({
    imageMegabytes: whole(1, 50),
    documentMegabytes: whole(1, 50),
    /** Pixels a picture may have to be copied; a larger one is kept without a copy. */
    megapixels: whole(1, 200),
    seconds: whole(1, 60),
    memoryMegabytes: whole(128, 1024),
  }),
  /** The longer side of the copies, in pixels. */
  copies: z.object({ large: whole(640, 4000), small: whole(100, 800) }),
  /** In how many of 64 bits two pictures may differ and still be nearly the same; the index finds up to 11. */
  alike: z.object({
    distance: whole(0, 11),
    /** And in how many of the 192 bits of their detail. */
    detail: whole(0, 80),
  }),
  signs: z.object({
    farMetres: whole(50, 1_000_000),
    /** Words in the field of the software that wrote a picture. */
    editors: z.array(z.string().check(z.minLength(2))),
  }),
  papers: z.array(z.object({ id: z.string(), label: bilingual })).check(z.minLength(1)),
  /** Whether a claim named below is verified only on its papers, or on the verifier's word. */
  verifiedOn: z._default(z.enum(["papers", "word"]), "word"),
  claims: z.array(
    z.object({
      /** A node or a figure. */
      of: z.string(),
      source: z.string(),
      /** All of these, each by one of its ways. */
      needs: z
        .array(
          z.object({
            label: bilingual,
            oneOf: z
              .array(z.object({ paper: z.string(), count: z._default(whole(1, 99), 1) }))
              .check(z.minLength(1)),
          }),
        )
        .check(z.minLength(1)),
    }),
  ),
});

/** What papers a claim needs to be accepted, how large files may be, and what is odd about a picture. Source: handbook 1.9, 3.2. */
export type EvidenceRule = z.output<typeof ruleSchema>;
export type Claim = EvidenceRule["claims"][number];
export type ClaimNeed = Claim["needs"][number];

/** A piece of evidence as claims see it: what sort of paper, for which node or figure, of which part. */
export type Paper = {
  readonly paper: string;
  readonly attribute: string;
  readonly scope: string;
  /** Its number in the ledger: one file counts once, however often it is used. */
  readonly evidence: number;
};

/** Checks the rule of evidence read from a file. Refuses `ruleFault` naming the place. */
export function parseEvidenceRule(data: unknown, file: string): Result<EvidenceRule> {
  const parsed = ruleSchema.safeParse(data);
  return parsed.success ? accept(parsed.data) : refuse("ruleFault", faultOf(file, parsed.error));
}

function fault(place: string, zh: string, en: string): Result<never> {
  return refuse("ruleFault", { place, path: place, "fault.zh": zh, "fault.en": en });
}

/** Holds the rule against what is declared: claims are of attributes, and ask for papers it names. Refuses `ruleFault`. */
export function checkEvidenceRule(
  rule: EvidenceRule,
  attributes: readonly Pick<Attribute, "id">[],
): Result<EvidenceRule> {
  const papers = new Set(rule.papers.map((each) => each.id));
  const known = new Set(attributes.map((each) => each.id));
  for (const [at, claim] of rule.claims.entries()) {
    if (!known.has(claim.of))
      return fault(
        `claims[${at}].of`,
        `数据项“${claim.of}”没有登记或已停用`,
        `the attribute “${claim.of}” is not declared or is retired`,
      );
    const strange = claim.needs.flatMap((need) => need.oneOf).find((way) => !papers.has(way.paper));
    if (strange)
      return fault(
        `claims[${at}].needs`,
        `papers 中没有“${strange.paper}”`,
        `papers has no “${strange.paper}”`,
      );
  }
  return accept(rule);
}

function countOf(papers: readonly Paper[], paper: string): number {
  return new Set(papers.filter((each) => each.paper === paper).map((each) => each.evidence)).size;
}

/** Whether one need of a claim is met by papers of that claim. Errors: none (total). */
export function isNeedMet(need: ClaimNeed, papers: readonly Paper[]): boolean {
  return need.oneOf.some((way) => countOf(papers, way.paper) >= way.count);
}

/**
 * Whether the papers of one node or figure prove it: met, lacking, or unknown where there is no paper at all. A claim
 * the rule says nothing of is met by any paper. Errors: none (total).
 */
export function provenBy(
  rule: Pick<EvidenceRule, "claims">,
  attribute: string,
  papers: readonly Paper[],
): "met" | "lacking" | "unknown" {
  const own = papers.filter((each) => each.attribute === attribute);
  if (own.length === 0) return "unknown";
  const claim = rule.claims.find((each) => each.of === attribute);
  return (claim?.needs.every((need) => isNeedMet(need, own)) ?? true) ? "met" : "lacking";
}

/**
 * What a statement lacks to be verified, where the rule wants papers: the needs of its claim that no paper in hand
 * meets. Where there is no paper at all, one the statement itself names will do; a cell of a sheet is none. Errors:
 * none (total).
 */
export function lackingFor(
  rule: Pick<EvidenceRule, "claims" | "verifiedOn">,
  fact: Pick<Fact, "attribute" | "kind" | "evidence">,
  papers: readonly Paper[],
): readonly ClaimNeed[] {
  const claim = rule.claims.find((each) => each.of === fact.attribute);
  if (!claim || fact.kind !== "actual" || rule.verifiedOn === "word") return [];
  if (papers.length === 0 && fact.evidence.some((each) => each.kind !== "cell")) return [];
  return claim.needs.filter((need) => !isNeedMet(need, papers));
}
