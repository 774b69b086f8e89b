import type * as z from "zod/mini";
import type { evidenceSchema, useSchema } from "../contract/evidence.ts";
import type { EvidenceRule } from "../domain/evidence/claims.ts";
import { type Place, metresBetween, parsePlace } from "../domain/evidence/place.ts";
import { saySign, signsOf } from "../domain/evidence/signs.ts";
import type { Fact } from "../domain/ledger/fact.ts";
import type { EvidenceRow } from "../store/queries/evidence.ts";
import type { UseRow } from "../store/queries/evidence-use.ts";

type Shown = z.output<typeof evidenceSchema>;

/** The attribute that says where a project lies. */
export const parcelAttribute = "coordinates";

/** What a picture is held against: the rule, the project's own place, and the first day anything of it holds from. */
export type Against = {
  readonly rule: EvidenceRule;
  readonly parcel: Place | null;
  readonly projectSince: string | null;
};

/** Where a project lies by its facts, the latest word that counts; null where nothing readable is said. */
export function parcelOf(facts: readonly Fact[]): Place | null {
  const said = facts.findLast(
    (fact) =>
      fact.attribute === parcelAttribute &&
      fact.standing !== "returned" &&
      fact.standing !== "withdrawn",
  );
  return typeof said?.value === "string" ? (parsePlace(said.value) ?? null) : null;
}

/** The first day anything of a project holds from; null when nothing is said of it. */
export function sinceOf(facts: readonly Fact[]): string | null {
  return facts.reduce<string | null>(
    (first, { validFrom }) => (first === null || validFrom < first ? validFrom : first),
    null,
  );
}

/** China's day of an instant: eight hours on. */
function dayOf(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);
}

function placeOf({ latitude, longitude }: EvidenceRow): Place | null {
  return latitude !== null && longitude !== null ? { latitude, longitude } : null;
}

function shownPlace(row: EvidenceRow, parcel: Place | null): Shown["place"] {
  const place = placeOf(row);
  if (!place || row.place_by === null) return null;
  const metres = parcel ? metresBetween(place, parcel) : null;
  return { ...place, accuracy: row.accuracy_metres, by: row.place_by, metres };
}

function shownUse(use: UseRow): z.output<typeof useSchema> {
  const { seq, fact_seq: fact, attribute, scope, case_seq, note, person, unit } = use;
  const by = { person, unit };
  const verdicts = use.verdicts.map((each) => ({ ...each }));
  return { seq, fact, attribute, scope, case: case_seq, note, by, at: use.recorded_at, verdicts };
}

/** A piece of evidence as the asker may see it, with what is odd about it. */
export function shownEvidence(
  row: EvidenceRow,
  uses: readonly UseRow[],
  { rule, parcel, projectSince }: Against,
): Shown {
  const label = rule.papers.find((each) => each.id === row.paper)?.label;
  const signs = signsOf(
    {
      media: row.media,
      how: row.how,
      fields: row.fields,
      takenOn: row.taken_at === null ? null : dayOf(row.taken_at),
      addedOn: dayOf(row.recorded_at),
      projectSince,
      place: placeOf(row),
      parcel,
      alikeElsewhere: row.alike_elsewhere,
    },
    rule.signs,
  );
  const { sha256, sm3, bytes, media, name, how, width, height } = row;
  return {
    id: row.seq,
    sha256,
    sm3,
    bytes,
    media,
    name,
    how,
    width,
    height,
    paper: { id: row.paper, label: label ?? { zh: row.paper, en: row.paper } },
    takenAt: row.taken_at,
    by: { person: row.person, unit: row.unit },
    at: row.recorded_at,
    noCopy: row.no_copy as Shown["noCopy"],
    mayOpen: row.is_open,
    place: shownPlace(row, parcel),
    fields: row.fields,
    signs: signs.map((sign) => ({ code: sign.code, sentence: saySign(sign) })),
    alike: row.alike_elsewhere + row.alike_here,
    uses: uses.filter((use) => use.evidence_seq === row.seq).map(shownUse),
  };
}
