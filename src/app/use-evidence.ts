import type { Output, Parsed } from "../contract/endpoint.ts";
import type { useEvidence as endpoint } from "../contract/evidence.ts";
import type { Evidence } from "../domain/ledger/fact.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { enterLedger } from "../store/append.ts";
import { listEvidence, onlySame } from "../store/queries/evidence.ts";
import { addUse, listHeld } from "../store/queries/evidence-use.ts";
import type { Reader } from "../store/store.ts";
import { mayAddTo } from "./add-evidence.ts";
import type { Ctx } from "./context.ts";
import { refused } from "./refused.ts";

/** What somebody names as evidence of a statement: a page, a file of the project by its digest, a paper elsewhere. */
export type NamedEvidence = {
  readonly label: string;
  readonly address?: string | undefined;
  readonly sha256?: string | undefined;
};

/** Named evidence as a fact carries it. Errors: none (total). */
export function factEvidence({ label, address, sha256 }: NamedEvidence): Evidence {
  if (sha256 !== undefined) return { kind: "file", label, sha256 };
  return address === undefined ? { kind: "approval", label } : { kind: "page", label, address };
}

/** Files named by their digest are there, of the same project. Refuses `noSuchEvidence`. */
export async function checkNamed(
  reader: Reader,
  subject: number,
  evidence: readonly Pick<Evidence, "sha256" | "label">[],
): Promise<Result<true>> {
  const digests = evidence.flatMap(({ sha256 }) => (sha256 === undefined ? [] : [sha256]));
  if (digests.length === 0) return accept(true);
  const held = new Set(await listHeld(reader, subject, digests));
  const lacking = evidence.find(({ sha256 }) => sha256 !== undefined && !held.has(sha256));
  return lacking ? refuse("noSuchEvidence", { evidence: lacking.label }) : accept(true);
}

/**
 * 把佐证用于一条记录或节点: records who relies on a piece of evidence for what; the same is recorded once. Refuses
 * `noSuchEvidence`, `notAllowed`, `evidenceUse`, `noSuchAttribute`, `noSuchFact`.
 */
export function useEvidence(
  ctx: Ctx,
  asked: Parsed<typeof endpoint>,
): Promise<Result<Output<typeof endpoint>>> {
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      await enterLedger(writer);
      const { fact, attribute, scope, note } = asked;
      const [row] = await listEvidence(writer, { seq: asked.id }, onlySame);
      if (!row) return stop("noSuchEvidence", { evidence: asked.id });
      if (!stop.unless(await mayAddTo(writer, row.subject_id)))
        return stop("notAllowed", { "action.zh": "使用佐证", "action.en": "use evidence" });
      if ((fact === undefined) === (attribute === undefined)) return stop("evidenceUse");
      if (attribute !== undefined && !ctx.rules.attributeOf(attribute))
        return stop("noSuchAttribute", { attribute });
      const seq = await addUse(writer, {
        evidence: asked.id,
        fact: fact ?? null,
        attribute: attribute ?? null,
        scope: fact === undefined ? scope : "",
        note,
        knownOn: ctx.today,
      });
      return { seq: seq ?? stop("noSuchFact", { seq: fact ?? 0 }) };
    }),
  );
}
