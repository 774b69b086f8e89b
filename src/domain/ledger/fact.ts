import type { Value } from "../value/value.ts";

/** What is said about a value: promised 签约承诺, planned 计划, forecast 预计, actual 实际. */
export const factKinds = ["promised", "planned", "forecast", "actual"] as const;
export type FactKind = (typeof factKinds)[number];

/** Whose figure it is; two sources may disagree, and that is information. */
export const sources = ["report", "statistics", "enterprise", "platform", "published"] as const;
export type Source = (typeof sources)[number];

/** How far a fact is trusted; it starts claimed, and every later step is another person's. */
export const standings = ["claimed", "returned", "accepted", "verified", "withdrawn"] as const;
export type Standing = (typeof standings)[number];

/** What a fact rests on: a file by its SHA-256, a published page, a cell of an imported sheet. */
export type Evidence = {
  readonly kind: "file" | "page" | "cell" | "approval" | "photo";
  /** Shown to the reader: file name, page title, `重大项目!I8`. */
  readonly label: string;
  readonly sha256?: string;
  readonly address?: string;
};

/** What a unit states, before the ledger has recorded it. */
export type Statement = {
  readonly subject: number;
  readonly attribute: string;
  readonly kind: FactKind;
  readonly value: Value;
  /** The part it speaks of (首条生产线), empty for the whole. */
  readonly scope: string;
  /** The period of a flow: `2024-02` or `2024`; null otherwise. */
  readonly period: string | null;
  /** First day the value holds, `YYYY-MM-DD`: a state from here on, a flow from its first day, an event on it. */
  readonly validFrom: string;
  /** The day the statement was made known, `YYYY-MM-DD`; never after the day it is recorded. */
  readonly knownOn: string;
  readonly source: Source;
  readonly evidence: readonly Evidence[];
  /** The fact this one corrects, with why. */
  readonly corrects: number | null;
  readonly reason: string | null;
};

/** A statement in the ledger. Never overwritten; `seq` orders facts, the clock does not. */
export type Fact = Statement & {
  readonly seq: number;
  readonly standing: Standing;
  readonly statedBy: number;
  readonly statedByUnit: number;
  /** Stated for the district itself and not within a unit's report: nobody stands above it to accept it. */
  readonly fromAbove: boolean;
  readonly recordedAt: string;
  readonly importId: number | null;
};

/**
 * The point of knowledge a question is asked from: what was known on a day and, where a published
 * result must never move, up to which sequence number of the ledger.
 */
export type KnownAt = { readonly day: string; readonly seq?: number };
