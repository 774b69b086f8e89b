import type { Bilingual } from "../language.ts";
import type { Exact } from "./exact.ts";
import { inBoth, type Missing } from "./explain.ts";
import { isKnown } from "./indicator.ts";
import { printSize } from "./measure.ts";
import { gapsOf, sayLeftOut } from "./missing.ts";
import type { Context, FigurePart, Figuring } from "./operator.ts";

const none = (): readonly never[] => [];

/** A figure that came to a number. Errors: none (total). */
export function figured(
  exact: Exact,
  rest: {
    readonly sentence: () => Bilingual;
    readonly missing?: () => readonly Missing[];
    readonly parts?: () => readonly FigurePart[];
  },
): Figuring {
  return {
    exact,
    sentence: rest.sentence,
    missing: rest.missing ?? none,
    parts: rest.parts ?? none,
  };
}

/** A figure that cannot be worked out, with what is missing for it. Errors: none (total). */
export function lacking(
  missing: readonly Missing[],
  parts: () => readonly FigurePart[] = none,
): Figuring {
  return { exact: null, missing: () => missing, sentence: () => sayLeftOut(missing), parts };
}

/** The indicators of one holder, as parts. Errors: none (total). */
export function partsOf(context: Context, ids: readonly string[]): () => readonly FigurePart[] {
  return () => ids.map((indicator) => ({ context, indicator }));
}

/**
 * What stands in the way of working with some indicators: one that does not apply, or what is missing; null where all
 * are known. Errors: none (total).
 */
export function obstacle(context: Context, ids: readonly string[]): Figuring | null {
  let isOpen = false;
  for (const id of ids) {
    const value = context.value(id);
    if ("notApplicable" in value)
      return {
        exact: null,
        missing: none,
        outside: value.why,
        sentence: () => value.why,
        parts: none,
      };
    if (!isKnown(value)) isOpen = true;
  }
  if (!isOpen) return null;
  return lacking(
    ids.flatMap((id) => gapsOf(context, id)),
    partsOf(context, ids),
  );
}

/** What the parts of some known indicators could not count. Errors: none (total). */
export function gapsBeneath(context: Context, ids: readonly string[]): readonly Missing[] {
  return ids.flatMap((id) =>
    context.indicator(id).reads === "figured" ? context.figure(id).missing() : [],
  );
}

/** A sentence with the number at its end: 开工率 = 5个 ÷ 6个 = 83.3333%. Errors: none (total). */
export function sayFigure(
  exact: Exact,
  unit: string,
  said: (language: "zh" | "en") => string,
): () => Bilingual {
  return () =>
    inBoth((language) => {
      const result = printSize({ exact, unit }, language);
      const how = said(language);
      return how === "" ? result : `${how} = ${result}`;
    });
}
