import { mkdir, statfs } from "node:fs/promises";
import { type Refusal, type Result, accept, refuse } from "../../domain/refusal/refusal.ts";

/** Room on a disk, in bytes. */
export type Room = { readonly free: number; readonly size: number };

/** How little room stops writing. */
export type Limits = { readonly bytes: number; readonly percent: number };

/** How much room there is, and whether that is too little to write. */
export type SpaceState = {
  readonly free: number;
  readonly limit: number;
  readonly isFull: boolean;
};

/** Watches the disks and says when nothing more may be written. */
export type Space = {
  readonly state: () => SpaceState | undefined;
  readonly whyNot: () => Refusal | undefined;
  /** A write has just failed for want of room: believed at once, until the next look. */
  readonly noteFull: () => void;
  readonly stop: () => void;
};

type Env = Readonly<Record<string, string | undefined>>;

const million = 1_000_000;
/** Writing begins again only with a little more room than it stopped at, so that it does not flicker. */
const more = 1.05;
const everyMs = 1000;

function read(env: Env, name: string, [usual, most]: readonly [number, number]): Result<number> {
  const text = env[name]?.trim() ?? "";
  if (text === "") return accept(usual);
  const figure = Number(text);
  return figure >= 0 && figure <= most ? accept(figure) : refuse("settingWrong", { name, text });
}

/** Reads GUATU_DISK_MIN_MB (500) and GUATU_DISK_MIN_PERCENT (1). Refuses `settingWrong`. */
export function readLimits(env: Env): Result<Limits> {
  const megabytes = read(env, "GUATU_DISK_MIN_MB", [500, 100_000_000]);
  if (!megabytes.ok) return megabytes;
  const percent = read(env, "GUATU_DISK_MIN_PERCENT", [1, 90]);
  return percent.ok
    ? accept({ bytes: megabytes.value * million, percent: percent.value })
    : percent;
}

/** The room left where a folder lies. Errors: throws what the disk throws. */
export async function roomAt(folder: string): Promise<Room> {
  await mkdir(folder, { recursive: true });
  const { bavail, blocks, bsize } = await statfs(folder);
  return { free: bavail * bsize, size: blocks * bsize };
}

/** tmpfs and ramfs: what lies there is gone with the power. */
const inMemory = new Set([0x01021994, 0x858458f6]);

/** Whether a folder lies in memory only. Errors: throws what the disk throws. */
export async function isInMemory(folder: string): Promise<boolean> {
  return process.platform === "linux" && inMemory.has((await statfs(folder)).type);
}

function stateOf(rooms: readonly Room[], limits: Limits, wasFull: boolean): SpaceState | undefined {
  const states = rooms.map(({ free, size }): SpaceState => {
    const limit = Math.max(limits.bytes, (size * limits.percent) / 100);
    return { free, limit, isFull: free < (wasFull ? limit * more : limit) };
  });
  return states.toSorted((a, b) => a.free - a.limit - (b.free - b.limit))[0];
}

/**
 * Looks every second how much room is left, by `probe` for each disk. Too little: `whyNot` refuses with `diskFull` until
 * there is room again. A look that fails changes nothing. Errors: none (total).
 */
export function watchSpace(
  probe: () => Promise<readonly Room[]>,
  limits: Limits,
  pace = everyMs,
): Space {
  let state: SpaceState | undefined;
  const look = async (): Promise<void> => {
    const rooms = await probe().catch(() => undefined);
    if (rooms) state = stateOf(rooms, limits, state?.isFull ?? false);
  };
  void look();
  const timer = setInterval(() => void look(), pace);
  timer.unref();
  const inMegabytes = (bytes: number): number => Math.floor(bytes / million);
  return {
    state: () => state,
    whyNot: () =>
      state?.isFull
        ? {
            code: "diskFull",
            params: { free: inMegabytes(state.free), limit: inMegabytes(state.limit) },
          }
        : undefined,
    noteFull: () => {
      state = { free: 0, limit: limits.bytes, ...state, isFull: true };
    },
    stop: () => clearInterval(timer),
  };
}
