import { createContext, useContext } from "react";
import type { Block } from "../../domain/bulletin/document.ts";
import type { At, Source } from "../ground/ground.ts";

/** What the figures of a document open, by where they stand in it. */
export type PaperFigures = {
  readonly blocks: readonly Block[];
  readonly at: At;
  /** Where a figure comes from that stands at `12.3.4`: block, row, column; or block and run. */
  readonly sourceAt: (place: string, head: string | null) => Source;
};

const PaperContext = createContext<PaperFigures | null>(null);

/** Gives the paper below it what its figures open. */
export const PaperFiguresProvider = PaperContext.Provider;

/** What the figures of this paper open; null where it is only measured, and for documents that open nothing. */
export function usePaperFigures(): PaperFigures | null {
  return useContext(PaperContext);
}
