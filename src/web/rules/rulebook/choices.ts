import type { Bilingual } from "../../../domain/language.ts";
import type { Attribute } from "../../../domain/ledger/attribute.ts";
import type { Form, FormOption } from "../../../domain/scoring/codecs/form.ts";
import type { Holder, Indicator } from "../../../domain/scoring/indicator.ts";
import type { Path } from "../../../domain/scoring/reader.ts";
import { type Desk, nearest } from "./desk.ts";

/** Choices under one heading; none where there is only one sort. */
export type Choices = { readonly label: Bilingual | null; readonly options: readonly FormOption[] };

/** What a rulebook of the district may read: attributes of projects and of units. */
export type Readable = Readonly<Record<Holder, readonly Attribute[]>>;

type At = {
  readonly desk: Desk;
  readonly path: Path;
  readonly holder: Holder;
  readonly readable: Readable;
};

type Named = Extract<Form, { kind: "indicator" }>;

const headings = {
  figures: { zh: "算出来的量", en: "figures worked out" },
  indicators: { zh: "指标", en: "indicators" },
  project: { zh: "项目的", en: "of projects" },
  unit: { zh: "单位的", en: "of units" },
} as const;

/** A figure may use those before it alone, so that none goes round in a circle. */
function figuresAt({ desk, path }: At): readonly Indicator[] {
  const [top, at] = path;
  const { figures } = desk.vocabulary;
  return top === "figures" && typeof at === "number" ? figures.slice(0, at) : figures;
}

function named({ accepts, about }: Named, at: At): readonly Choices[] {
  const fits = (each: Indicator): boolean =>
    each.about === (about ?? at.holder) &&
    accepts.reads.includes(each.reads) &&
    accepts.values.includes(each.value);
  const told = ({ id, label, unit }: Indicator): FormOption => ({
    id,
    label: unit === "" ? label : { zh: `${label.zh}（${unit}）`, en: `${label.en} (${unit})` },
  });
  const groups = [
    { label: headings.indicators, options: at.desk.vocabulary.indicators.filter(fits).map(told) },
    { label: headings.figures, options: figuresAt(at).filter(fits).map(told) },
  ];
  return groups.filter(({ options }) => options.length > 0);
}

function attributesOf(readable: Readable): readonly Choices[] {
  const options = (about: Holder): FormOption[] =>
    readable[about].map(({ id, label }) => ({ id, label }));
  return [
    { label: headings.project, options: options("project") },
    { label: headings.unit, options: options("unit") },
  ];
}

/** The choices of what another field names: of an attribute, or of the attribute an indicator reads. */
function choicesOf(field: string, { desk, path, readable }: At): readonly FormOption[] {
  const id = nearest(desk, path, field);
  const indicator =
    field === "attribute" ? undefined : desk.vocabulary.indicators.find((each) => each.id === id);
  const attribute = field === "attribute" ? id : indicator?.attribute;
  const all = [...readable.project, ...readable.unit];
  const kept = all.find((each) => each.id === attribute)?.choices ?? [];
  const own = (indicator?.choices ?? []).map(({ is, label }) => ({ id: is, label }));
  return [...own, ...kept.filter((each) => own.every((one) => one.id !== each.id))];
}

/** What may be chosen at a place of the draft. Errors: none (total). */
export function choicesFor(form: Form, at: At): readonly Choices[] {
  if (form.kind === "choice") return [{ label: null, options: form.options }];
  if (form.kind === "indicator") return named(form, at);
  if (form.kind === "attribute") return attributesOf(at.readable);
  if (form.kind === "choiceOf") return [{ label: null, options: choicesOf(form.field, at) }];
  if (form.kind === "article") return [{ label: null, options: at.desk.vocabulary.articles }];
  return form.kind === "group" ? [{ label: null, options: at.desk.vocabulary.groups }] : [];
}

/** What a place says, in words, where it stands a second time in a sentence. Errors: none (total). */
export function wordsFor(text: string, { vocabulary }: Pick<Desk, "vocabulary">): Bilingual {
  const found = [...vocabulary.indicators, ...vocabulary.figures].find(({ id }) => id === text);
  return found?.label ?? { zh: text, en: text };
}
