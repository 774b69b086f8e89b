import { useCallback } from "react";
import { useLocation, useSearch } from "wouter";
import type { Query } from "../paths.ts";
import { patchSearch } from "./search.ts";

export type Address = {
  readonly params: URLSearchParams;
  /** Changes names of the query; `replace` leaves no step in the browser's history (typing, sliding). */
  readonly patch: (change: Query, options?: { readonly replace?: boolean }) => void;
};

/** The query of the page's address: the one store of what the page shows. */
export function useAddress(): Address {
  const search = useSearch();
  const [, navigate] = useLocation();
  const patch = useCallback<Address["patch"]>(
    (change, options) => {
      const { pathname, search: now } = window.location;
      navigate(pathname + patchSearch(now, change), options);
    },
    [navigate],
  );
  return { params: new URLSearchParams(search), patch };
}
