import { accept, refuse, type Result } from "../refusal/refusal.ts";
import { fillPlaces, checkPlaces } from "../rule/sentence-places.ts";
import type { LightColour } from "./document.ts";
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
