import { sleeper } from "../app/seal/sleeper.ts";

/** What turns the day: the turn itself, whether it is this server's to make, and who hears that it failed. */
export type Turning = {
  readonly turn: () => Promise<void>;
  readonly isOurs: () => boolean;
  readonly told: (error: unknown) => void;
};

const hourMs = 3_600_000;

/**
 * Turns the day every hour, once it has turned. A full disk or a database away at midnight is weather: what stands is read
 * on, and the next hour tries again. Errors: none (total): a turn that failed is told.
 */
export function turnDays(
  { turn, isOurs, told }: Turning,
  everyMs = hourMs,
): { readonly stop: () => Promise<void> } {
  const { sleep, wake } = sleeper();
  let stopped = false;
  const run = async (): Promise<void> => {
    while (!stopped) {
      await sleep(everyMs);
      if (!stopped && isOurs()) await turn().catch(told);
    }
  };
  const running = run();
  return {
    stop: async () => {
      stopped = true;
      wake();
      await running;
    },
  };
}
