import type { UseQueryResult } from "@tanstack/react-query";
import { type ReactNode, createContext, useContext, useMemo } from "react";
import { listAttributes } from "../../contract/settings.ts";
import type { Attribute } from "../../domain/ledger/attribute.ts";
import type { Declared } from "../../domain/scoring/attributes.ts";
import { useCall } from "../api/use-call.ts";
import { type Attributes, attributesOf, live } from "./attributes.ts";

const AttributesContext = createContext<Attributes | null>(null);

/** Asks what a district keeps of a project, once `ready`; `attributes` is null until it is known. */
export function useListedAttributes(
  district: string,
  ready: boolean,
): {
  readonly answer: UseQueryResult<unknown>;
  readonly attributes: Attributes | null;
} {
  const answer = useCall(listAttributes, { district }, { staleTime: 5 * 60_000, enabled: ready });
  const listed = answer.data;
  const attributes = useMemo(() => {
    if (!listed) return null;
    // What is left out in JSON is absent, never undefined.
    const [all, ofUnits] = [listed.attributes, listed.ofUnits] as (readonly Attribute[])[];
    return attributesOf(all ?? [], ofUnits);
  }, [listed]);
  return { answer, attributes };
}

/** Gives the pages below it what the district keeps. */
export function AttributesProvider(props: {
  readonly attributes: Attributes;
  readonly children: ReactNode;
}) {
  return <AttributesContext value={props.attributes}>{props.children}</AttributesContext>;
}

/** What the district keeps of a project, as its settings have it. Only below a district's address. */
export function useAttributes(): Attributes {
  const attributes = useContext(AttributesContext);
  if (!attributes) throw new Error("useAttributes outside a district's address");
  return attributes;
}

/** What a rulebook may read: everything in use, of projects and of units. */
export function useDeclared(): Declared {
  const { live: project, ofUnits } = useAttributes();
  return useMemo(() => ({ project, unit: live(ofUnits) }), [project, ofUnits]);
}
