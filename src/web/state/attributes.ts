import type { Attribute } from "../../domain/ledger/attribute.ts";

/** What the district keeps of projects and units, in the order people read it: the shipped attributes and the office's own. */
export type Attributes = {
  /** Retired ones too: what was stated of them is still shown. */
  readonly all: readonly Attribute[];
  /** Those that may be asked, stated and chosen. */
  readonly live: readonly Attribute[];
  /** What it keeps of units, retired ones too. */
  readonly ofUnits: readonly Attribute[];
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

/** The attributes that may be asked, stated and chosen. */
export function live<A extends Attribute>(all: readonly A[]): readonly A[] {
  return all.filter(({ retired }) => retired !== true);
}

/** Lists of declarations, of projects and of units, to be asked by id. */
export function attributesOf(
  all: readonly (Attribute & { readonly hidden?: boolean })[],
  ofUnits: readonly Attribute[] = [],
): Attributes {
  const byId = new Map([...all, ...ofUnits].map((each) => [each.id, each]));
  return {
    all,
    live: live(all),
    ofUnits,
    hidden: new Set(all.filter(({ hidden }) => hidden === true).map(({ id }) => id)),
    find: (id) => byId.get(id),
    get: (id) => byId.get(id) ?? undeclared(id),
  };
}
