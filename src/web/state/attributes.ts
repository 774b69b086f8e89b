import type { Attribute } from "../../domain/ledger/attribute.ts";

/** What the district keeps of a project, in the order people read it: the shipped attributes and the office's own. */
export type Attributes = {
  /** Retired ones too: what was stated of them is still shown. */
  readonly all: readonly Attribute[];
  /** Those that may be asked, stated and chosen. */
  readonly live: readonly Attribute[];
  /** Those a field rule hides from the asker, by id. */
  readonly hidden: ReadonlySet<string>;
  readonly find: (id: string) => Attribute | undefined;
  /** The declaration; words under their own id for what nobody declares any more. */
  readonly get: (id: string) => Attribute;
};

function undeclared(id: string): Attribute {
  return {
    id,
    label: { zh: id, en: id },
    synonyms: [],
    group: "narrative",
    value: "text",
    timing: "state",
    kind: "actual",
    statedBy: [],
  };
}

/** A list of declarations, to be asked by id. */
export function attributesOf(
  all: readonly (Attribute & { readonly hidden?: boolean })[],
): Attributes {
  const byId = new Map(all.map((each) => [each.id, each]));
  return {
    all,
    live: all.filter(({ retired }) => retired !== true),
    hidden: new Set(all.filter(({ hidden }) => hidden === true).map(({ id }) => id)),
    find: (id) => byId.get(id),
    get: (id) => byId.get(id) ?? undeclared(id),
  };
}
