/** A choice of the reader kept by the browser; a browser that keeps nothing still works. */
export function readStored<T extends string>(name: string, allowed: readonly T[], otherwise: T): T {
  try {
    const kept = window.localStorage.getItem(`guatu.${name}`);
    return allowed.find((each) => each === kept) ?? otherwise;
  } catch {
    return otherwise;
  }
}

/** Keeps a choice of the reader. */
export function writeStored(name: string, value: string): void {
  try {
    window.localStorage.setItem(`guatu.${name}`, value);
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
}
