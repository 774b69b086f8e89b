import type { Bilingual } from "../language.ts";
import { type Declared, attributeFaults } from "./attributes.ts";
import { withValue } from "./form/edit.ts";
import { wordOf } from "./form/shape.ts";
import { parseRulebook } from "./parse.ts";

/** What is said of a rulebook that is begun: its id, what it is called, since when, and which units its groups rank. */
export type Beginning = {
  readonly id: string;
  readonly title: Bilingual;
  /** The first day (`YYYY-MM-DD`) of the periods it ranks. */
  readonly from: string;
  /** Kinds of unit by the id of the group; a group left out stays as it is written. */
  readonly kinds: Readonly<Record<string, readonly string[]>>;
};

/** What an id of a rulebook may be: its version is found by it, and so are its rankings. */
export const rulebookId = /^[a-z0-9][a-z0-9.-]{0,39}$/u;

/** The indicators of a rulebook's data that nothing kept here answers, by their place. Errors: none (total). */
export function unkeptIn(data: unknown, declared: Declared): readonly number[] {
  const parsed = parseRulebook(data);
  if (!parsed.ok) return [];
  return attributeFaults(parsed.value, declared).flatMap(({ path: [top, at] }) =>
    top === "indicators" && typeof at === "number" ? [at] : [],
  );
}

function listAt(data: unknown, name: string): readonly unknown[] {
  const list = wordOf(data, name);
  return Array.isArray(list) ? list : [];
}

function withKinds(data: unknown, { kinds }: Beginning): unknown {
  return listAt(data, "groups").reduce((draft, group, at) => {
    const own = kinds[String(wordOf(group, "id"))];
    return own === undefined ? draft : withValue(draft, ["groups", at, "kinds"], own);
  }, data);
}

/**
 * A rulebook's data as a draft of a district's own: under its own name, in force from its own day on, its source and its
 * worked cases as they were. What the district does not keep is marked so, and is missing until it is. Errors: none (total).
 */
export function takenOver(data: unknown, beginning: Beginning, declared: Declared): unknown {
  const { id, title, from } = beginning;
  const own = [
    { path: ["id"], value: id },
    { path: ["title"], value: title },
    { path: ["version"], value: "1" },
    { path: ["effective"], value: { from, to: null } },
    ...unkeptIn(data, declared).map((at) => ({
      path: ["indicators", at, "unkept"],
      value: true,
    })),
  ];
  return own.reduce(
    (draft, { path, value }) => withValue(draft, path, value),
    withKinds(data, beginning),
  );
}

const start = { zh: "开工", en: "Start" };

/** A rulebook with one article and its worked case, to write the others after: a project that starts gives points. */
export function freshRulebook(beginning: Beginning, kinds: readonly string[]): unknown {
  const { id, title, from } = beginning;
  const period = `${from.slice(0, 4)}-Q1`;
  const rule = { operator: "reached", indicator: "start", points: 5 };
  return {
    id,
    title,
    source: { label: title, address: "—" },
    version: "1",
    effective: { from, to: null },
    periods: ["month", "quarter", "half", "year"],
    groups: [{ id: "units", label: { zh: "责任单位", en: "Units" }, kinds }],
    ties: "skip",
    indicators: [
      {
        id: "start",
        label: start,
        about: "project",
        reads: "reached",
        attribute: "start",
        kind: "actual",
        span: "period",
        value: "none",
        owedBy: "town",
      },
    ],
    articles: [{ id: "start", label: start, about: "project", rule, whenMissing: "missing" }],
    examples: [
      {
        name: "甲",
        about: "project",
        period,
        values: { start: [`${from.slice(0, 4)}-02-01`] },
        points: 5,
      },
    ],
  };
}
