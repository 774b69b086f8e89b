import { use } from "react";

/** Something that is loaded apart: ahead of time, or when it is first read. */
export type Late<T> = { readonly start: () => Promise<T>; readonly read: () => T };

/**
 * Loads once. What has come is read without suspending, because React keeps a page that suspended hidden for
 * 300 ms at least; only what is not there yet suspends.
 */
export function late<T>(load: () => Promise<T>): Late<T> {
  let there: { readonly value: T } | undefined;
  let loading: Promise<T> | undefined;
  const start = () => {
    loading ??= load().then((value) => {
      there = { value };
      return value;
    });
    return loading;
  };
  return { start, read: () => (there ? there.value : use(start())) };
}
