import type { Outbox, Waiting } from "./outbox.ts";

/** The outbox of one person's sheet, kept by the browser cell by cell, so that two tabs do not wipe each other out. */
export type OutboxStore = {
  readonly read: () => Outbox;
  readonly write: (next: Outbox) => void;
  readonly subscribe: (changed: () => void) => () => void;
  /** Whether the browser keeps what is written; private windows may not. */
  readonly keeps: () => boolean;
};

function isWaiting(value: unknown): value is Waiting {
  return typeof value === "object" && value !== null && "text" in value && "base" in value;
}

function parse(text: string | null): Waiting | null {
  try {
    const value: unknown = JSON.parse(text ?? "null");
    return isWaiting(value) ? value : null;
  } catch {
    return null;
  }
}

function readAll(storage: Storage | null, prefix: string): Outbox {
  if (!storage) return {};
  const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
  const own = names.filter((name) => name.startsWith(prefix));
  return Object.fromEntries(
    own.flatMap((name) => {
      const waiting = parse(storage.getItem(name));
      return waiting ? [[name.slice(prefix.length), waiting] as const] : [];
    }),
  );
}

/** Writes what changed; false when the browser refuses. */
function writeChanges(
  storage: Storage | null,
  prefix: string,
  { was, next }: { readonly was: Outbox; readonly next: Outbox },
): boolean {
  if (!storage) return false;
  try {
    for (const key of Object.keys(was)) {
      if (next[key] === undefined) storage.removeItem(prefix + key);
    }
    for (const [key, waiting] of Object.entries(next)) {
      if (was[key] !== waiting) storage.setItem(prefix + key, JSON.stringify(waiting));
    }
    return true;
  } catch {
    return false;
  }
}

/** What the browser keeps for this site; null where it is forbidden. */
export function ownStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** Opens the outbox of a sheet; `place` names person, district, unit and period. */
export function openOutbox(place: string, storage: Storage | null): OutboxStore {
  const prefix = `guatu.month.${place}:`;
  let now = readAll(storage, prefix);
  let kept = true;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const reread = (event: StorageEvent) => {
    if (event.key !== null && !event.key.startsWith(prefix)) return;
    now = readAll(storage, prefix);
    tell();
  };
  return {
    read: () => now,
    write: (next) => {
      kept = writeChanges(storage, prefix, { was: now, next }) && kept;
      now = next;
      tell();
    },
    subscribe: (changed) => {
      if (listeners.size === 0) window.addEventListener("storage", reread);
      listeners.add(changed);
      return () => {
        listeners.delete(changed);
        if (listeners.size === 0) window.removeEventListener("storage", reread);
      };
    },
    keeps: () => kept,
  };
}
