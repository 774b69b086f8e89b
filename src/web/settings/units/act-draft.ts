import { type UnitKind, unitKinds } from "../../../domain/unit/tree.ts";
import type { PastedUnit } from "./pasted-units.ts";
import type { Act, Change, TreeUnit } from "./unit-types.ts";

/** What is typed and chosen in the dialog of an act; each act looks at its own part. */
export type ActDraft = {
  readonly name: string;
  readonly kind: UnitKind;
  /** The unit it goes below, or into; 0 while none is chosen. */
  readonly target: number;
  /** Into a unit that is new. */
  readonly isNew: boolean;
  readonly others: readonly number[];
  readonly projects: readonly number[];
  /** Null while one unit is added by its fields. */
  readonly pasted: string | null;
};

/** A draft to begin with. Errors: none (total). */
export function firstDraft(act: Act, unit: TreeUnit): ActDraft {
  const isRename = act === "rename";
  return {
    name: isRename ? unit.name : "",
    kind: isRename ? unit.kind : "town",
    target: act === "add" ? unit.id : 0,
    isNew: false,
    others: [],
    projects: [],
    pasted: null,
  };
}

/** The kind a word of a native list stands for. Errors: none (total). */
export function kindOfWord(word: string): UnitKind {
  return unitKinds.find((kind) => kind === word) ?? "town";
}

function mergeOf(unit: TreeUnit, draft: ActDraft): Change | null {
  const { name, kind, target, others, isNew } = draft;
  const units = [unit.id, ...others];
  if (target === 0) return null;
  if (!isNew) return { act: "merge", units, into: target };
  return name.trim() === "" ? null : { act: "merge", units, into: { name, kind, parent: target } };
}

type Drafted = { readonly draft: ActDraft; readonly pasted: readonly PastedUnit[] | null };

function addOf(_unit: TreeUnit, { draft, pasted }: Drafted): Change | null {
  const { name, kind, target: parent } = draft;
  if (pasted) return pasted.length === 0 ? null : { act: "add", units: [...pasted] };
  const isWhole = name.trim() !== "" && parent > 0;
  return isWhole ? { act: "add", units: [{ name, kind, parent }] } : null;
}

function splitOf(unit: TreeUnit, { draft: { name, kind, projects } }: Drafted): Change | null {
  if (name.trim() === "" || projects.length === 0) return null;
  return { act: "split", unit: unit.id, into: { name, kind }, projects: [...projects] };
}

const changes: Readonly<Record<Act, (unit: TreeUnit, drafted: Drafted) => Change | null>> = {
  add: addOf,
  rename: ({ id }, { draft: { name, kind } }) =>
    name.trim() === "" ? null : { act: "rename", unit: id, name, kind },
  move: ({ id }, { draft }) =>
    draft.target === 0 ? null : { act: "move", unit: id, parent: draft.target },
  merge: (unit, { draft }) => mergeOf(unit, draft),
  split: splitOf,
  close: ({ id }) => ({ act: "close", unit: id }),
};

/** What a draft asks for; null while something is missing. `pasted` are the units of the list, where one was read. */
export function changeOf(act: Act, unit: TreeUnit, drafted: Drafted): Change | null {
  return changes[act](unit, drafted);
}
