import { foldText } from "../value/normalise.ts";
import { headKey } from "./header-label.ts";
import type { SkippedRow } from "./plan-types.ts";
import { isBlank, isGroupNumber, isPlainNumber, quickFold } from "./words.ts";

/** What a row of the table is. */
export type RowKind = "project" | "empty" | Exclude<SkippedRow["kind"], "decided">;

/** Where the columns that tell rows apart stand, and the heads of all columns. */
export type RowFrame = {
  readonly name: number;
  readonly serial: number;
  /** Columns whose filling shows a project: investor, unit, content, days. */
  readonly telling: readonly number[];
  readonly heads: readonly string[];
};

const total = /^(?:小计|合计|总计|共计|累计|合共|subtotal|grandtotal|total)(?:$|[:(0-9])/u;
const notes =
  /^(?:注\d*[:.、]|备注[:]|说明[:]|填表说明|填表人|制表人?[:]|审核人?[:]|单位负责人|联系人[:]|注$|notes?:|source:)/u;
const groupStart = /^(?:[(]?[一二三四五六七八九十]+[)]?[、.．]|[(][一二三四五六七八九十]+[)])/u;
const counted = /\d+(?:个|项)(?:项目)?[)]?$/u;

function folded(texts: readonly string[], column: number): string {
  return column < 0 ? "" : quickFold(texts[column] ?? "");
}

function isRepeatedHeader(texts: readonly string[], { heads, name }: RowFrame): boolean {
  const own = texts[name] ?? "";
  if (own.length > 20 || headKey(own) !== heads[name]) return false;
  const same = texts.filter((text, at) => text !== "" && headKey(text) === heads[at]).length;
  const all = texts.filter((text) => text !== "").length;
  return same >= 2 && same * 2 >= all;
}

function isColumnNumbers(given: readonly string[]): boolean {
  if (given.length < 3) return false;
  if (given.some((text) => text.length > 6)) return false;
  const marks = given.map((text) => foldText(text).replace(/[()]/gu, ""));
  const numbers = marks.filter((mark) => !/^[甲乙丙丁戊a-h]$/u.test(mark)).map(Number);
  return (
    numbers.length >= 2 &&
    numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)
  );
}

function isGroup(texts: readonly string[], frame: RowFrame): boolean {
  const [name, serial] = [folded(texts, frame.name), folded(texts, frame.serial)];
  if (frame.telling.some((column) => !isBlank(texts[column] ?? ""))) return false;
  if (serial !== "" && isGroupNumber(serial)) return true;
  if (groupStart.test(name === "" ? serial : name)) return true;
  const unnumbered = serial === "" && frame.serial >= 0;
  return (
    unnumbered && (counted.test(name) || (name.length <= 10 && /(?:项目|工程|类)$/u.test(name)))
  );
}

/** A text alone in its row is a heading or a note; a name alone only where other rows are numbered. */
function loneText(texts: readonly string[], frame: RowFrame): RowKind | null {
  const at = texts.findIndex((text) => text !== "");
  if (at < 0 || texts.findLastIndex((text) => text !== "") !== at) return null;
  if (at === frame.name && frame.serial < 0) return null;
  const text = texts[at] ?? "";
  if (isPlainNumber(text)) return "empty";
  return text.length > 30 || /[。；;]/u.test(text) ? "notes" : "group";
}

function special(texts: readonly string[], frame: RowFrame): RowKind | null {
  const given = texts.filter((text) => text !== "");
  const first = quickFold(given[0] ?? "");
  const heads = [folded(texts, frame.name), folded(texts, frame.serial), first];
  if (heads.some((head) => total.test(head))) return "total";
  if (notes.test(first)) return "notes";
  if (isRepeatedHeader(texts, frame)) return "repeatedHeader";
  if (isColumnNumbers(given)) return "columnNumbers";
  return isGroup(texts, frame) ? "group" : loneText(texts, frame);
}

/** Tells what a row is from its texts by column. Errors: none (total). */
export function kindOfRow(texts: readonly string[], frame: RowFrame): RowKind {
  if (texts.every((text) => isBlank(text))) return "empty";
  const kind = special(texts, frame);
  if (kind) return kind;
  // A name has letters: “@@0!!” and “-” name nothing.
  return /\p{L}/u.test(folded(texts, frame.name)) ? "project" : "nameless";
}
