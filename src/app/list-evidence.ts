import type { Output, Parsed } from "../contract/endpoint.ts";
import type { listEvidence as endpoint } from "../contract/evidence.ts";
import { isNeedMet } from "../domain/evidence/claims.ts";
import type { Place } from "../domain/evidence/place.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import * as query from "../store/queries/evidence.ts";
import { listPapers, listUses } from "../store/queries/evidence-use.ts";
import { listFacts } from "../store/queries/project-facts.ts";
import { mayAddTo } from "./add-evidence.ts";
import type { Ctx } from "./context.ts";
import { parcelOf, shownEvidence, sinceOf } from "./evidence-view.ts";
import { labelOf } from "./show-project.ts";

type Page = Output<typeof endpoint>;

/** Where the project lies is told to whoever sees where its pictures were taken, and to nobody by way of them. */
function parcelFor(mayAdd: boolean, parcel: Place | null): Page["parcel"] {
  return mayAdd ? parcel : null;
}

/** 项目的佐证: every piece the asker may see, who relied on it, and what nodes and figures still need. Refuses `noSuchProject`. */
export function listEvidence(ctx: Ctx, asked: Parsed<typeof endpoint>): Promise<Result<Page>> {
  const rule = ctx.rules.evidence;
  return ctx.store.read(ctx.actor, async (reader) => {
    const mayAdd = await mayAddTo(reader, asked.id);
    if (!mayAdd.ok) return mayAdd;
    const subjects = [asked.id];
    const rows = await query.listEvidence(reader, { subjects }, rule.alike);
    const uses = await listUses(
      reader,
      rows.map((row) => row.seq),
    );
    const facts = await listFacts(reader, { day: ctx.today }, { subjects });
    const papers = (await listPapers(reader, { day: ctx.today }, subjects)).get(asked.id) ?? [];
    const against = { rule, parcel: parcelOf(facts), projectSince: sinceOf(facts) };
    return accept({
      evidence: rows.map((row) => shownEvidence(row, uses, against)),
      papers: rule.papers.map(({ id, label }) => ({ id, label })),
      claims: rule.claims.map((claim) => ({
        of: claim.of,
        label: labelOf(ctx.rules, claim.of),
        needs: claim.needs.map((need) => ({
          label: need.label,
          met: isNeedMet(
            need,
            papers.filter((paper) => paper.attribute === claim.of),
          ),
        })),
      })),
      parcel: parcelFor(mayAdd.value, against.parcel),
      mayAdd: mayAdd.value,
    });
  });
}
