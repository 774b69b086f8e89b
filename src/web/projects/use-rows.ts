import { useEffect, useState } from "react";
import type { Output } from "../../contract/endpoint.ts";
import { listProjects } from "../../contract/project.ts";
import { useCall } from "../api/use-call.ts";
import { useBasis } from "../state/use-basis.ts";
import { useDistrict } from "../state/use-district.tsx";
import { type ListView, listInput } from "./list-view.ts";
import { pageSize, pagesFor, rowAt } from "./row-window.ts";

export type List = Output<typeof listProjects>;
export type ProjectRow = List["rows"][number];

/** The window of rows on the screen. */
export type Span = { readonly first: number; readonly last: number };

/** The first page with the total and the counts; the last answer stays while the next is on its way. */
export function useFirstPage(view: ListView) {
  const { id } = useDistrict();
  const { asked: basis } = useBasis();
  return useCall(listProjects, { ...pageInput(id, view, 0), basis }, { keep: true });
}

/** The rows of a window, fetched by the page once the scrolling rests; undefined where not there yet. */
export function useRows(view: ListView, first: List, span: Span) {
  const settled = useSettled(span, 80);
  const [upper, lower] = pagesFor(settled.first, settled.last);
  const upperRows = usePageRows(view, upper);
  const lowerRows = usePageRows(view, lower);
  const byPage = new Map([
    [upper, upperRows],
    [lower, lowerRows],
    [0, first.rows],
  ]);
  return (index: number): ProjectRow | undefined => rowAt(byPage, index);
}

/** The rows of a page; the first is at hand already. */
function usePageRows(view: ListView, page: number): readonly ProjectRow[] {
  const { id } = useDistrict();
  const { asked: basis } = useBasis();
  const input = { ...pageInput(id, view, page), basis };
  return useCall(listProjects, input, { enabled: page !== 0 }).data?.rows ?? [];
}

function pageInput(district: string, view: ListView, page: number) {
  return { district, ...listInput(view), offset: page * pageSize, limit: pageSize };
}

/** A span that has stayed for a while, so that a long throw of the scrollbar asks once. */
function useSettled(span: Span, wait: number): Span {
  const [settled, settle] = useState(span);
  const { first, last } = span;
  useEffect(() => {
    const timer = setTimeout(() => settle({ first, last }), wait);
    return () => clearTimeout(timer);
  }, [first, last, wait]);
  return settled;
}
