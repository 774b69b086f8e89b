import { useMemo } from "react";
import { isReadable } from "../../../domain/scoring/form/from-attribute.ts";
import { useDeclared } from "../../state/use-attributes.tsx";
import type { Readable } from "./choices.ts";

/** The district's attributes a rulebook can read. */
export function useReadable(): Readable {
  const { project, unit } = useDeclared();
  return useMemo(
    () => ({ project: project.filter(isReadable), unit: unit.filter(isReadable) }),
    [project, unit],
  );
}
