const key = "guatu.next";

/** Keeps where a visit to the identity provider is to end, in this window alone. */
export function rememberNext(next: string | null): void {
  try {
    if (next === null) window.sessionStorage.removeItem(key);
    else window.sessionStorage.setItem(key, next);
  } catch {
    // A browser that keeps nothing: the visit ends on the front page.
  }
}

/** Where the visit is to end, once; null for the front page. */
export function takeNext(): string | null {
  try {
    const next = window.sessionStorage.getItem(key);
    window.sessionStorage.removeItem(key);
    return next;
  } catch {
    return null;
  }
}
