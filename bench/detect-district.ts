import type { SampleStatement } from "../src/catalogue/sample/draft.ts";
import type { SampleDistrict } from "../src/catalogue/sample/sample-district.ts";
import type { Dossier } from "../src/domain/detection/series.ts";
import type { Fact } from "../src/domain/ledger/fact.ts";

/** A project or phase of a synthetic district as detectors are handed it, with the key the labels name it by. */
export type Keyed = Dossier & { readonly key: string };

type Seat = { readonly subject: number; readonly parent: string | null; readonly unit: number };

function numbered(keys: Iterable<string>): Map<string, number> {
  return new Map([...keys].map((key, at) => [key, at + 1]));
}

function seatsOf(district: SampleDistrict): Map<string, Seat> {
  const units = numbered(district.units.map(({ key }) => key));
  const seats = new Map<string, Seat>();
  for (const { key, type, parent, unit } of district.subjects)
    if (type !== "unit")
      seats.set(key, { subject: seats.size + 1, parent, unit: units.get(unit) ?? 0 });
  return seats;
}

/** Every fact in one shape, field by field, as the ledger decodes its rows: objects spread from another are slow to read. */
function factOf(said: SampleStatement, at: { seq: number; seat: Seat; person: number }): Fact {
  const { subject, unit } = at.seat;
  return {
    seq: at.seq,
    subject,
    attribute: said.attribute,
    kind: said.kind,
    scope: said.scope,
    period: said.period,
    value: said.value,
    validFrom: said.validFrom,
    knownOn: said.knownOn,
    recordedAt: `${said.knownOn}T00:00:00.000Z`,
    source: said.source,
    evidence: said.evidence,
    statedBy: at.person,
    statedByUnit: unit,
    fromAbove: false,
    corrects: said.corrects,
    reason: said.reason,
    importId: null,
    standing: said.standing ?? "claimed",
  };
}

/**
 * The projects of a synthetic district as the ledger would hand them over, a project with its phases at a time. Nothing
 * is kept once it was walked past.
 */
export function* dossiersOf(district: SampleDistrict): Generator<Keyed> {
  const seats = seatsOf(district);
  const people = numbered(district.people.map(({ login }) => login));
  let facts = new Map<string, Fact[]>();
  let seq = 0;
  const handOver = (): Keyed[] =>
    [...facts].flatMap(([key, own]) => {
      const seat = seats.get(key);
      const parent = seat?.parent == null ? null : (seats.get(seat.parent)?.subject ?? null);
      return seat ? { key, subject: seat.subject, unit: seat.unit, parent, facts: own } : [];
    });
  let root = "";
  for (const statement of district.statements) {
    const seat = seats.get(statement.subject);
    if (!seat) continue;
    const own = seat.parent ?? statement.subject;
    if (own !== root) {
      yield* handOver();
      facts = new Map();
      root = own;
    }
    seq += 1;
    const held = facts.get(statement.subject) ?? [];
    held.push(factOf(statement, { seq, seat, person: people.get(statement.by) ?? 0 }));
    facts.set(statement.subject, held);
  }
  yield* handOver();
}
