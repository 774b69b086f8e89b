import type * as z from "zod/mini";
import type { cardSchema } from "../contract/inspection-card.ts";
import { type Conflict, type Said, conflictsOf } from "../domain/inspection/finding.ts";
import type { Frame } from "../domain/inspection/frame.ts";
import { inspectionOrder } from "../domain/inspection/checks.ts";
import type { Bilingual } from "../domain/language.ts";
import type { Fact } from "../domain/ledger/fact.ts";
import { counts, foldFacts } from "../domain/ledger/fold.ts";
import type { RefusalCode } from "../domain/refusal/refusal.ts";
import { say } from "../domain/refusal/say.ts";
import { canonical } from "../domain/seal/canonical.ts";
import type { Plain } from "../domain/seal/canonical.ts";
import { printValue } from "../domain/value/print-value.ts";
import type { Value } from "../domain/value/value.ts";
import { findFacts, humansOf } from "../store/queries/figures.ts";
import {
  type CardRow,
  type FindingRow,
  listFindings,
  listPhotographs,
} from "../store/queries/inspections.ts";
import { listUnits, namesOf } from "../store/queries/people.ts";
import { bySubject, listFacts, listSubjectsById } from "../store/queries/project-facts.ts";
import type { Reader } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { labelOf, shownFact } from "./show-project.ts";

type Shown = z.output<typeof cardSchema>;

/** The draw a card came of. */
export type CardDraw = {
  readonly id: number;
  readonly number: number;
  readonly title: string;
  readonly frame: Frame;
};

type Known = {
  readonly people: ReadonlyMap<number, string>;
  readonly humans: ReadonlyMap<number, number>;
  readonly units: ReadonlyMap<number, string>;
  readonly unitOf: ReadonlyMap<number, number>;
  readonly facts: ReadonlyMap<number, readonly Fact[]>;
  /** Facts something was found of that count no more. */
  readonly past: readonly Fact[];
  readonly findings: readonly FindingRow[];
  readonly conflicts: readonly Conflict[];
  readonly photographs: ReadonlyMap<string, number>;
};

/** Why a finding did nothing, in words; null where it did something or was not to. */
function whyOf({ effect, why }: FindingRow): Bilingual | null {
  if (effect !== "none" || why === "") return null;
  const refusal = { code: why as RefusalCode, params: {} };
  return { zh: say(refusal, "zh"), en: say(refusal, "en") };
}

function saidOf(row: FindingRow, humans: ReadonlyMap<number, number>): Said {
  const { seq, fact_seq: fact, says, why, value } = row;
  const by = humans.get(row.by_person) ?? row.by_person;
  return { seq, fact, by, says, why, value: value === null ? null : canonical(value as Plain) };
}

function shownFinding(ctx: Ctx, row: FindingRow, known: Known): Shown["findings"][number] {
  const of = known.humans.get(row.by_person) ?? row.by_person;
  return {
    seq: row.seq,
    key: row.key,
    fact: row.fact_seq,
    says: row.says,
    value: row.value,
    shown: row.value === null ? null : printed(ctx, attributeOf(known, row.fact_seq), row.value),
    words: row.words,
    photographs: row.photographs.map((sha256) => ({
      sha256,
      id: known.photographs.get(sha256) ?? null,
    })),
    seenAt: new Date(row.seen_at).toISOString(),
    recordedAt: row.recorded_at,
    by: known.people.get(row.by_person) ?? "",
    isMine: of === (known.humans.get(ctx.actor.person) ?? ctx.actor.person),
    effect: row.effect,
    why: whyOf(row),
    conflicts: known.conflicts.filter(({ seq }) => seq === row.seq).map((each) => each.with),
  };
}

function attributeOf({ past }: Known, fact: number): string {
  return past.find(({ seq }) => seq === fact)?.attribute ?? "";
}

function printed({ rules }: Ctx, attribute: string, value: Value): Bilingual {
  const of = rules.attributeOf(attribute);
  return { zh: printValue(of, value, "zh"), en: printValue(of, value, "en") };
}

function isEventIn({ rules }: Ctx) {
  return (id: string): boolean => rules.attributeOf(id)?.timing === "event";
}

function nameIn(facts: readonly Fact[]): string {
  const name = facts.findLast((fact) => fact.attribute === "name" && counts(fact))?.value;
  return typeof name === "string" ? name : "";
}

function shownCard(
  ctx: Ctx,
  card: CardRow,
  { draw, known }: { draw: CardDraw; known: Known },
): Shown {
  const all = known.facts.get(card.subject_id) ?? [];
  const current = foldFacts(all, isEventIn(ctx));
  const now = inspectionOrder(draw.frame.rule.checks, [...current.values()]);
  const past = known.past.filter(
    (fact) => fact.subject === card.subject_id && !now.some(({ seq }) => seq === fact.seq),
  );
  const seqs = new Set(now.map(({ seq }) => seq));
  const row = draw.frame.rows.find(({ subject }) => subject === card.subject_id);
  const stratum = draw.frame.rule.strata.find(({ id }) => id === row?.stratum);
  const unit = known.unitOf.get(card.subject_id) ?? 0;
  const { id, number, title } = draw;
  return {
    id: card.seq,
    draw: { id, number, title },
    project: { id: card.subject_id, name: nameIn(all) },
    unit: { id: unit, name: known.units.get(unit) ?? "" },
    inspector: { id: card.inspector, name: known.people.get(card.inspector) ?? "" },
    reason: card.reason,
    stratum: stratum?.title ?? { zh: "", en: "" },
    checks: [...now, ...past].map((fact) => ({
      ...shownFact(fact, seqs, known),
      label: labelOf(ctx.rules, fact.attribute),
      shown: printed(ctx, fact.attribute, fact.value),
    })),
    findings: known.findings
      .filter((row) => row.card_seq === card.seq)
      .map((row) => shownFinding(ctx, row, known)),
  };
}

/** What cards are told with. Nine queries, however many cards. */
async function knownOf(
  ctx: Ctx,
  reader: Reader,
  {
    cards,
    beside,
    attributes,
  }: { cards: readonly CardRow[]; beside: readonly CardRow[]; attributes: readonly string[] },
): Promise<Known> {
  const subjects = [...new Set(cards.map((card) => card.subject_id))];
  const facts = bySubject(
    await listFacts(reader, { day: ctx.today }, { subjects, attributes: ["name", ...attributes] }),
  );
  const every = [...new Set([...cards, ...beside].map(({ seq }) => seq))];
  const findings = await listFindings(reader, { cards: every });
  const past = await findFacts(reader, ctx.today, [
    ...new Set(findings.map((row) => row.fact_seq)),
  ]);
  const staters = [...[...facts.values()].flat(), ...past].map((fact) => fact.statedBy);
  const people = [
    ...new Set([
      ctx.actor.person,
      ...staters,
      ...cards.map((card) => card.inspector),
      ...findings.map((row) => row.by_person),
    ]),
  ];
  const humans = await humansOf(reader, people);
  const digests = [...new Set(findings.flatMap((row) => row.photographs))];
  return {
    people: await namesOf(reader, people),
    humans,
    units: new Map((await listUnits(reader)).map((unit) => [unit.id, unit.name])),
    unitOf: new Map(
      (await listSubjectsById(reader, subjects)).map((each) => [each.id, each.unit_id]),
    ),
    facts,
    past,
    findings,
    conflicts: conflictsOf(findings.map((row) => saidOf(row, humans))),
    photographs: new Map(
      (await listPhotographs(reader, subjects, digests)).map(({ sha256, seq }) => [sha256, seq]),
    ),
  };
}

/**
 * Cards as the pages show them: the facts to look at as they count now, those something was found of meanwhile, and what
 * stands against what. `beside` are the other inspectors' cards of the same projects.
 */
export async function showCards(
  ctx: Ctx,
  reader: Reader,
  given: {
    readonly cards: readonly CardRow[];
    readonly beside: readonly CardRow[];
    readonly draws: readonly CardDraw[];
  },
): Promise<Shown[]> {
  const { cards, beside, draws } = given;
  const attributes = [...new Set(draws.flatMap(({ frame }) => frame.rule.checks))];
  const known = await knownOf(ctx, reader, { cards, beside, attributes });
  return cards.flatMap((card) => {
    const draw = draws.find(({ id }) => id === card.draw_seq);
    return draw ? [shownCard(ctx, card, { draw, known })] : [];
  });
}
