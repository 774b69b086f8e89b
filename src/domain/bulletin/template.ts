import type { Derived } from "../seal/figure-rule.ts";
import { accept, refuse, type Result } from "../refusal/refusal.ts";
import { fillPlaces, checkPlaces } from "../rule/sentence-places.ts";
import type { LightColour, Run } from "./document.ts";
import {
  columnNames,
  lightNames,
  wording,
  type ColumnName,
  type Places,
  type SentenceName,
} from "./wording.ts";

/** The wording of the month's circular, checked: every sentence is there and names known places only. */
export type BulletinTemplate = {
  readonly sentences: Readonly<Record<SentenceName, string>>;
  readonly lights: Readonly<Record<LightColour, string>>;
  readonly columns: Readonly<Record<ColumnName, string>>;
  /** Paragraphs of the closing section, printed as they stand; none leaves the section out. */
  readonly requirements: readonly string[];
  /** Whom a copy goes to; null leaves the line out. */
  readonly copies: string | null;
  /** How many late nodes the text spells out; the annex has them all. */
  readonly lateInText: number;
};

/**
 * Reads the template from the plain object of `rules/documents/bulletin.yaml`.
 * Errors: templateLacks (names every missing part), templateUnknownPlace (a `{place}` the sentence has no figure for).
 */
export function readBulletinTemplate(raw: unknown): Result<BulletinTemplate> {
  const root = asRecord(raw);
  const missing = [
    ...lacking(root, "sentences", Object.keys(wording)),
    ...lacking(root, "lights", lightNames),
    ...lacking(root, "columns", columnNames),
    ...(isTexts(root["requirements"]) ? [] : ["requirements"]),
    ...(isCount(root["lateInText"]) ? [] : ["lateInText"]),
    ...(root["copies"] === null || isText(root["copies"]) ? [] : ["copies"]),
  ];
  if (missing.length > 0) return refuse("templateLacks", { missing: missing.join("、") });
  const template = root as BulletinTemplate;
  const checked = checkPlaces(template.sentences, wording);
  return checked.ok ? accept(template) : checked;
}

/** The sentence with its figures in place. Errors: none (total on a template that was read). */
export function word<Name extends SentenceName>(
  template: BulletinTemplate,
  name: Name,
  places: Places<Name>,
): string {
  return fillPlaces(template.sentences[name], places);
}

function lacking(root: Record<string, unknown>, part: string, names: readonly string[]): string[] {
  const given = asRecord(root[part]);
  return names.filter((name) => !isText(given[name])).map((name) => `${part}.${name}`);
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText);
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}

/** What stands in a place of a sentence: its text, and where it is a figure the facts it rests on, a part a project. */
export type Placed = { readonly text: string; readonly rests?: Derived["parts"] | undefined };

/** Private to the sentence while it is filled: the signs that hold the places of figures. */
const firstSign = 0xe000;

/**
 * A sentence of the template as runs, so that each figure in it can be asked where it comes from; one run where nothing
 * rests on facts. Errors: none (total).
 */
export function wordRuns<Name extends SentenceName>(
  template: BulletinTemplate,
  name: Name,
  places: Readonly<Record<keyof Places<Name>, Placed>>,
): Run[] {
  const list: [string, Placed][] = Object.entries<Placed>(places);
  const known = list.flatMap(([, placed]) => (placed.rests?.length ? [placed] : []));
  const signs = list.map(([id, placed]): [string, string] => {
    const at = known.indexOf(placed);
    return [id, at < 0 ? placed.text : String.fromCharCode(firstSign + at)];
  });
  const text = word(template, name, Object.fromEntries(signs) as Places<Name>);
  return text
    .split(/([\uE000-\uE0FF])/u)
    .filter((piece) => piece !== "")
    .map((piece): Run => {
      const placed = known[piece.charCodeAt(0) - firstSign];
      return placed?.rests ? { text: placed.text, rests: placed.rests } : { text: piece };
    });
}

/** Runs one after the other; text that nothing rests on is one run with what stands beside it. Errors: none (total). */
export function joinRuns(...lists: readonly (readonly Run[])[]): Run[] {
  const joined: Run[] = [];
  for (const run of lists.flat()) {
    const last = joined.at(-1);
    if (last && !last.rests && !run.rests) joined.splice(-1, 1, { text: last.text + run.text });
    else joined.push(run);
  }
  return joined;
}
