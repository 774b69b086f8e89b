import type { Money } from "../value/money.ts";
import type { LightColour, PrintedSeal } from "./document.ts";

/** A percentage or a number of percentage points as a plain decimal (`"83.33"`, `"-3.2"`); null where it cannot be computed. */
export type Percent = string | null;

/** The whole district in the month. Null money means nobody stated it. */
export type BulletinTotals = {
  readonly projects: number;
  readonly started: number;
  /** Started within the month. */
  readonly newStarts: number;
  readonly total: Money | null;
  readonly yearPlan: Money | null;
  readonly monthDone: Money | null;
  readonly yearDone: Money | null;
  /** Done this year as a share of the year plan, %. */
  readonly progress: Percent;
  /** Progress less 序时 progress, in percentage points: negative is behind. */
  readonly gap: Percent;
};

/** The facts something rests on, a part a project. */
export type Parts = readonly (readonly number[])[];

/** The facts of the money and of the counts of some projects. */
export type GroundOfUnit = Readonly<
  Record<"projects" | "yearPlan" | "yearDone" | "green" | "yellow" | "red" | "none", Parts>
>;

/** The same of the whole district. */
export type GroundOfAll = GroundOfUnit &
  Readonly<Record<"started" | "newStarts" | "total" | "monthDone", Parts>>;

/** One line of the table of 板块. */
export type BulletinUnit = {
  readonly name: string;
  readonly projects: number;
  readonly yearPlan: Money | null;
  readonly yearDone: Money | null;
  readonly ratio: Percent;
  readonly gap: Percent;
  readonly green: number;
  readonly yellow: number;
  readonly red: number;
  readonly facts?: GroundOfUnit;
};

/** A node that is late; `planned` (2023年11月) and `delay` (约3个月) are texts as a person reads them. */
export type LateNode = {
  readonly project: string;
  readonly unit: string;
  readonly node: string;
  readonly planned: string;
  readonly delay: string;
  /** What is said to stand in the way; null when nobody has said. */
  readonly problem: string | null;
  readonly facts?: readonly number[];
};

/** One line of the annex of projects. `progress` is null when nobody has reported. */
export type BulletinProject = {
  readonly no: string;
  readonly name: string;
  readonly unit: string;
  readonly total: Money | null;
  readonly yearPlan: Money | null;
  readonly monthDone: Money | null;
  readonly yearDone: Money | null;
  readonly ratio: Percent;
  readonly light: LightColour;
  readonly progress: string | null;
  /** The facts of each amount. */
  readonly facts?: Readonly<
    Partial<
      Record<
        "total" | "yearPlan" | "monthDone" | "yearDone" | "light" | "progress",
        readonly number[]
      >
    >
  >;
};

/** The ranking of 板块 by a published rulebook; `points` is printed as it stands. */
export type BulletinRanking = {
  readonly rulebook: string;
  readonly groups: readonly {
    readonly name: string;
    readonly entries: readonly {
      readonly rank: number;
      readonly unit: string;
      readonly points: string;
      /** What the points rest on. */
      readonly facts?: Parts;
    }[];
  }[];
};

/** 封账: units whose report was not accepted by then, and the basis where the bulletin is issued again. */
export type BulletinClosing = {
  readonly without: readonly string[];
  readonly basis: string | null;
};

/** Everything the month's 通报 is written from; it holds no sentence of its own. */
export type BulletinInput = {
  /** `sample` is the label (合成示例数据) printed in the head of made-up data; null for real data. */
  readonly district: { readonly name: string; readonly sample: string | null };
  /** The month reported: `2024-02`. */
  readonly period: string;
  /** The point of the ledger everything below was read at. */
  readonly known: { readonly day: string; readonly seq: number };
  /** ISO day of issue. */
  readonly issued: string;
  /** 发文字号: 示例重项办〔2024〕2号. */
  readonly number: string;
  /** The issuing office; it heads and signs the document. */
  readonly office: string;
  readonly totals: BulletinTotals;
  /** What the totals and the counts of lights rest on. */
  readonly facts?: GroundOfAll;
  readonly lights: Readonly<Record<LightColour, number>>;
  readonly units: readonly BulletinUnit[];
  readonly late: readonly LateNode[];
  readonly projects: readonly BulletinProject[];
  readonly ranking: BulletinRanking | null;
  /** How the period was closed; null while its figures may still move. */
  readonly closing: BulletinClosing | null;
  /** How the log stands that covers the point; absent where nothing was sealed yet. */
  readonly seal?: PrintedSeal;
  /** On which figures alone it rests (只按已采纳的数); absent where on all. */
  readonly narrowed?: string;
};
