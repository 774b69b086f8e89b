import type { Output, Parsed } from "../contract/endpoint.ts";
import type {
  sameEvidence as sameEndpoint,
  showEvidence as endpoint,
} from "../contract/evidence.ts";
import { savedName } from "../domain/evidence/media.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { hexOf } from "../domain/seal/bytes.ts";
import {
  type AlikeRow,
  type EvidenceRow,
  listAlike,
  listEvidence,
  onlySame,
} from "../store/queries/evidence.ts";
import type { Ctx } from "./context.ts";
import { filesOf } from "./keep-evidence.ts";
import { hashes } from "./seal/hashes.ts";

/** A file to hand out: a copy is shown in place, an original only ever saved. */
export type ShownFile = {
  readonly bytes: Uint8Array;
  readonly media: string;
  readonly name: string;
  readonly inline: boolean;
};

const whyNot = {
  noLibrary: { zh: "本机没有图片处理组件", en: "this installation has no picture library" },
  notDecodable: {
    zh: "这种照片在这里不能转换",
    en: "this kind of photograph cannot be converted here",
  },
  notPicture: { zh: "不是图片", en: "it is no picture" },
} as const;

function refuseCopy(reason: string): Result<never> {
  const why = whyNot[reason as keyof typeof whyNot] ?? whyNot.notDecodable;
  return refuse("evidenceNoCopy", { "why.zh": why.zh, "why.en": why.en });
}

/** The original as it came: only ever the bytes the ledger knows. */
async function original(ctx: Ctx, row: EvidenceRow): Promise<Result<ShownFile>> {
  if (!row.is_open) return refuse("evidenceOriginalHeld");
  const bytes = await filesOf(ctx).get({ keeping: "original", sha256: row.sha256 });
  if (!bytes || hexOf(hashes.sha256(bytes)) !== row.sha256)
    return refuse("evidenceLost", { evidence: row.seq });
  return accept({ bytes, media: row.media, name: savedName(row.name, row.media), inline: false });
}

/**
 * 看一份佐证: a copy without anything but the picture, or the original for who may have it. Refuses `noSuchEvidence`,
 * `evidenceOriginalHeld`, `evidenceNoCopy`, `evidenceLost`.
 */
export async function showEvidence(
  ctx: Ctx,
  asked: Parsed<typeof endpoint>,
): Promise<Result<ShownFile>> {
  const [row] = await ctx.store.read(ctx.actor, (reader) =>
    listEvidence(reader, { seq: asked.id }, onlySame),
  );
  if (!row) return refuse("noSuchEvidence", { evidence: asked.id });
  if (asked.rendition === "original") return original(ctx, row);
  if (row.no_copy !== null) return refuseCopy(row.no_copy);
  const { sha256 } = row;
  const bytes = await filesOf(ctx).get({ keeping: asked.rendition, sha256 });
  if (!bytes) return refuse("evidenceLost", { evidence: asked.id });
  return accept({ bytes, media: "image/jpeg", name: `${asked.id}.jpg`, inline: true });
}

function howOf({ look, other_look }: AlikeRow): "same" | "alike" | "cropped" | "mirrored" {
  if (look === "same") return "same";
  const looks = new Set([look, other_look]);
  if (looks.has("mirror")) return "mirrored";
  return looks.size === 1 ? "alike" : "cropped";
}

/** 相同或几乎相同的佐证 anywhere the asker may see. Refuses `noSuchEvidence`. */
export function sameEvidence(
  ctx: Ctx,
  asked: Parsed<typeof sameEndpoint>,
): Promise<Result<Output<typeof sameEndpoint>>> {
  const within = ctx.rules.evidence.alike;
  return ctx.store.read(ctx.actor, async (reader) => {
    const [row] = await listEvidence(reader, { seq: asked.id }, within);
    if (!row) return refuse("noSuchEvidence", { evidence: asked.id });
    const found = await listAlike(reader, asked.id, within);
    return accept({
      same: found.map((each) => ({
        id: each.seq,
        name: each.name,
        project: { id: each.subject_id, name: each.project },
        unit: each.unit,
        takenAt: each.taken_at,
        at: each.recorded_at,
        hasCopy: each.no_copy === null,
        distance: each.distance,
        how: howOf(each),
      })),
    });
  });
}
