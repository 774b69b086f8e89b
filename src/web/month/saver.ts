/** How saving stands, for a person. */
export type SaveState =
  | { readonly kind: "saved" }
  | { readonly kind: "saving" }
  /** Kept on this device, tried again by itself. */
  | { readonly kind: "offline" }
  | { readonly kind: "refused"; readonly error: unknown };

type Ports<Batch> = {
  /** What waits to be sent now, null when nothing does. */
  readonly take: () => Batch | null;
  /** Sends it; `again` after a failed try, when others may have written meanwhile. */
  readonly send: (batch: Batch, again: boolean) => Promise<void>;
  /** Whether an error is weather and passes, as against a refusal. */
  readonly passes: (error: unknown) => boolean;
  /** Runs something later; the answer calls it off. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
  readonly show: (state: SaveState) => void;
};

export type Saver = {
  /** Something was typed: send soon. */
  readonly poke: () => void;
  /** Send at once; resolves when nothing is under way any more. */
  readonly flush: () => Promise<void>;
  readonly stop: () => void;
};

const pause = 600;
const longest = 30_000;

/** How long to wait after so many failures in a row: 1, 2, 4 … 30 seconds. */
export function backOff(failures: number): number {
  return Math.min(longest, 1000 * 2 ** Math.max(0, failures - 1));
}

/** Sends what waits, one request at a time, a short pause after the last stroke; when the network is gone it tries again. */
export function createSaver<Batch>(ports: Ports<Batch>): Saver {
  let timer: (() => void) | undefined;
  let flight: Promise<void> | undefined;
  let failures = 0;
  let stopped = false;
  const wait = (milliseconds: number) => {
    timer?.();
    timer = stopped ? undefined : ports.later(milliseconds, () => void run());
  };
  const fail = (error: unknown) => {
    if (!ports.passes(error)) return ports.show({ kind: "refused", error });
    failures += 1;
    ports.show({ kind: "offline" });
    return wait(backOff(failures));
  };
  const sendAll = async (): Promise<void> => {
    for (let batch = ports.take(); batch !== null; batch = ports.take()) {
      ports.show({ kind: "saving" });
      await ports.send(batch, failures > 0);
      failures = 0;
    }
    ports.show({ kind: "saved" });
  };
  const run = (): Promise<void> => {
    timer?.();
    timer = undefined;
    flight ??= sendAll()
      .catch(fail)
      .finally(() => {
        flight = undefined;
      });
    return flight;
  };
  return {
    poke: () => {
      if (failures === 0) wait(pause);
    },
    flush: run,
    stop: () => {
      stopped = true;
      timer?.();
    },
  };
}
