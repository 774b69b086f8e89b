import type { ReactNode } from "react";
import type { Parsed } from "../../contract/endpoint.ts";
import type { listBulletinParts, listDebtParts, listTotalParts } from "../../contract/ground.ts";
import type { Basis } from "../../domain/ledger/basis.ts";
import type { Value } from "../../domain/value/value.ts";
import type { ground as words } from "../messages/zh/ground.ts";
import type { Delay } from "../parts/delay-words.ts";

type Asked<E extends typeof listTotalParts | typeof listDebtParts | typeof listBulletinParts> =
  Omit<Parsed<E>, "district" | "knownAt" | "basis">;

/** What a figure of one project is of, beside its attributes: what the rules make of its facts. */
export type StateOf =
  | { readonly state: "stage" | "light" | "progress" }
  | { readonly state: "delay"; readonly delay: Delay };

/** Where a figure of one project comes from. */
export type OwnSource = { readonly project: number } & (
  | { readonly kind: "attribute"; readonly attribute: string }
  | { readonly kind: "facts"; readonly facts: readonly number[] }
  | ({ readonly kind: "state" } & StateOf)
);

/** A project among those a figure is made of: what it adds, in the order of the heads, and where that comes from. */
export type Part = {
  readonly id: number;
  readonly name: string;
  readonly unit: string;
  readonly values: readonly (Value | null)[];
  readonly from: OwnSource;
};

/** The projects a figure is made of, with what the columns beside their names say. */
export type Parts = { readonly heads: readonly string[]; readonly parts: readonly Part[] };

/** What a sum is told on, as a column of its projects: a basis, `inferred`, `sum`. */
export type On = { readonly on: string; readonly head: string };

/** Where a figure comes from: one project's facts, projects the page has at hand, or those the server is asked for. */
export type Source =
  | OwnSource
  | ({ readonly kind: "parts" } & Parts)
  | {
      readonly kind: "total";
      readonly ask: Asked<typeof listTotalParts>;
      readonly on: readonly On[];
    }
  | { readonly kind: "debt"; readonly ask: Asked<typeof listDebtParts>; readonly on: readonly On[] }
  | {
      readonly kind: "plan";
      readonly ask: { readonly year: string; readonly version: number };
      /** All tiers when absent. */
      readonly tier: string | undefined;
      readonly part: "total" | "yearPlan";
      readonly head: string;
    }
  | {
      readonly kind: "bulletin";
      readonly ask: Asked<typeof listBulletinParts>;
      readonly head: string | null;
    };

/** A sentence that says how figures come about; its words come with the panel. */
export type RuleId = keyof (typeof words)["rule"];

/** A figure that was opened. */
export type Ground = {
  /** What it is: 云溪高新区 · 本年完成投资. */
  readonly name: string;
  /** As it stands on the page. */
  readonly shown: ReactNode;
  /** The sentence that says how it comes about, where that of its kind would not do. */
  readonly rule?: RuleId | undefined;
  readonly from: Source;
  /** The point and basis it was told at; those of the address when absent. */
  readonly at?: At | undefined;
};

/** A point of knowledge and a basis. */
export type At = {
  readonly knownAt?: string | undefined;
  readonly basis?: Basis | undefined;
};
