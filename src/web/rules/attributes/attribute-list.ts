import type { Attribute } from "../../../domain/ledger/attribute.ts";
import { foldText } from "../../../domain/value/normalise.ts";

export const scopes = ["all", "own", "retired"] as const;

/** What the list of attributes is narrowed to. */
export type AttributeFilter = {
  readonly q: string;
  /** A group, or "" for all. */
  readonly group: string;
  readonly scope: (typeof scopes)[number];
};

type Listed = Pick<Attribute, "id" | "label" | "synonyms" | "group" | "own" | "retired">;

function isWithin(attribute: Listed, { scope, group }: AttributeFilter): boolean {
  if (group !== "" && attribute.group !== group) return false;
  if (scope === "own") return attribute.own === true;
  return scope === "all" || attribute.retired === true;
}

/** The attributes a filter leaves; a word is looked for in names, synonyms and ids. */
export function filterAttributes<A extends Listed>(
  attributes: readonly A[],
  filter: AttributeFilter,
): readonly A[] {
  const q = foldText(filter.q);
  const names = ({ id, label, synonyms }: Listed) => [id, label.zh, label.en, ...synonyms];
  return attributes
    .filter((each) => isWithin(each, filter))
    .filter((each) => q === "" || names(each).some((name) => foldText(name).includes(q)));
}
