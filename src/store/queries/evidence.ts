import { sql } from "kysely";
import type { Media, Way } from "../../domain/evidence/media.ts";
import type { Place } from "../../domain/evidence/place.ts";
import type { Look } from "../../domain/evidence/looks.ts";
import type { Reader, Writer } from "../store.ts";

/** A file brought as evidence, before the ledger has recorded it. */
export type NewEvidence = {
  readonly subject: number;
  readonly sha256: string;
  readonly sm3: string;
  readonly bytes: number;
  readonly media: Media;
  readonly name: string;
  readonly paper: string;
  /** An instant with its zone, null where nobody says when. */
  readonly takenAt: string | null;
  readonly how: Way;
  readonly width: number | null;
  readonly height: number | null;
  readonly phash: string | null;
  readonly noCopy: string | null;
};

/** Where exactly and with what a picture was taken. */
export type Origin = {
  readonly place: Place | null;
  readonly accuracy: number | null;
  readonly placeBy: "page" | "file" | null;
  readonly fields: Readonly<Record<string, string>>;
};

/** The evidence of a subject with some content, its number; undefined when there is none. */
export async function findSame(
  reader: Reader,
  subject: number,
  sha256: string,
): Promise<number | undefined> {
  const { rows } = await sql<{ seq: number }>`
    select seq from evidence
    where tenant = ${reader.actor.tenant} and subject_id = ${subject} and sha256 = ${sha256}`.execute(
    reader.db,
  );
  return rows[0]?.seq;
}

/** Records a file in the actor's name; undefined when the subject has it already. */
export async function addEvidence(writer: Writer, made: NewEvidence): Promise<number | undefined> {
  const { tenant, person, unit } = writer.actor;
  const { rows } = await sql<{ seq: number }>`
    insert into evidence (tenant, subject_id, sha256, sm3, bytes, media, name, paper, taken_at, how, width, height,
      phash, no_copy, uploaded_by, uploaded_by_unit)
    values (${tenant}, ${made.subject}, ${made.sha256}, ${made.sm3}, ${made.bytes}, ${made.media}, ${made.name},
      ${made.paper}, ${made.takenAt}, ${made.how}, ${made.width}, ${made.height}, ${made.phash}, ${made.noCopy},
      ${person}, ${unit})
    on conflict (tenant, subject_id, sha256) do nothing returning seq`.execute(writer.db);
  return rows[0]?.seq;
}

/** Records where and with what a picture was taken. */
export async function addOrigin(writer: Writer, evidence: number, origin: Origin): Promise<void> {
  const { place, accuracy, placeBy, fields } = origin;
  await sql`
    insert into evidence_origin (tenant, evidence_seq, latitude, longitude, accuracy_metres, place_by, fields)
    values (${writer.actor.tenant}, ${evidence}, ${place?.latitude ?? null}, ${place?.longitude ?? null},
      ${accuracy}, ${place ? placeBy : null}, ${JSON.stringify(fields)}::jsonb)`.execute(writer.db);
}

/** Keeps what a picture is known by, and notes what it is the same as anywhere in the district. */
export async function addLooks(
  writer: Writer,
  evidence: number,
  looks: readonly Look[],
): Promise<void> {
  const { tenant } = writer.actor;
  const signed = looks.map(({ look, hash, detail }) => ({
    look,
    detail: `x${detail}`,
    hash: String(BigInt.asIntN(64, BigInt(`0x${hash}`))),
  }));
  await sql`
    insert into evidence_look (tenant, evidence_seq, look, hash, detail)
    select ${tenant}, ${evidence}, r.look, r.hash, r.detail::bit(192)
    from jsonb_to_recordset(${JSON.stringify(signed)}::jsonb) as r(look text, hash bigint, detail text)`.execute(
    writer.db,
  );
  await sql`select note_alike(${evidence})`.execute(writer.db);
}

/** A piece of evidence as recorded; what only some may see is null for everybody else. */
export type EvidenceRow = {
  seq: number;
  subject_id: number;
  sha256: string;
  sm3: string;
  bytes: number;
  media: Media;
  name: string;
  paper: string;
  taken_at: string | null;
  how: Way;
  width: number | null;
  height: number | null;
  no_copy: string | null;
  person: string;
  unit: string;
  recorded_at: string;
  /** Whether the asker may see it as it came. */
  is_open: boolean;
  latitude: string | null;
  longitude: string | null;
  accuracy_metres: number | null;
  place_by: "page" | "file" | null;
  fields: Record<string, string> | null;
  /** Pieces of other subjects that are the same or nearly the same, of those the asker may see. */
  alike_elsewhere: number;
  alike_here: number;
};

/** How alike two pictures must be: the most bits in which hash and detail may differ. */
export type Likeness = { readonly distance: number; readonly detail: number };

/** The same bytes and nothing less. */
export const onlySame: Likeness = { distance: 0, detail: 0 };

/** Pieces of evidence the reader may see, newest first: of some subjects, or one by its number. */
export async function listEvidence(
  reader: Reader,
  of: { readonly subjects?: readonly number[]; readonly seq?: number },
  within: Likeness,
): Promise<EvidenceRow[]> {
  const { rows } = await sql<EvidenceRow>`
    select e.seq, e.subject_id, e.sha256, e.sm3, e.bytes, e.media, e.name, e.paper, e.taken_at, e.how, e.width,
      e.height, e.no_copy, p.name as person, coalesce(u.name, '') as unit, e.recorded_at,
      o.seq is not null or e.media not like 'image/%' as is_open,
      o.latitude, o.longitude, o.accuracy_metres, o.place_by, o.fields,
      coalesce(a.elsewhere, 0) as alike_elsewhere, coalesce(a.here, 0) as alike_here
    from evidence e
    join person p on p.id = e.uploaded_by
    left join unit u on u.tenant = e.tenant and u.id = e.uploaded_by_unit
    left join evidence_origin o on o.tenant = e.tenant and o.evidence_seq = e.seq
    left join lateral (
      select count(*) filter (where s.subject_id <> e.subject_id) as elsewhere,
        count(*) filter (where s.subject_id = e.subject_id) as here
      from (select pair.other as seq, pair.distance, pair.detail from evidence_pair pair
          where pair.tenant = e.tenant and pair.one = e.seq
        union all select pair.one, pair.distance, pair.detail from evidence_pair pair
          where pair.tenant = e.tenant and pair.other = e.seq) near
      join evidence s on s.tenant = e.tenant and s.seq = near.seq
      where near.distance <= ${within.distance} and near.detail <= ${within.detail}) a on true
    where e.tenant = ${reader.actor.tenant}
      and (${of.subjects ?? null}::bigint[] is null or e.subject_id = any (${of.subjects ?? null}::bigint[]))
      and (${of.seq ?? null}::bigint is null or e.seq = ${of.seq ?? null})
    order by e.seq desc`.execute(reader.db);
  return rows;
}

/** A piece of evidence that is the same as another, or nearly. */
export type AlikeRow = {
  seq: number;
  subject_id: number;
  project: string;
  unit: string;
  name: string;
  paper: string;
  taken_at: string | null;
  recorded_at: string;
  no_copy: string | null;
  distance: number;
  /** `same` for the same bytes, else which part of which: `full`, `mirror`, a crop. */
  look: string;
  other_look: string;
};

/** What is the same as a piece of evidence, the nearest first; only what the reader may see. */
export async function listAlike(
  reader: Reader,
  evidence: number,
  within: Likeness,
): Promise<AlikeRow[]> {
  const { rows } = await sql<AlikeRow>`
    select e.seq, e.subject_id, coalesce(n.name, '') as project, u.name as unit, e.name, e.paper, e.taken_at,
      e.recorded_at, e.no_copy, near.distance, near.look, near.other_look
    from (select other as seq, distance, detail, one_look as look, other_look from evidence_pair
        where tenant = ${reader.actor.tenant} and one = ${evidence}
      union all select one, distance, detail, other_look, one_look from evidence_pair
        where tenant = ${reader.actor.tenant} and other = ${evidence}) near
    join evidence e on e.tenant = ${reader.actor.tenant} and e.seq = near.seq
    join subject s on s.tenant = e.tenant and s.id = e.subject_id
    join unit u on u.tenant = s.tenant and u.id = s.unit_id
    left join project_now n on n.tenant = e.tenant and n.subject_id = e.subject_id
    where near.distance <= ${within.distance} and near.detail <= ${within.detail}
    order by near.distance, e.seq`.execute(reader.db);
  return rows;
}
