import { use } from "react";

/** Something that is loaded apart: ahead of time, or when it is first read. */
export type Late<T> = { readonly start: () => Promise<T>; readonly read: () => T };

/**
 * Loads once. What has come is marked as come, the way React marks it, and so is read without suspending: a page
 * that suspended stays hidden for 300 ms at least. It is still read by `use` every time, because React draws a
 * component that suspended once more and counts its hooks from there.
 */
export function late<T>(load: () => Promise<T>): Late<T> {
  let loading: Promise<T> | undefined;
  const begin = () => {
    const coming: Promise<T> = load().then((value) => {
      void Object.assign(coming, { status: "fulfilled", value });
      return value;
    });
    return coming;
  };
  const start = () => {
    loading ??= begin();
    return loading;
  };
  return { start, read: () => use(start()) };
}
