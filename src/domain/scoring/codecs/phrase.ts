import type { Ears, Heard, Words, Written } from "../text/words.ts";
import { compileTemplate, type Node } from "../text/template.ts";
import type { Piece, Telled, Telling } from "./form.ts";
import { gatherOf, isThere, paramOf, type Spec } from "./codec.ts";

type Data = Readonly<Record<string, unknown>>;
type Partial = { readonly data: Data; readonly end: number };

const holders: Readonly<Record<string, string>> = {
  of: " of each project",
  for: "for each project, ",
};

function sayHolder(suffix: string, words: Telling): string {
  if (words.holder === "") return "";
  return words.language === "zh" ? words.holder + suffix : (holders[suffix] ?? "");
}

function piecesOf(node: Node, data: object, telling: Telling): readonly Piece[] {
  switch (node.kind) {
    case "text":
      return [{ kind: "text", text: node.text }];
    case "holder":
      return [{ kind: "text", text: sayHolder(node.suffix, telling) }];
    case "slot":
      return [{ kind: "field", name: node.name }];
    case "option": {
      const chosen = isThere(paramOf(data, node.name)) ? node.present : node.absent;
      return chosen.flatMap((each) => piecesOf(each, data, telling));
    }
  }
}

/** Words that stand beside one another as one piece. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const list: Piece[] = [];
  for (const piece of pieces) {
    const last = list.at(-1);
    if (piece.kind === "text" && last?.kind === "text")
      list[list.length - 1] = { kind: "text", text: last.text + piece.text };
    else list.push(piece);
  }
  return list.filter((piece) => piece.kind === "field" || piece.text !== "");
}

function sayNode(node: Node, at: { spec: Spec; params: object }, words: Words): string {
  const { spec, params } = at;
  switch (node.kind) {
    case "text":
      return node.text;
    case "holder":
      return sayHolder(node.suffix, words);
    case "slot":
      return spec[node.name]?.say(paramOf(params, node.name), words) ?? "";
    case "option": {
      const chosen = isThere(paramOf(params, node.name)) ? node.present : node.absent;
      return chosen.map((each) => sayNode(each, at, words)).join("");
    }
  }
}

function hearNode(
  node: Node,
  from: Partial,
  at: { spec: Spec; text: string; ears: Ears },
): Partial[] {
  const { spec, text, ears } = at;
  const fixed = (words: string): Partial[] =>
    text.startsWith(words, from.end) ? [{ ...from, end: from.end + words.length }] : [];
  switch (node.kind) {
    case "text":
      return fixed(node.text);
    case "holder":
      return ears.holder === "" ? [from] : fixed(ears.holder + node.suffix);
    case "slot":
      return hearSlot(node.name, from, at);
    case "option": {
      const there = hearNodes(node.present, from, { spec, text, ears }).map((heard) => ({
        ...heard,
        // Words alone say a switch is on.
        data: node.name in heard.data ? heard.data : { ...heard.data, [node.name]: true },
      }));
      return [...there, ...hearNodes(node.absent, from, { spec, text, ears })];
    }
  }
}

function hearSlot(
  name: string,
  from: Partial,
  { spec, text, ears }: { spec: Spec; text: string; ears: Ears },
): Partial[] {
  const heard: readonly Heard[] = spec[name]?.hear(text, from.end, ears) ?? [];
  // A parameter said twice must be said alike.
  return heard
    .filter(({ value }) => !(name in from.data) || same(from.data[name], value))
    .map(({ value, end }) => ({ data: { ...from.data, [name]: value }, end }));
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function hearNodes(
  nodes: readonly Node[],
  from: Partial,
  at: { spec: Spec; text: string; ears: Ears },
): Partial[] {
  let reached: Partial[] = [from];
  for (const node of nodes) reached = reached.flatMap((each) => hearNode(node, each, at));
  return reached;
}

/** One way to say some parameters: a template in both languages; `lines` is the parameter told line by line beneath. */
export type Saying = {
  readonly zh: string;
  readonly en: string;
  readonly lines?: string;
  /** For which parameters; absent for all. The first of several that fits is used. */
  readonly when?: (params: object) => boolean;
};

/** Says and hears parameters by templates. */
export type Phrase = {
  /** The sentence with its parameters left open, for a form. */
  readonly told: Telled;
  readonly say: (params: object, words: Words) => Written;
  /** From a place in a text, without lines beneath. */
  readonly hearFrom: (text: string, at: number, ears: Ears) => readonly Heard[];
  /** A whole sentence with the lines beneath it. */
  readonly hearAll: (block: Written, ears: Ears) => readonly Heard[];
};

type Compiled = {
  readonly saying: Saying;
  readonly zh: readonly Node[];
  readonly en: readonly Node[];
};

function itemsOf(spec: Spec, params: object, words: Words): readonly Written[] {
  return gatherOf(spec, params, (codec, value) => codec.items?.(value, words));
}

function hearLines(
  { saying, zh }: Compiled,
  block: Written,
  { spec, ears }: { spec: Spec; ears: Ears },
): readonly Heard[] {
  const { text, items } = block;
  const { lines } = saying;
  const inner = lines === undefined ? { ...ears, items } : { ...ears, items: [] };
  const heads = hearNodes(zh, { data: {}, end: 0 }, { spec, text, ears: inner });
  const whole = heads.filter(({ end }) => end === text.length);
  if (lines === undefined) return whole.map(({ data, end }) => ({ value: data, end }));
  const told = whole.length === 0 ? [] : (spec[lines]?.hearLines?.(items, ears) ?? []);
  return whole.flatMap(({ data, end }) =>
    told.map((value) => ({ value: { ...data, [lines]: value }, end })),
  );
}

/** The ways to say some parameters, as one. Throws on a malformed template (a bug). */
export function phraseOf(spec: Spec, sayings: readonly Saying[]): Phrase {
  const compiled = sayings.map((saying): Compiled => ({
    saying,
    zh: compileTemplate(saying.zh),
    en: compileTemplate(saying.en),
  }));
  const fitting = (params: object): Compiled | undefined =>
    compiled.find(({ saying }) => saying.when?.(params) ?? true);
  return {
    told: (data, telling) => {
      const found = fitting(data);
      return {
        pieces: joined(
          (found?.[telling.language] ?? []).flatMap((node) => piecesOf(node, data, telling)),
        ),
        lines: found?.saying.lines ?? null,
      };
    },
    say: (params, words) => {
      const found = fitting(params);
      const nodes = found?.[words.language] ?? [];
      const text = nodes.map((node) => sayNode(node, { spec, params }, words)).join("");
      const { lines } = found?.saying ?? {};
      const items =
        lines === undefined
          ? itemsOf(spec, params, words)
          : (spec[lines]?.lines?.(paramOf(params, lines), words) ?? []);
      return { text, items };
    },
    hearFrom: (text, at, ears) =>
      compiled.flatMap(({ zh }) =>
        hearNodes(zh, { data: {}, end: at }, { spec, text, ears }).map(({ data, end }) => ({
          value: data,
          end,
        })),
      ),
    hearAll: (block, ears) => compiled.flatMap((each) => hearLines(each, block, { spec, ears })),
  };
}
