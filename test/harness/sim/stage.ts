import { AsyncLocalStorage } from "node:async_hooks";
import { createHash } from "node:crypto";

/** A program that runs until it is killed; what it had under way then is never heard of again. */
export type Program = { alive: boolean };

/** Something a program does: a request it answers, a batch it seals. */
export type Task = {
  readonly name: string;
  readonly program: Program;
  done: boolean;
  /** Waits for a free line to the database. */
  queued: boolean;
  /** A fault was put into it: it may fail. */
  hurt: boolean;
  /** Effects asked for and not answered. */
  open: number;
  /** What it logged as a fault, last. */
  logged: string;
};

/** An effect somebody asked for: it happens when the schedule says so, and the asker hears of it when the schedule says so. */
export type Effect = {
  readonly task: Task;
  readonly what: string;
  /** Lets it happen; `hear` below brings the answer. */
  readonly go: () => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
  /** Whether the database lets it wait for another; only asked while it has not come back. */
  readonly isBlocked: () => Promise<boolean>;
  state: "held" | "flying" | "landed";
  /** Settles when it has come back, whatever it brought. */
  landing?: Promise<void>;
  hear?: () => void;
  outcome?: string;
};

const current = new AsyncLocalStorage<Task>();

/** Keeps a logged fault with whoever logged it. */
export function noteLogged(error: unknown): void {
  const task = current.getStore();
  if (task) task.logged = String(error);
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Where everything that happens waits for its turn, so that one thing happens at a time, in an order of the schedule's choosing. */
export type Stage = {
  /** Begins a task; what it answers, or never when its program is killed. */
  readonly start: <T>(name: string, program: Program, work: () => Promise<T>) => Promise<T>;
  readonly task: () => Task;
  readonly ask: (effect: Pick<Effect, "what" | "go" | "isBlocked">) => Promise<unknown>;
  readonly held: () => readonly Effect[];
  readonly flying: () => readonly Effect[];
  readonly release: (effect: Effect, instead?: () => Promise<unknown>) => void;
  /** Those under way may fail: something was done to all of them. */
  readonly hurtAll: () => void;
  /** Waits until nobody moves: each waits for the schedule, for another's lock or for a line. */
  readonly settle: () => Promise<void>;
  /** Nobody hears any more of what a program had under way. */
  readonly forget: (program: Program) => void;
  readonly note: (line: string) => void;
  readonly trace: () => { readonly lines: readonly string[]; readonly hash: string };
};

function outcomeOf(value: unknown): string {
  const count = (value as { rowCount?: number | null } | undefined)?.rowCount;
  return count === undefined || count === null ? "ok" : String(count);
}

function codeOf(error: unknown): string {
  return (error as { code?: string }).code ?? (error instanceof Error ? error.message : "failed");
}

/** Lets it fly, and notes what came of it without telling anybody yet. */
function fly(effect: Effect, go: () => Promise<unknown>): void {
  const { resolve, reject } = effect;
  const land = (outcome: string, hear: () => void): void => {
    Object.assign(effect, { state: "landed", outcome, hear });
  };
  effect.state = "flying";
  effect.landing = go().then(
    (value) => land(outcomeOf(value), () => resolve(value)),
    (error: unknown) => land(codeOf(error), () => reject(error)),
  );
}

/** Opens an empty stage. */
export function openStage(): Stage {
  const tasks = new Set<Task>();
  let effects: Effect[] = [];
  const lines: string[] = [];
  const of = (state: Effect["state"]) => effects.filter((each) => each.state === state);
  const isMoving = (): boolean =>
    [...tasks].some(
      ({ done, queued, open, program }) => !done && !queued && open === 0 && program.alive,
    );

  const byName = (a: Effect, b: Effect): number =>
    a.task.name < b.task.name ? -1 : Number(a.task.name > b.task.name);
  /** Tells one of those that came back, in an order that does not depend on which came first. */
  const tell = async (): Promise<void> => {
    const [first] = of("landed").toSorted(byName);
    if (!first) return;
    effects = effects.filter((each) => each !== first);
    first.task.open -= 1;
    lines.push(`${first.task.name} | ${first.what} | ${first.outcome ?? ""}`);
    first.hear?.();
    for (let turns = 0; turns < 3; turns += 1) await turn();
  };
  const isFree = async (): Promise<boolean> => {
    for (const each of of("flying")) if (!(await each.isBlocked())) return true;
    return false;
  };
  /** Whether something under way neither has come back nor waits for a lock; asked twice, since a lock may be passed on. */
  const isAir = async (): Promise<boolean> => {
    const before = of("flying").length;
    if (before === 0) return false;
    if (await isFree()) return true;
    await pause(3);
    return (await isFree()) || of("flying").length < before;
  };
  const settle = async (): Promise<void> => {
    for (;;) {
      for (let turns = 0; turns < 3; turns += 1) await turn();
      const flying = of("flying").map(({ landing }) => landing);
      if (flying.length > 0) await Promise.race([pause(4), ...flying]);
      // Nobody else hears anything while somebody still thinks: of two who think at once either may be done first.
      if ((await isAir()) || isMoving()) await pause(1);
      else if (of("landed").length > 0) await tell();
      else return;
    }
  };
  return {
    start: (name, program, work) => {
      const task = { name, program, done: false, queued: false, hurt: false, open: 0, logged: "" };
      tasks.add(task);
      const end = (): void => {
        task.done = true;
        tasks.delete(task);
      };
      return current.run(task, () => work().finally(end));
    },
    task: () => {
      const task = current.getStore();
      if (!task) throw new Error("nobody asked");
      return task;
    },
    ask: (asked) => {
      const task = current.getStore();
      if (!task) throw new Error(`nobody asked: ${asked.what}`);
      return new Promise((resolve, reject) => {
        // Whoever is dead asks nothing and hears nothing.
        if (!task.program.alive) return;
        task.open += 1;
        effects.push({ ...asked, task, resolve, reject, state: "held" });
      });
    },
    held: () => of("held").toSorted(byName),
    flying: () => of("flying"),
    release: (effect, instead) => fly(effect, instead ?? effect.go),
    hurtAll: () => {
      for (const task of tasks) task.hurt = true;
    },
    settle,
    forget: (program) => {
      effects = effects.filter(({ task }) => task.program !== program);
      for (const task of tasks) if (task.program === program) tasks.delete(task);
    },
    note: (line) => void lines.push(line),
    trace: () => ({
      lines,
      hash: createHash("sha256").update(lines.join("\n")).digest("hex"),
    }),
  };
}
