import type { Bilingual } from "../../language.ts";
import { readBilingual, readText } from "../reader.ts";
import type { NameKind } from "../text/words.ts";
import { fault } from "../reader.ts";
import type { Codec } from "./codec.ts";

/** Words of the regulation itself, in both languages. */
export const label: Codec<Bilingual> = {
  doc: { zh: "名称 {zh, en}", en: "name {zh, en}" },
  form: { kind: "words" },
  read: readBilingual,
  say: (value, words) => words.name("words", { id: "", label: value }),
  hear: (text, at, ears) =>
    ears.names("words", text, at).map(({ named, end }) => ({ value: named.label, end })),
};

/** The id of a group that is ranked apart. */
export const groupId: Codec<string> = {
  doc: { zh: "分组编号", en: "id of a group" },
  form: { kind: "group" },
  read: (place, scope) => {
    const id = readText(place);
    if (id !== "" && !scope.groups.includes(id))
      fault(place, { zh: `没有分组“${id}”`, en: `there is no group “${id}”` });
    return id;
  },
  say: (id, words) => words.group(id),
  hear: (text, at, ears) =>
    ears.names("group", text, at).map(({ named, end }) => ({ value: named.id, end })),
};

/** The kinds of name a text may hold. */
export const nameKinds: readonly NameKind[] = [
  "indicator",
  "group",
  "choice",
  "grade",
  "article",
  "words",
];
