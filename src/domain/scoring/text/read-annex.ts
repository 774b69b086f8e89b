import type { Bilingual } from "../../language.ts";
import { nameKinds } from "../codecs/name-of.ts";
import { cellsOf, declared, rows } from "./annex.ts";
import type { ChoiceWords } from "./ears.ts";
import type { Told } from "./names.ts";

type Data = Readonly<Record<string, unknown>>;
type Cells = readonly string[];

/** What the annex of a regulation says. */
export type Annex = {
  /** Fields of the book the annex alone holds: id, indicators, groups, examples. */
  readonly book: Data;
  readonly english: { readonly title: string; readonly source: string; readonly sample: string };
  readonly isSample: boolean;
  readonly told: readonly Told[];
  readonly choices: ChoiceWords;
  readonly figures: ReadonlyMap<string, Data>;
  readonly articles: readonly { readonly id: string; readonly label: Bilingual }[];
  readonly words: ReadonlyMap<string, Bilingual>;
};

function bilingual(zh = "", en = ""): Bilingual {
  return { zh, en };
}

function tableOf(lines: readonly string[]): ReadonlyMap<string, readonly Cells[]> {
  const table = new Map<string, Cells[]>();
  for (const line of lines) {
    const [kind = "", ...cells] = cellsOf(line);
    const list = table.get(kind);
    if (list) list.push(cells);
    else table.set(kind, [cells]);
  }
  return table;
}

function indicatorData(cells: Cells, words: readonly Cells[]): Data {
  const [id = "", zh, en, ...others] = cells;
  const values = declared.map((name, at) => [name, others[at] ?? ""] as const);
  const more = (others[declared.length] ?? "")
    .split(" ")
    .filter((each) => each !== "")
    .map((each) => each.split("="))
    .map(([name, said]) => [name, name === "unkept" ? said === "true" : said]);
  const own = words.filter(([indicator]) => indicator === id);
  return {
    id,
    label: bilingual(zh, en),
    ...Object.fromEntries(values.filter(([, value]) => value !== "")),
    ...Object.fromEntries(more),
    ...(own.length > 0
      ? { choices: own.map(([, is, word, english]) => ({ is, label: bilingual(word, english) })) }
      : {}),
  };
}

function groupData([id = "", more = ""]: Cells, told: readonly Told[]): Data {
  const label = told.find(({ kind, named }) => kind === "group" && named.id === id)?.named.label;
  const rest: unknown = more === "" ? {} : JSON.parse(more);
  return { id, label, ...(typeof rest === "object" ? rest : {}) };
}

function toldOf(cells: Cells): readonly Told[] {
  const [word = "", printed = "", id = "", zh = "", en = ""] = cells;
  const kind = nameKinds.find((each) => each === word);
  return kind ? [{ kind, printed, named: { id, label: { zh, en } } }] : [];
}

function choicesOf(words: readonly Cells[]): ChoiceWords {
  const choices = new Map<string, Map<string, string>>();
  for (const [id = "", is = "", said = ""] of words) {
    const own = choices.get(id) ?? new Map<string, string>();
    choices.set(id, own.set(said, is));
  }
  return choices;
}

/** Reads the lines of an annex; what is not there is left out, for the parser to tell. Throws on broken JSON (a bug). */
export function readAnnex(lines: readonly string[]): Annex {
  const table = tableOf(lines);
  const all = (kind: string): readonly Cells[] => table.get(kind) ?? [];
  const [id = "", title = "", source = "", sample = "", standing = ""] = all(rows.book)[0] ?? [];
  const told = all(rows.name).flatMap(toldOf);
  const words = all(rows.choiceWord);
  const others = all(rows.other)[0]?.[0];
  const extra: unknown = others === undefined ? {} : JSON.parse(others);
  return {
    book: {
      id,
      indicators: all(rows.indicator).map((cells) => indicatorData(cells, words)),
      groups: all(rows.group).map((cells) => groupData(cells, told)),
      examples: all(rows.example).map(([text = "{}"]): unknown => JSON.parse(text)),
      ...(typeof extra === "object" ? extra : {}),
    },
    english: { title, source, sample },
    isSample: standing === "示例",
    told,
    choices: choicesOf(words),
    figures: new Map(
      all(rows.figure).map(([figure = "", zh, en, about]) => [
        figure,
        { id: figure, label: bilingual(zh, en), about },
      ]),
    ),
    articles: all(rows.article).map(([article = "", zh, en]) => ({
      id: article,
      label: bilingual(zh, en),
    })),
    words: new Map(
      told
        .filter(({ kind }) => kind === "words")
        .map(({ printed, named }) => [printed, named.label] as const),
    ),
  };
}
