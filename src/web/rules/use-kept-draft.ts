import { useCallback, useState } from "react";

/** A change somebody has begun: the value, and the version it was made from. */
export type KeptDraft<T> = { readonly base: number; readonly value: T };

function read<T>(key: string): KeptDraft<T> | null {
  try {
    const kept = window.sessionStorage.getItem(key);
    return kept === null ? null : (JSON.parse(kept) as KeptDraft<T>);
  } catch {
    return null;
  }
}

function write(key: string, kept: unknown): void {
  try {
    if (kept === null) window.sessionStorage.removeItem(key);
    else window.sessionStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // Storage may be full or forbidden; the draft then lasts as long as the page.
  }
}

/** Whose change of which rule. */
export type DraftOwner = {
  readonly person: number;
  readonly district: string;
  readonly name: string;
};

function keyOf({ person, district, name }: DraftOwner): string {
  return `guatu.rule.${person}.${district}.${name}`;
}

/** The begun change of a rule, null for none. */
export function readDraft(owner: DraftOwner): KeptDraft<unknown> | null {
  return read(keyOf(owner));
}

/** Begins a rule that nobody has set yet: the page of that name then opens on it. */
export function beginDraft(owner: DraftOwner, value: unknown): void {
  write(keyOf(owner), { base: 0, value });
}

/** A begun change, kept by this tab so that a look at another page or a reload does not lose it. */
export function useKeptDraft<T>(
  owner: DraftOwner,
): readonly [KeptDraft<T> | null, (next: KeptDraft<T> | null) => void] {
  const key = keyOf(owner);
  const [kept, setKept] = useState(() => read<T>(key));
  const keep = useCallback(
    (next: KeptDraft<T> | null) => {
      write(key, next);
      setKept(next);
    },
    [key],
  );
  return [kept, keep];
}
