import { type Pace, type Watch, type WatchCtx, startWatch } from "../src/app/seal/watch.ts";
import { canWatchApart, watchApart } from "../src/app/seal/watch-apart.ts";
import type { Bench } from "./ledger.ts";

/** Who seals in a bench, and where the keys lie. */
export type Sealer = WatchCtx & { readonly folder: string };

const pollMs = 20;

/** Waits until something is so; answers the seconds. */
export async function until(isSo: () => boolean): Promise<number> {
  const begun = performance.now();
  while (!isSo())
    await new Promise((resolve) => {
      setTimeout(resolve, pollMs);
    });
  return (performance.now() - begun) / 1000;
}

/** The watch as a server has it, in a thread of its own where there is one; answers once a district was sealed. */
export async function beginWatch(
  { ledger, tell }: Bench,
  sealer: Sealer,
  { pace, district }: { readonly pace: Pace; readonly district: string },
): Promise<Watch> {
  const told = { weather: (error: unknown) => tell(String(error)), faults: () => undefined };
  const { address } = ledger;
  const { folder } = sealer;
  const watch = canWatchApart()
    ? watchApart({ address, folder, pace, isOurs: () => true }, told)
    : startWatch(sealer, pace, told);
  await until(() => watch.healthOf(district).sealedAt !== undefined);
  return watch;
}
