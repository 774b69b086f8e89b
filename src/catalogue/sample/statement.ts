import type { Evidence, FactKind, Source } from "../../domain/ledger/fact.ts";
import type { Money } from "../../domain/value/money.ts";
import type { Quantity } from "../../domain/value/quantity.ts";
import type { Value } from "../../domain/value/value.ts";
import type { Qualifier } from "../../domain/value/qualifier.ts";
import type { SampleStatement } from "./draft.ts";

/** How something was said: of what, by whom, when, on what, and how far it is trusted. */
export type Saying = {
  readonly subject: string;
  readonly by: string;
  readonly knownOn: string;
  readonly source: Source;
  readonly evidence: readonly Evidence[];
  readonly standing: "claimed" | "accepted" | "verified" | "returned";
  /** Who took the last step of the standing; not read while only claimed. */
  readonly judge: string;
};

/** What was said. */
export type Said = {
  readonly attribute: string;
  readonly kind: FactKind;
  readonly value: Value;
  readonly validFrom: string;
  readonly period?: string;
  readonly scope?: string;
};

/** The statement in which something was said. Errors: none (total). */
export function say(how: Saying, what: Said): SampleStatement {
  const { subject, by, knownOn, source, evidence, standing, judge } = how;
  return {
    subject,
    by,
    attribute: what.attribute,
    kind: what.kind,
    value: what.value,
    scope: what.scope ?? "",
    period: what.period ?? null,
    validFrom: what.validFrom,
    knownOn,
    source,
    evidence,
    corrects: null,
    reason: null,
    standing,
    ...(standing === "claimed" ? {} : { verifiedBy: judge }),
  };
}

/** An amount given in whole 万元. Errors: none (total on whole numbers). */
export function yuan(wan: number, qualifier: Qualifier = "exact"): Money {
  return { amount: wan === 0 ? "0.00" : `${wan}0000.00`, currency: "CNY", qualifier };
}

/** A quantity with its unit. Errors: none (total). */
export function measure(number: string, unit: string, qualifier: Qualifier = "exact"): Quantity {
  return { number, unit, qualifier };
}
