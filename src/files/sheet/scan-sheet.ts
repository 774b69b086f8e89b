import { a1ToR1C1, r1c1ToA1 } from "hucre";
import type { Merge } from "../../domain/importing/sheet.ts";
import type { TextPool } from "./growing.ts";
import { cellKind } from "./packed-book.ts";
import type { SheetPacker } from "./packed-book.ts";
import { joinText } from "./refused.ts";
import { attribute, isSet, unescapeCell } from "./xml-scan.ts";
import type { XmlHandlers } from "./xml-scan.ts";

/** What the cells of a sheet refer to. */
export type SheetContext = {
  readonly packer: SheetPacker;
  readonly texts: TextPool;
  /** Pool numbers of the shared strings. */
  readonly strings: Uint32Array;
  /** Index into the book's formats, by cell style. */
  readonly styleFormats: Uint16Array;
};

type Open = {
  row: number;
  column: number;
  type: string;
  style: number;
  value: string;
  formula: string | undefined;
  formulaAttributes: string;
  inValue: boolean;
  inFormula: boolean;
  phonetic: boolean;
};

/** Reads the XML of a sheet tag by tag into the packer; the merges come back when it ends. */
export function sheetHandlers(context: SheetContext): { handlers: XmlHandlers; merges: Merge[] } {
  const merges: Merge[] = [];
  const shared = new Map<string, string>();
  const at: Open = {
    row: 0,
    column: -1,
    type: "",
    style: 0,
    value: "",
    formula: undefined,
    formulaAttributes: "",
    inValue: false,
    inFormula: false,
    phonetic: false,
  };
  const handlers: XmlHandlers = {
    open(tag, attributes) {
      if (tag === "c") openCell(at, attributes);
      else if (tag === "v" || tag === "t") at.inValue = !at.phonetic;
      else if (tag === "f") openFormula(at, attributes);
      else if (tag === "row") openRow(at, attributes, context.packer);
      else if (tag === "rPh") at.phonetic = true;
      else if (tag === "mergeCell") merges.push(...mergeOf(attribute(attributes, "ref") ?? ""));
    },
    close(tag) {
      if (tag === "c") closeCell(at, context, shared);
      else if (tag === "v" || tag === "t") at.inValue = false;
      else if (tag === "f") at.inFormula = false;
      else if (tag === "rPh") at.phonetic = false;
    },
    text(piece) {
      if (at.inValue) at.value = joinText(at.value, piece);
      else if (at.inFormula) at.formula = joinText(at.formula ?? "", piece);
    },
  };
  return { handlers, merges };
}

function openRow(at: Open, attributes: string, packer: SheetPacker): void {
  at.row = Number(attribute(attributes, "r") ?? at.row + 1);
  at.column = -1;
  packer.row(at.row, isSet(attributes, "hidden"));
}

function openCell(at: Open, attributes: string): void {
  const reference = attribute(attributes, "r");
  at.column = reference === undefined ? at.column + 1 : columnOf(reference);
  at.type = attribute(attributes, "t") ?? "n";
  at.style = Number(attribute(attributes, "s") ?? 0);
  at.value = "";
  at.formula = undefined;
}

function openFormula(at: Open, attributes: string): void {
  at.inFormula = true;
  at.formula = "";
  at.formulaAttributes = attributes;
}

function closeCell(at: Open, context: SheetContext, shared: Map<string, string>): void {
  const { texts, packer } = context;
  const formula = at.formula === undefined ? 0 : texts.add(formulaOf(at, shared));
  const { kind, text } = valueOf(at, context);
  if (text === 0 && formula === 0) return;
  const format = kind === cellKind.number ? (context.styleFormats[at.style] ?? 0) : 0;
  packer.cell({ column: at.column, kind, text, format, formula });
}

function valueOf(at: Open, { texts, strings }: SheetContext): { kind: number; text: number } {
  switch (at.type) {
    case "s":
      return { kind: cellKind.text, text: strings[Number(at.value)] ?? 0 };
    case "n":
      return { kind: cellKind.number, text: texts.add(at.value) };
    case "b":
      return { kind: cellKind.text, text: texts.add(at.value === "1" ? "TRUE" : "FALSE") };
    case "d":
      return { kind: cellKind.day, text: texts.add(at.value) };
    default:
      return { kind: cellKind.text, text: texts.add(visible(unescapeCell(at.value))) };
  }
}

/** Blanks alone are nothing a person sees: the cell counts as empty. */
export function visible(text: string): string {
  return text.trim() === "" ? "" : text;
}

/** The formula as it reads in this cell; followers of a shared formula shift that of the first. */
function formulaOf(at: Open, shared: Map<string, string>): string {
  const text = at.formula ?? "";
  if (attribute(at.formulaAttributes, "t") !== "shared") return text;
  const group = attribute(at.formulaAttributes, "si") ?? "";
  if (text !== "") {
    shared.set(group, a1ToR1C1(text, at.row - 1, at.column));
    return text;
  }
  return r1c1ToA1(shared.get(group) ?? "", at.row - 1, at.column);
}

/** The column of a reference such as `AB12`, from 0. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const code = reference.charCodeAt(i);
    if (code < 65) break;
    column = column * 26 + (code & 31);
  }
  return column - 1;
}

function mergeOf(range: string): Merge[] {
  const found = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/u.exec(range);
  if (found === null) return [];
  const [, left = "", top, right = "", bottom] = found;
  return [
    { top: Number(top), left: columnOf(left), bottom: Number(bottom), right: columnOf(right) },
  ];
}
