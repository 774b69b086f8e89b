import { useMemo } from "react";
import { unitAttributes } from "../../../catalogue/unit.ts";
import { isReadable } from "../../../domain/scoring/form/from-attribute.ts";
import { useAttributes } from "../../state/use-attributes.tsx";
import type { Readable } from "./choices.ts";

/** The district's attributes a rulebook can read. */
export function useReadable(): Readable {
  const { live } = useAttributes();
  return useMemo(
    () => ({ project: live.filter(isReadable), unit: unitAttributes.filter(isReadable) }),
    [live],
  );
}
