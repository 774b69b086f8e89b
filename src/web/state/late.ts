import { use } from "react";
import { UnreachableError } from "../api/refused.ts";

/** Something that is loaded apart: ahead of time, or when it is first read. */
export type Late<T> = { readonly start: () => Promise<T>; readonly read: () => T };

/**
 * Loads once. What has come is marked as come, the way React marks it, and so is read without suspending: a page
 * that suspended stays hidden for 300 ms at least. It is still read by `use` every time, because React draws a
 * component that suspended once more and counts its hooks from there. What does not come fails as `UnreachableError`
 * for as long as the page is open: browsers keep a script that failed, and only a fresh page asks for it again.
 */
export function late<T>(load: () => Promise<T>): Late<T> {
  let loading: Promise<T> | undefined;
  const begin = () => {
    const coming: Promise<T> = load().then(
      (value) => {
        void Object.assign(coming, { status: "fulfilled", value });
        return value;
      },
      (error: unknown) => {
        throw new UnreachableError(0, error);
      },
    );
    return coming;
  };
  const start = () => {
    loading ??= begin();
    return loading;
  };
  return { start, read: () => use(start()) };
}
