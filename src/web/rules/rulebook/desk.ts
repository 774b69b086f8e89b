import { createContext, useContext } from "react";
import type { Bilingual } from "../../../domain/language.ts";
import { valueAt } from "../../../domain/scoring/form/edit.ts";
import type { Vocabulary } from "../../../domain/scoring/form/vocabulary.ts";
import type { Holder } from "../../../domain/scoring/indicator.ts";
import type { Fault, Path } from "../../../domain/scoring/reader.ts";

/** A rulebook's draft as its fields see it. */
export type Desk = {
  readonly data: unknown;
  readonly locked: boolean;
  /** Writes something else at a place; undefined takes it out. */
  readonly change: (path: Path, value: unknown) => void;
  /** Everything wrong with the draft, in the order written. */
  readonly faults: readonly Fault[];
  readonly vocabulary: Vocabulary;
};

const DeskContext = createContext<Desk | null>(null);

/** Gives the fields below it the draft they are about. */
export const DeskProvider = DeskContext.Provider;

/** The draft a field is about. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("a rulebook's field outside its editor");
  return desk;
}

const HolderContext = createContext<Holder>("unit");

/** Says whether the fields below speak of each project or of the unit. */
export const HolderProvider = HolderContext.Provider;

/** Whether what is asked here is of each project or of the unit. */
export function useHolder(): Holder {
  return useContext(HolderContext);
}

function same(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, at) => step === b[at]);
}

/** What is wrong at a place itself, not beneath it. */
export function adviceAt({ faults }: Desk, path: Path): readonly Bilingual[] {
  return faults.filter((fault) => same(fault.path, path)).map(({ advice }) => advice);
}

/** What is wrong at a place or beneath it. */
export function faultsWithin({ faults }: Pick<Desk, "faults">, path: Path): readonly Fault[] {
  return faults.filter((fault) => same(fault.path.slice(0, path.length), path));
}

/** What the nearest field of a name says, looked for from a place outwards; "" where none does. */
export function nearest({ data }: Desk, path: Path, field: string): string {
  for (let length = path.length - 1; length >= 0; length -= 1) {
    const found = valueAt(data, [...path.slice(0, length), field]);
    if (typeof found === "string") return found;
  }
  return "";
}

/** The place of a field in the page, so that a fault can lead there. */
export function idOf(path: Path): string {
  return `rulebook-${path.join("-")}`;
}
