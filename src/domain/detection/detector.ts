import type * as z from "zod/mini";
import type { Bilingual } from "../language.ts";
import { type Result, accept, refuse } from "../refusal/refusal.ts";
import { faultOf } from "../rule/rule-fault.ts";
import { type Found, type Lead, type Level, leadOf } from "./lead.ts";
import type { Clue } from "./clue.ts";
import type { Series } from "./series.ts";

/** What a detector says of itself: what it looks for and why, where that comes from, and how far it goes. */
export type Info = {
  readonly id: string;
  readonly title: Bilingual;
  /** In plain words, for those whose figures it looks at. */
  readonly explanation: Bilingual;
  readonly source: { readonly label: Bilingual; readonly anchor: string };
  readonly level: Level;
};

/** Looks at projects side by side: each lays clues under keys, clues under one key are judged together. */
export type Among = {
  readonly clues: (series: Series) => readonly Clue[];
  readonly judge: (clues: readonly Clue[]) => readonly Lead[];
};

/** A detector with its limits in hand. Exactly one of the two ways of looking is there. */
export type Ready = Info & {
  readonly version: string;
  readonly own?: (series: Series) => readonly Lead[];
  readonly among?: Among;
};

type Looks = Pick<Ready, "own" | "among">;

/** A detector as declared; its limits are rule data and come at the start. */
export type Detector = Info & {
  /** Refuses `ruleFault` naming the place in the limits. */
  readonly ready: (limits: unknown, at: { place: string; version: string }) => Result<Ready>;
};

function detector<L>(info: Info, schema: z.ZodMiniType<L>, looks: (limits: L) => Looks): Detector {
  return {
    ...info,
    ready: (limits, { place, version }) => {
      const parsed = schema.safeParse(limits);
      return parsed.success
        ? accept({ ...info, version, ...looks(parsed.data) })
        : refuse("ruleFault", faultOf(`${place}: limits`, parsed.error));
    },
  };
}

/** Declares a detector that looks at one project at a time. Errors: none (total). */
export function ownDetector<L>(
  info: Info,
  schema: z.ZodMiniType<L>,
  find: (series: Series, limits: L) => readonly Found[],
): Detector {
  return detector(info, schema, (limits) => ({
    own: (series) =>
      find(series, limits).map((found) =>
        leadOf(
          { detector: info.id, level: info.level, subjects: [series.subject], unit: series.unit },
          found,
        ),
      ),
  }));
}

/** A finding among several projects says itself which, and on whose desk it lies. */
export type FoundAmong = Found & { readonly subjects: readonly number[]; readonly unit: number };

/** How a detector that looks at projects side by side does so. */
export type Looking<L> = {
  readonly clues: (series: Series, limits: L) => readonly Clue[];
  readonly judge: (clues: readonly Clue[], limits: L) => readonly FoundAmong[];
};

/** Declares a detector that looks at projects side by side. Errors: none (total). */
export function amongDetector<L>(
  info: Info,
  schema: z.ZodMiniType<L>,
  { clues, judge }: Looking<L>,
): Detector {
  return detector(info, schema, (limits) => ({
    among: {
      clues: (series) => clues(series, limits),
      judge: (laid) =>
        judge(laid, limits).map((found) =>
          leadOf({ ...found, detector: info.id, level: info.level }, found),
        ),
    },
  }));
}
