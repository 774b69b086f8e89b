/** The address to return to after signing in: only one of this site; null for anything else. */
export function nextAddress(asked: string | null): string | null {
  return asked !== null && /^\/(?![/\\])/u.test(asked) && !asked.startsWith("/sign-in")
    ? asked
    : null;
}
