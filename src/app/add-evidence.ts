import type { Output, Parsed } from "../contract/endpoint.ts";
import type { addEvidence as endpoint } from "../contract/evidence.ts";
import { type Place, isPlace } from "../domain/evidence/place.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { hexOf } from "../domain/seal/bytes.ts";
import { may } from "../domain/unit/rights.ts";
import { addUse } from "../store/queries/evidence-use.ts";
import { findFamily, isProject } from "../store/queries/project-facts.ts";
import type { Reader } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { keepEvidence, recordEvidence } from "./keep-evidence.ts";
import { refused } from "./refused.ts";
import { rolesOver } from "./roles-over.ts";
import { hashes } from "./seal/hashes.ts";

type Asked = Parsed<typeof endpoint>;

/** Where the page says it was taken; null when it says nothing. */
function placeOf({ latitude, longitude }: Asked): Result<Place | null> {
  if (latitude === undefined && longitude === undefined) return accept(null);
  const place = { latitude: latitude ?? "", longitude: longitude ?? "" };
  if (isPlace(place)) return accept(place);
  return refuse("evidencePlace", { place: `${place.latitude}, ${place.longitude}` });
}

/** Whether the asker may bring evidence of a subject: who captures, or verifies, over its unit. */
export async function mayAddTo(reader: Reader, subject: number): Promise<Result<boolean>> {
  const own = (await findFamily(reader, subject)).find((each) => each.id === subject);
  if (!own || !isProject(own)) return refuse("noSuchProject", { project: subject });
  const roles = await rolesOver(reader, own.unit_id);
  return accept(may(roles, "capture") || may(roles, "verify"));
}

/**
 * 添加佐证: keeps a file to the byte and records who brought it about which project; sent twice it is there once.
 * Refuses `noSuchProject`, `notAllowed`, `noSuchAttribute`, `evidencePlace`, `evidenceDamaged` where another file arrived
 * than was sent, and what `keepEvidence` refuses.
 */
export function addEvidence(
  ctx: Ctx,
  asked: Asked,
  bytes: Uint8Array,
): Promise<Result<Output<typeof endpoint>>> {
  return refused(async (stop) => {
    const { id: subject, name, paper, how, attribute, scope } = asked;
    const place = stop.unless(placeOf(asked));
    if (attribute !== undefined && !ctx.rules.attributeOf(attribute))
      return stop("noSuchAttribute", { attribute });
    const mayAdd = await ctx.store.read(ctx.actor, (reader) => mayAddTo(reader, subject));
    if (!stop.unless(mayAdd))
      return stop("notAllowed", { "action.zh": "添加佐证", "action.en": "add evidence" });
    if (asked.sha256 !== undefined && asked.sha256 !== hexOf(hashes.sha256(bytes)))
      return stop("evidenceDamaged", { file: name });
    const said = { takenAt: asked.takenAt ?? null, place, accuracy: asked.accuracy ?? null };
    const kept = stop.unless(
      await keepEvidence(ctx, { subject, name, bytes, paper, how, ...said }),
    );
    return ctx.store.transact(ctx.actor, async (writer) => {
      const { id, known } = await recordEvidence(writer, kept);
      if (attribute !== undefined)
        await addUse(writer, {
          evidence: id,
          fact: null,
          attribute,
          scope,
          note: "",
          knownOn: ctx.today,
        });
      return { id, sha256: kept.made.sha256, known };
    });
  });
}
