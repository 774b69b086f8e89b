import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { type Address, type Session, type Tried, mayStay, trySeat } from "../store/seat.ts";
import { sleeper } from "./seal/sleeper.ts";

/** The one place of a server at a database: whoever has it writes, others are sent away. */
export type Seat = {
  /** Whether this process has it, as far as it last heard; nothing may be written while it has not. */
  readonly isHeld: () => boolean;
  readonly leave: () => Promise<void>;
};

/** What is told of it: the line broke, another server sat down meanwhile, or the place is ours again. */
export type SeatNews =
  | { readonly news: "lost" | "regained" }
  | { readonly news: "taken"; readonly holder: string };

const beatMs = 3000;
/** How long a start waits for a server that is just ending. */
const patienceMs = 600;
const retryMs = 150;

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

/**
 * Makes this process the one server of a database. The place is kept by asking for it again and again; when the line
 * breaks it is asked for anew. Refuses `databaseInUse` naming who has it; throws what the database throws.
 */
export async function takeSeat(
  config: Address,
  told: (news: SeatNews) => void,
  everyMs = beatMs,
): Promise<Result<Seat>> {
  const { sleep, wake } = sleeper();
  let held: Session | undefined;
  let [isLeft, isTaken] = [false, false];
  const lose = (session: Session): void => {
    if (session !== held) return;
    held = undefined;
    if (!isLeft) told({ news: "lost" });
    void session.end().catch(() => undefined);
  };
  const again = async (): Promise<void> => {
    const { session, holder } = await trySeat(config, lose);
    held = session;
    if (session) told({ news: "regained" });
    else if (!isTaken) told({ news: "taken", holder });
    isTaken = !session;
  };
  const beat = async (): Promise<void> => {
    const session = held;
    if (!session) return again();
    if (!(await mayStay(session).catch(() => false))) lose(session);
  };
  const first = await firstTry(() => trySeat(config, lose));
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
    leave: async () => {
      isLeft = true;
      wake();
      await running;
      await held?.end().catch(() => undefined);
    },
  });
}
