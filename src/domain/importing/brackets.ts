import type { FactKind } from "../ledger/fact.ts";
import { tidyText } from "../value/normalise.ts";
import { namesPart } from "./part-note.ts";
import { kindsNamed, withoutKinds } from "./words.ts";

/** What stands beside a value: “2024年2月（隔膜首条线，实际）” → scope 隔膜首条线, kind actual, no remarks. */
export type Marked = {
  readonly text: string;
  readonly kind: FactKind | null;
  readonly scope: string;
  readonly remarks: readonly string[];
};

const bracketed = /\(([^()]*)\)/gu;
const before = /^(?<kind>计划于?|拟于?|力争|目标|预计|预期|实际|已于|于)\s*(?=\d|明|今|去|本)/u;
const kinds: Readonly<Record<string, FactKind>> = {
  计: "planned",
  拟: "planned",
  力: "planned",
  目: "planned",
  预: "forecast",
  实: "actual",
  已: "actual",
};
const scopeBefore =
  /^(?<scope>[^\d:：]{1,12}?(?:线|期|车间|厂房|标段|机组|批))[:：]?\s*(?=(?:计划|预计|实际|已于)?\s*\d{2,4})/u;

function leading(text: string): Pick<Marked, "text" | "kind" | "scope"> {
  const scope = scopeBefore.exec(text);
  const rest = scope ? text.slice(scope[0].length) : text;
  const mark = before.exec(rest);
  const word = mark?.groups?.["kind"] ?? "";
  const part = withoutKinds(scope?.groups?.["scope"] ?? "");
  return {
    text: mark ? rest.slice(mark[0].length) : rest,
    kind: kinds[word[0] ?? ""] ?? null,
    scope: part,
  };
}

type Notes = { kind: FactKind | null; scopes: string[]; remarks: string[] };

function sort(note: string, into: Notes): void {
  const [kind, ...more] = kindsNamed(note);
  const words = withoutKinds(note)
    .replace(/^(?:已?完成|时间|节点)$/u, "")
    .trim();
  if (kind && more.length === 0 && words.length <= 12) into.kind ??= kind;
  if (words === "") return;
  (namesPart(words) ? into.scopes : into.remarks).push(words);
}

/** Splits brackets and leading words off a cell: kind, scope and remarks. Errors: none (total). */
export function readMarks(written: string): Marked {
  const notes: Notes = { kind: null, scopes: [], remarks: [] };
  const plain = tidyText(written).replace(bracketed, (_, inner: string) => {
    for (const note of inner.split(/[,，、;；/]/u)) sort(note.trim(), notes);
    return "";
  });
  const front = leading(plain.trim());
  const trailing = /^(.*\d[日月旬年底末]?)\s*(计划|预计|实际|完成)$/u.exec(front.text);
  const kind =
    front.kind ?? notes.kind ?? (trailing ? (kinds[trailing[2]?.[0] ?? ""] ?? "actual") : null);
  const scope = [front.scope, ...notes.scopes].filter((each) => each !== "").join("、");
  return { text: (trailing?.[1] ?? front.text).trim(), kind, scope, remarks: notes.remarks };
}
