import { sql } from "kysely";
import { setFieldRules } from "../../src/app/field-rules.ts";
import type { Attribute } from "../../src/domain/ledger/attribute.ts";
import { frameText } from "../../src/domain/inspection/frame.ts";
import { restsOn } from "../../src/domain/rule/rests-on.ts";
import { type FieldRules, mayBeGuarded } from "../../src/domain/unit/field-rules.ts";
import { type BusinessRole, businessRoles } from "../../src/domain/unit/role.ts";
import type { Value } from "../../src/domain/value/value.ts";
import { addVersions } from "../../src/store/queries/rule-versions.ts";
import { type TestLedger, askOwner, enter, valueOf } from "./ledger.ts";
import { type Towns, state, stated } from "./towns.ts";

/** What the office of a test keeps beyond the catalogue. */
export const ownSecret = {
  id: "own_secret",
  label: { zh: "自设密项", en: "A secret of our own" },
  synonyms: [],
  group: "benefit",
  value: "text",
  timing: "state",
  kind: "actual",
  statedBy: ["office", "town"],
} as const;

/** Every attribute that may be guarded by the shipped rules, and one of the district's own. */
export function guardable({ rules }: Pick<TestLedger, "rules">): readonly Attribute[] {
  const rested = restsOn(rules);
  const shipped = rules.attributes.filter((each) => mayBeGuarded(each) && !rested.has(each.id));
  return [...shipped, ownSecret];
}

/** Declares the office's own attribute. */
export async function declareOwn(ledger: TestLedger): Promise<void> {
  const { store, actor } = await enter(ledger, "t-office", "towns");
  const version = { name: "attributes", value: [ownSecret] };
  await store.transact(actor, (writer) =>
    addVersions(writer, [version], { reason: "试", knownOn: "2024-01-02" }),
  );
}

/** Sets the field rules as the security administrator does. */
export async function guard(ledger: TestLedger, fields: FieldRules): Promise<number> {
  const ctx = await enter(ledger, "t-secadmin", "towns");
  const base = await askOwner<number>(
    ledger,
    "select coalesce(max(seq), 0) from guatu.setting where tenant = 'towns' and name = 'fields'",
  );
  const named = Object.fromEntries(Object.entries(fields).map(([id, roles]) => [id, [...roles]]));
  return valueOf(await setFieldRules(ctx, { district: "towns", base, fields: named, reason: "试" }))
    .seq;
}

/** Where an attribute stands among the others: what it is marked by. */
type Place = { readonly attribute: Attribute; readonly index: number };

function digitsOf(index: number): string {
  return `73${String(index).padStart(2, "0")}8461`;
}

/** A value nothing else in the ledger looks like. */
export function markedValue({ attribute, index }: Place): Value {
  if (attribute.value === "money")
    return { amount: `${digitsOf(index)}.00`, currency: "CNY", qualifier: "exact" };
  if (attribute.value === "quantity")
    return { number: digitsOf(index), unit: attribute.unit ?? "吨", qualifier: "exact" };
  return `密鹊${index}号`;
}

/** Every way a marked value is written: plain, with commas, in 万 and 亿. */
export function marksOf({ attribute, index }: Place): RegExp {
  if (attribute.value !== "money" && attribute.value !== "quantity")
    return new RegExp(`密鹊${index}号|密鹊${index}附|密鹊${index}由`, "u");
  const d = digitsOf(index);
  const forms = [
    d,
    `${d.slice(0, 2)},${d.slice(2, 5)},${d.slice(5)}`,
    `${d.slice(0, 4)}\\.${d.slice(4)}`,
    `0\\.${d}`,
  ];
  return new RegExp([...forms, `密鹊${index}附`, `密鹊${index}由`].join("|"), "u");
}

/**
 * States every attribute of 甲镇's project with a mark of its own, and says it again wherever else something may be said of
 * it: a correction asked, a figure contested, words of a verdict, a paper in proof, a file taken in.
 */
export async function plantMarks(
  ledger: TestLedger,
  towns: Towns,
  attributes: readonly Attribute[],
): Promise<void> {
  const office = await enter(ledger, "t-office", "towns");
  const places = attributes.map((attribute, index) => ({ attribute, index }));
  const later = { subject: towns.jia, knownOn: "2024-02-10", validFrom: "2024-02-01" };
  const facts = places.map((place) => {
    const { id, kind, timing } = place.attribute;
    const period = timing === "flow" ? "2024-02" : null;
    return stated({ ...later, attribute: id, kind, period, value: markedValue(place) });
  });
  const seqs = await state(office, facts);
  const frame = frameText({
    v: 1,
    district: "towns",
    point: { day: "2024-02-10", seq: 1 },
    rule: ledger.rules.draw,
    words: null,
    inspectors: [],
    rows: [],
  });
  for (const [index, seq] of seqs.entries()) {
    const value = JSON.stringify(facts[index]?.value);
    await sql
      .raw(saidAgain({ seq, index, value, frame, project: towns.jia, unit: towns.units.root }))
      .execute(ledger.owner);
  }
  await plantFile(ledger, towns, places);
}

type Said = {
  seq: number;
  index: number;
  value: string;
  frame: string;
  project: number;
  unit: number;
};

function saidAgain({ seq, index, value, frame, project, unit }: Said): string {
  const hash = String(index).padStart(64, "0");
  return `
    insert into correction (tenant, fact_seq, value, reason, evidence, asked_by, asked_by_unit)
      select 'towns', ${seq}, '${value}', '密鹊${index}由', '[]', id, ${unit} from person where login = 't-office';
    insert into contest (tenant, fact_seq, value, reason, source, raised_by, raised_by_unit)
      select 'towns', ${seq}, '${value}', '密鹊${index}由', '', id, ${unit} from person where login = 't-office';
    insert into verdict (tenant, fact_seq, standing, reason, known_on, given_by, given_by_unit)
      select 'towns', ${seq}, 'accepted', '密鹊${index}由', '2024-02-11', id, ${unit} from person where login = 't-audit';
    insert into case_file (tenant, kind, detector, rule_version, lead_key, subjects, facts, sentence, strength, unit_id,
      opened_by, opened_by_unit, on_day, due)
      select 'towns', 'lead', 'round-months', '1', 'marked-${index}', '{${project}}', '{${seq}}',
        '{"zh":"密鹊${index}由","en":"密鹊${index}由"}', 1, subject.unit_id, person.id, ${unit}, '2024-02-12', '2024-02-20'
      from person, subject where login = 't-audit' and subject.id = ${project};
    with drawn as (
      insert into draw_commitment (tenant, number, title, frame, frame_hash, commitment, point_day, point, reveal_by,
        committed_by, committed_by_unit, on_day)
      select 'towns', ${index} + 1, '试', '${frame}', encode(sha256('${frame}'), 'hex'), repeat('0', 64), '2024-02-10', 1, '2024-02-20',
        id, ${unit}, '2024-02-10' from person where login = 't-office' returning seq),
    card as (
      insert into inspection_card (tenant, draw_seq, subject_id, inspector, by_person, by_unit, on_day)
      select 'towns', drawn.seq, ${project}, id, id, ${unit}, '2024-02-10' from drawn, person where login = 't-audit'
      returning seq, inspector)
    insert into inspection_finding (tenant, card_seq, fact_seq, key, says, value, words, seen_at, effect, by_person,
      by_unit, on_day)
      select 'towns', card.seq, ${seq}, 'marked-${index}', 'differs', '${value}', '密鹊${index}由', '2024-02-11', 'none',
        card.inspector, ${unit}, '2024-02-11' from card;
    with brought as (
      insert into evidence (tenant, subject_id, sha256, sm3, bytes, media, name, paper, how, uploaded_by, uploaded_by_unit)
      select 'towns', ${project}, '${hash}', '${hash}', 1, 'image/png', '密鹊${index}附.png', 'other', 'upload', id, ${unit}
      from person where login = 't-office' returning seq)
    insert into evidence_use (tenant, evidence_seq, fact_seq, note, used_by, used_by_unit, known_on)
      select 'towns', brought.seq, ${seq}, '密鹊${index}由', id, ${unit}, '2024-02-10' from brought, person where login = 't-office';`;
}

/** A file with a column for each attribute, brought by somebody else than who asks. */
async function plantFile(
  ledger: TestLedger,
  towns: Towns,
  places: readonly Place[],
): Promise<void> {
  const cells = places.map(({ index }) => `密鹊${index}号`);
  const head = ["项目名称", ...places.map(({ attribute }) => attribute.label.zh)].join();
  const bytes = Buffer.from(`${head}\n鹊甲新材料项目,${cells.join()}\n`);
  await sql`
    insert into import (tenant, unit_id, file_name, sha256, bytes, created_by)
    select 'towns', ${towns.units.root}, '台账.csv', '', ${bytes}, id from person where login = 't-audit'`.execute(
    ledger.owner,
  );
}

/** Of each attribute a role sees it in one of two rules and not in the other: together, every attribute × role. */
export function halves(attributes: readonly Attribute[]): readonly FieldRules[] {
  const half = (rest: number): FieldRules =>
    Object.fromEntries(
      attributes.map(({ id }, index): [string, readonly BusinessRole[]] => [
        id,
        businessRoles.filter((_, place) => (place + index) % 2 === rest),
      ]),
    );
  return [half(0), half(1)];
}
