import { type Refusal, type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { type Address, type Session, type Tried, mayStay, trySeat } from "../store/seat.ts";
import { sleeper } from "./seal/sleeper.ts";

/** The one place of a server at a database: whoever has it writes, others are sent away or stand by. */
export type Seat = {
  /** Whether this process has it, as far as it last heard; nothing may be written while it has not. */
  readonly isHeld: () => boolean;
  /** Why nothing may be written: who took the place, or that the line to it broke; undefined while it is ours. */
  readonly whyNot: () => Refusal | undefined;
  readonly leave: () => Promise<void>;
};

/** What is told of it: the line broke, the place is ours again, another server took it, or has it while this one stands by. */
export type SeatNews =
  | { readonly news: "lost" | "regained" }
  | { readonly news: "taken" | "waiting"; readonly holder: string };

/** How a place is waited for and kept. */
export type SeatPace = {
  /** How often it is asked for again. */
  readonly everyMs?: number;
  /** Whether to wait for as long as another server has it. */
  readonly standsBy?: boolean;
};

const beatMs = 3000;
/** How long a start waits for a server that is just ending. */
const patienceMs = 600;
const retryMs = 150;
/** How often who stands by asks whether the place is free. */
const watchMs = 1000;

/** What was tried of a place, until it succeeds or the patience is at its end. */
async function firstTry(attempt: () => Promise<Tried>): Promise<Tried> {
  const until = performance.now() + patienceMs;
  const { sleep } = sleeper();
  for (;;) {
    const tried = await attempt();
    if (tried.session || performance.now() > until) return tried;
    await sleep(retryMs);
  }
}

/** Tries until the place is free, and tells whenever another has it than before; a database away is waited for, too. */
async function waitFor(
  attempt: () => Promise<Tried>,
  first: Tried,
  { told, everyMs }: { readonly told: (news: SeatNews) => void; readonly everyMs: number },
): Promise<Tried> {
  const { sleep } = sleeper();
  let [tried, holder] = [first, ""];
  while (!tried.session) {
    if (tried.holder !== holder) told({ news: "waiting", holder: tried.holder });
    ({ holder } = tried);
    await sleep(everyMs);
    const before = tried;
    tried = await attempt().catch(() => before);
  }
  return tried;
}

/**
 * Makes this process the one server of a database; one that stands by waits until no other is. The place is kept by
 * asking for it again and again; when the line breaks it is asked for anew. Refuses `databaseInUse` naming who has it;
 * throws what the database throws.
 */
export async function takeSeat(
  config: Address,
  told: (news: SeatNews) => void,
  { everyMs = beatMs, standsBy = false }: SeatPace = {},
): Promise<Result<Seat>> {
  const { sleep, wake } = sleeper();
  let held: Session | undefined;
  let taker: string | undefined;
  let isLeft = false;
  const attempt = (): Promise<Tried> => trySeat(config, lose);
  const lose = (session: Session): void => {
    if (session !== held) return;
    held = undefined;
    if (!isLeft) told({ news: "lost" });
    void session.end().catch(() => undefined);
  };
  const again = async (): Promise<void> => {
    const { session, holder } = await attempt();
    held = session;
    if (session) told({ news: "regained" });
    else if (taker !== holder) told({ news: "taken", holder });
    taker = session ? undefined : holder;
  };
  const beat = async (): Promise<void> => {
    const session = held;
    if (!session) return again();
    if (!(await mayStay(session).catch(() => false))) lose(session);
  };
  const tried = await firstTry(attempt);
  const watching = { told, everyMs: Math.min(everyMs, watchMs) };
  const first = standsBy ? await waitFor(attempt, tried, watching) : tried;
  if (!first.session) return refuse("databaseInUse", { holder: first.holder });
  held = first.session;
  const round = async (): Promise<void> => {
    while (!isLeft) {
      // While the database is away there is nothing to say that was not said.
      await beat().catch(() => undefined);
      if (!isLeft) await sleep(everyMs);
    }
  };
  const running = round();
  return accept({
    isHeld: () => held !== undefined,
    whyNot: () => {
      if (held) return undefined;
      if (taker === undefined) return { code: "seatLost", params: {} };
      return { code: "seatTaken", params: { holder: taker } };
    },
    leave: async () => {
      isLeft = true;
      wake();
      await running;
      await held?.end().catch(() => undefined);
    },
  });
}
