import { useMemo } from "react";
import { type Declared, attributeFaults } from "../../../domain/scoring/attributes.ts";
import { withValue } from "../../../domain/scoring/form/edit.ts";
import { vocabularyOf } from "../../../domain/scoring/form/vocabulary.ts";
import { faultsOf, parseRulebook } from "../../../domain/scoring/parse.ts";
import type { Fault } from "../../../domain/scoring/reader.ts";
import type { WorkedCase } from "../../../domain/scoring/worked-cases.ts";
import { useDeclared } from "../../state/use-attributes.tsx";
import { type Fault as Told, pathOf } from "../rule.ts";
import type { RuleDraft } from "../use-rule-draft.ts";
import type { Desk } from "./desk.ts";

/** What is wrong with a draft by itself, and with what it reads of the district's attributes. */
function faultsIn(data: unknown, declared: Declared): readonly Fault[] {
  const own = faultsOf(data);
  if (own.length > 0) return own;
  const parsed = parseRulebook(data);
  return parsed.ok ? attributeFaults(parsed.value, declared) : [];
}

/** What the server says against it, at the place it names. */
function toldFault({ sentence, ...fault }: Told): Fault {
  const path = pathOf(fault).map((step) => (/^\d+$/u.test(step) ? Number(step) : step));
  return { path, advice: sentence };
}

/** A worked case that does not come out, where its points are written. */
function caseFault({ isRight, difference }: WorkedCase, at: number): Fault[] {
  return isRight ? [] : [{ path: ["examples", at, "points"], advice: difference }];
}

/** A draft as its fields see it, and how much of it keeps it from being tried. */
export type DraftDesk = { readonly desk: Desk; readonly wrongs: number };

/**
 * A draft with everything its fields ask of it; faults are found here as one types, those only the server knows follow. A
 * worked case that does not come out keeps the draft from being set, and not from being tried.
 */
export function useDraftDesk(draft: RuleDraft<unknown>, cases: readonly WorkedCase[]): DraftDesk {
  const declared = useDeclared();
  const { value, locked, change } = draft;
  const vocabulary = useMemo(() => vocabularyOf(value), [value]);
  const own = useMemo(() => faultsIn(value, declared), [value, declared]);
  const others = draft.faults.filter(({ code }) => code !== "caseDiffers");
  const told = draft.isTried ? others.map(toldFault) : [];
  const desk: Desk = {
    data: value,
    locked,
    change: (path, next) => change(withValue(value, path, next)),
    faults: own.length > 0 ? own : [...told, ...cases.flatMap(caseFault)],
    vocabulary,
  };
  return { desk, wrongs: own.length > 0 ? own.length : told.length };
}
