import type { Ctx } from "../app/context.ts";
import { type Ledger, openLedger } from "../app/open-ledger.ts";
import type { Rules } from "../app/rules.ts";
import { readRules } from "../app/read-rules.ts";
import { deskOf } from "../app/seal/start-seal.ts";
import { readSettings, todayInChina } from "../app/settings.ts";
import { setUp } from "../app/set-up.ts";
import { enterDistrict, listDistricts } from "../app/who.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { foldText } from "../domain/value/normalise.ts";
import { listUnits } from "../store/queries/people.ts";

/** The command line's way into the ledger, as the operator of every district. */
export type Session = {
  readonly ledger: Ledger;
  readonly rules: Rules;
  readonly today: string;
  readonly operator: number;
  /** What the environment says: where the keys lie, who outside is known. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** One context a district, the district's own before samples. */
  readonly districts: readonly Ctx[];
};

/** Joins the running server's ledger or opens the data itself; an empty folder becomes an empty district. */
export async function openSession(
  env: Readonly<Record<string, string | undefined>>,
): Promise<Result<Session>> {
  const settings = readSettings(env);
  const rules = await readRules();
  const opened = await openLedger(
    settings,
    (progress) => console.error(`${progress.zh}  ${progress.en}`),
    true,
  );
  if (!opened.ok) return opened;
  const ledger = opened.value;
  const today = todayInChina();
  const log = await deskOf(settings.folder, env);
  if (!log.ok) {
    await ledger.close();
    return log;
  }
  const base = { owner: ledger.owner, store: ledger.store, rules, today, log: log.value };
  const operator = await setUp(base, {
    folder: settings.folder,
    empty: true,
    say: () => undefined,
  });
  const ids = await listDistricts(ledger.store, operator);
  const entered = await Promise.all(ids.map((id) => enterDistrict(base, operator, id)));
  const districts = entered.flatMap((each) => (each.ok ? [each.value] : []));
  districts.sort((a, b) => Number(a.district.sample !== null) - Number(b.district.sample !== null));
  return accept({ ledger, rules, today, operator, env, districts });
}

/** A district named on the command line, with the unit within it when one was named. */
export type Place = { readonly ctx: Ctx; readonly unit: number | undefined };

async function placeIn(ctx: Ctx, name: string): Promise<Place[]> {
  const { id, name: own } = ctx.district;
  const wanted = foldText(name);
  if (wanted === foldText(id) || foldText(own).startsWith(wanted))
    return [{ ctx, unit: undefined }];
  const units = await ctx.store.read(ctx.actor, listUnits);
  const found = units.find((unit) => foldText(unit.name) === wanted);
  return found ? [{ ctx, unit: found.id }] : [];
}

/** The places a `--unit` names: every district when it is absent. Refuses `noSuchDistrict`. */
export async function placesOf(
  session: Session,
  unit: string | undefined,
): Promise<Result<Place[]>> {
  if (unit === undefined) return accept(session.districts.map((ctx) => ({ ctx, unit: undefined })));
  const found = (await Promise.all(session.districts.map((ctx) => placeIn(ctx, unit)))).flat();
  if (found.length > 0) return accept(found);
  return refuse("noSuchDistrict", { district: unit, choices: namesOf(session.districts) });
}

/** The one place a command works on: the named one, else the district's own, else the first sample. */
export async function placeOf(session: Session, unit: string | undefined): Promise<Result<Place>> {
  const places = await placesOf(session, unit);
  if (!places.ok) return places;
  const [first] = places.value;
  return first ? accept(first) : refuse("noSuchDistrict", { district: unit ?? "", choices: "" });
}

/** Districts as a person would name them. */
export function namesOf(districts: readonly Ctx[]): string {
  return districts.map((ctx) => `${ctx.district.id}（${ctx.district.name}）`).join("、");
}
