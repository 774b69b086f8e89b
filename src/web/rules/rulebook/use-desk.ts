import { useMemo } from "react";
import { unitAttributes } from "../../../catalogue/unit.ts";
import type { Attribute } from "../../../domain/ledger/attribute.ts";
import { attributeFaults } from "../../../domain/scoring/attributes.ts";
import { withValue } from "../../../domain/scoring/form/edit.ts";
import { vocabularyOf } from "../../../domain/scoring/form/vocabulary.ts";
import { faultsOf, parseRulebook } from "../../../domain/scoring/parse.ts";
import type { Fault } from "../../../domain/scoring/reader.ts";
import { useAttributes } from "../../state/use-attributes.tsx";
import { type Fault as Told, pathOf } from "../rule.ts";
import type { RuleDraft } from "../use-rule-draft.ts";
import type { Desk } from "./desk.ts";

/** What is wrong with a draft by itself, and with what it reads of the district's attributes. */
function faultsIn(data: unknown, project: readonly Attribute[]): readonly Fault[] {
  const own = faultsOf(data);
  if (own.length > 0) return own;
  const parsed = parseRulebook(data);
  return parsed.ok ? attributeFaults(parsed.value, { project, unit: unitAttributes }) : [];
}

/** What the server says against it, at the place it names. */
function toldFault({ sentence, ...fault }: Told): Fault {
  const path = pathOf(fault).map((step) => (/^\d+$/u.test(step) ? Number(step) : step));
  return { path, advice: sentence };
}

/** A draft with everything its fields ask of it; faults are found here as one types, those only the server knows follow. */
export function useDraftDesk(draft: RuleDraft<unknown>): Desk {
  const { live } = useAttributes();
  const { value, locked, change } = draft;
  const vocabulary = useMemo(() => vocabularyOf(value), [value]);
  const own = useMemo(() => faultsIn(value, live), [value, live]);
  const told = draft.isTried ? draft.faults.map(toldFault) : [];
  return {
    data: value,
    locked,
    change: (path, next) => change(withValue(value, path, next)),
    faults: own.length > 0 ? own : told,
    vocabulary,
  };
}
