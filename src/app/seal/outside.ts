import { listDistrictsOf } from "../../store/found.ts";
import { type AskCtx, askWitness } from "./ask-witness.ts";
import {
  type Book,
  type OutsidePace,
  type OutsideTold,
  type Standing,
  openBook,
} from "./outside-book.ts";
import type { SealSettings, WitnessPlace } from "./seal-settings.ts";
import { sleeper } from "./sleeper.ts";
import { stampLog } from "./stamp-log.ts";

/** Those outside who vouch for the logs. */
export type Outside = {
  readonly witnesses: readonly { readonly name: string; readonly printed: string }[];
  readonly authority: string | undefined;
  /** By the witness's printed key, or the authority's address. */
  readonly statesOf: (tenant: string) => ReadonlyMap<string, Standing>;
  /** Whether the policy says to stop: too long without a stamp. */
  readonly isOverdue: () => boolean;
  readonly stop: () => Promise<void>;
};

/** Those who are asked, without anybody asking them: what a command sees. */
export function nobodyAsked(settings: SealSettings): Outside {
  return {
    witnesses: settings.witnesses.map(({ key, printed }) => ({ name: key.name, printed })),
    authority: settings.authority?.href,
    statesOf: () => new Map(),
    isOverdue: () => false,
    stop: async () => undefined,
  };
}

function sentenceOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}

type Asking = {
  readonly ctx: AskCtx;
  readonly settings: SealSettings;
  readonly pace: OutsidePace;
  readonly told: OutsideTold;
  readonly book: Book;
  readonly isStopped: () => boolean;
};

type Answer = Omit<Standing, "since">;

/** Asks one of them where it is time to, and notes what came of it. */
async function tryOne(
  { book, isStopped }: Asking,
  { tenant, who }: { readonly tenant: string; readonly who: string },
  work: () => Promise<Answer | undefined>,
): Promise<void> {
  if (isStopped() || !book.mayTry(tenant, who)) return;
  const { size = 0, at } = book.of(tenant).get(who) ?? {};
  const answer = await work().catch((error: unknown) => ({ size, at, problem: sentenceOf(error) }));
  if (answer) book.note(tenant, who, answer);
}

/** Asks every witness; each now and then also where it has signed the last checkpoint. */
function witnessesOf(asking: Asking) {
  const { ctx, settings, pace, told } = asking;
  const asked = new Map<string, number>();
  const ask = async (place: WitnessPlace, tenant: string): Promise<Answer | undefined> => {
    const key = `${tenant} ${place.printed}`;
    const always = Date.now() - (asked.get(key) ?? 0) >= pace.again;
    const answer = await askWitness(ctx, place, { tenant, always });
    if (always && answer) asked.set(key, Date.now());
    if (answer?.fault) told.accuse(tenant, answer.fault);
    return answer;
  };
  return (tenant: string): Promise<void>[] =>
    settings.witnesses.map((place) =>
      tryOne(asking, { tenant, who: place.printed }, () => ask(place, tenant)),
    );
}

function stampsOf(asking: Asking, tenant: string): Promise<void>[] {
  const { ctx, settings, pace } = asking;
  const { authority } = settings;
  if (!authority) return [];
  const stamp = (): Promise<Answer> => stampLog(ctx, authority, { tenant, apart: pace.stamp });
  return [tryOne(asking, { tenant, who: authority.href }, stamp)];
}

/** How often they are asked, who hears of it, and whether this is still the one server of the database: others ask nobody. */
type Begun = {
  readonly pace: OutsidePace;
  readonly told: OutsideTold;
  readonly isOurs?: () => boolean;
};

/**
 * Begins to ask witnesses and the time-stamping authority, beside the sealing and never in its way. What fails is
 * tried again; what a witness proves against us is told to the watch. Errors: none (total).
 */
export function startOutside(
  ctx: AskCtx,
  settings: SealSettings,
  { pace, told, isOurs = () => true }: Begun,
): Outside {
  const book = openBook(pace, told);
  const { sleep, wake } = sleeper();
  let stopped = false;
  const asking = { ctx, settings, pace, told, book, isStopped: () => stopped || !isOurs() };
  const witnesses = witnessesOf(asking);
  const round = async (): Promise<void> => {
    for (const { id } of await listDistrictsOf(ctx.owner))
      await Promise.all([...witnesses(id), ...stampsOf(asking, id)]);
  };
  const run = async (): Promise<void> => {
    while (!stopped) {
      // The database away: the watch tells of it.
      await round().catch(() => undefined);
      if (!stopped) await sleep(pace.round);
    }
  };
  const isAny = settings.witnesses.length > 0 || settings.authority !== undefined;
  const running = isAny ? run() : Promise.resolve();
  return {
    ...nobodyAsked(settings),
    statesOf: book.of,
    isOverdue: () =>
      settings.stopHours !== undefined &&
      book.silence(settings.authority?.href ?? "") > settings.stopHours * 3_600_000,
    stop: async () => {
      stopped = true;
      wake();
      await running;
    },
  };
}
