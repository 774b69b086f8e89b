import type { Output, Parsed } from "../contract/endpoint.ts";
import type { receiveTargets as endpoint } from "../contract/target.ts";
import type { Result } from "../domain/refusal/refusal.ts";
import type { Addressee } from "../domain/targets/check-letter.ts";
import type { Role } from "../domain/unit/role.ts";
import { printDay } from "../domain/value/print-day.ts";
import { type GrantRow, type UnitRow, listGrants, listUnits } from "../store/queries/people.ts";
import {
  type LetterRow,
  addReceipt,
  listLetters,
  listParts,
  listReceipts,
} from "../store/queries/target-letters.ts";
import type { Reader, Writer } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { type Stop, refused } from "./refused.ts";
import { upwards } from "./roles-over.ts";
import { addresseeOf, namedPeriod } from "./target-letters.ts";
import { shownReceipt } from "./target-view.ts";

/** Who speaks for a kind of unit. */
const speakers: Readonly<Record<string, Role>> = {
  park: "town",
  town: "town",
  bureau: "bureau",
  taskforce: "taskforce",
};

/** Whether the asker may acknowledge a letter for a unit: somebody of the unit, never the office in its place. */
export function mayReceive(
  grants: readonly GrantRow[],
  units: readonly UnitRow[],
  unit: Addressee,
): boolean {
  const byId = new Map(units.map((each) => [each.id, each]));
  const above = upwards(byId, unit.id);
  return grants.some((grant) => above.has(grant.unit_id) && grant.role === speakers[unit.kind]);
}

/** The letter to acknowledge: the latest of its period, addressed to the unit. */
async function holdLetter(
  ctx: Ctx,
  reader: Reader,
  given: { asked: Parsed<typeof endpoint>; stop: Stop },
): Promise<LetterRow> {
  const { asked, stop } = given;
  const { period, number, unit } = asked;
  const letters = await listLetters(reader, { day: ctx.today });
  const own = letters.filter((each) => each.period === period);
  const letter = own.find((each) => each.number === number);
  const parts = letter ? await listParts(reader, [letter.seq]) : [];
  if (!letter || !parts.some((part) => part.unit_id === unit))
    return stop("noSuchLetter", { ...namedPeriod(period), number });
  const latest = own.at(-1)?.number ?? number;
  if (latest !== number) stop("lettersOld", { number: latest });
  return letter;
}

async function receiptOf(ctx: Ctx, writer: Writer, about: { letter: number; unit: number }) {
  const rows = await listReceipts(writer, about.letter, { day: ctx.today });
  return rows.find((row) => row.unit_id === about.unit);
}

/** 签收: somebody of the unit acknowledges its letter, once. Refuses `noSuchLetter`, `lettersOld`, `lettersNotYours`, `lettersReceived`. */
export function receiveTargets(
  ctx: Ctx,
  asked: Parsed<typeof endpoint>,
): Promise<Result<Output<typeof endpoint>>> {
  return refused((stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      const letter = await holdLetter(ctx, writer, { asked, stop });
      const units = await listUnits(writer);
      const row = units.find((each) => each.id === asked.unit);
      const grants = await listGrants(writer);
      if (!row || !mayReceive(grants, units, addresseeOf(row))) return stop("lettersNotYours");
      const about = { letter: letter.seq, unit: asked.unit };
      const isAdded = await addReceipt(writer, {
        ...about,
        note: asked.note.trim(),
        knownOn: ctx.today,
      });
      const receipt = await receiptOf(ctx, writer, about);
      if (!receipt) throw new Error(`the receipt of letter ${letter.seq} is not there`);
      const day = { day: receipt.known_on, precision: "day" } as const;
      const said = { "day.zh": printDay(day, "zh"), "day.en": printDay(day, "en") };
      if (!isAdded) stop("lettersReceived", { unit: row.name, by: receipt.by_name, ...said });
      return shownReceipt(receipt);
    }),
  );
}
