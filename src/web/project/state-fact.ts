import type { Attribute } from "../../domain/ledger/attribute.ts";
import type { FactKind, Source } from "../../domain/ledger/fact.ts";
import type { Role } from "../../domain/unit/role.ts";
import type { Attributes } from "../state/attributes.ts";

/** The form as typed; it becomes the contract's input only when it is sent. */
export type FactDraft = {
  readonly attribute: string;
  readonly kind: FactKind;
  readonly value: string;
  readonly scope: string;
  readonly period: string;
  readonly source: Source;
  readonly evidence: string;
  readonly address: string;
  readonly reason: string;
};

/** What these roles may state, in the order of the catalogue. */
export function stateable(
  { live, hidden }: Attributes,
  roles: readonly Role[],
): readonly Attribute[] {
  return live.filter(
    ({ id, statedBy }) => !hidden.has(id) && statedBy.some((role) => roles.includes(role)),
  );
}

/** A fresh draft for an attribute: its usual kind, and for a flow the period of the day. */
export function draftFor(attribute: Attribute, asOf: string): FactDraft {
  const length = attribute.period === "month" ? 7 : 4;
  return {
    attribute: attribute.id,
    kind: attribute.kind,
    value: "",
    scope: "",
    period: attribute.timing === "flow" ? asOf.slice(0, length) : "",
    source: "report",
    evidence: "",
    address: "",
    reason: "",
  };
}

/** The draft as the endpoint takes it; empty fields are left out. */
export function inputOf(draft: FactDraft) {
  const evidence = draft.evidence.trim();
  const address = draft.address.trim();
  return {
    attribute: draft.attribute,
    kind: draft.kind,
    value: draft.value.trim(),
    scope: draft.scope.trim(),
    period: draft.period.trim() || null,
    source: draft.source,
    evidence:
      evidence === "" && address === ""
        ? []
        : [{ label: evidence || address, ...(address === "" ? {} : { address }) }],
    reason: draft.reason.trim() || null,
  };
}
