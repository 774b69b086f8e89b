import { readText } from "../reader.ts";
import type { Codec } from "./codec.ts";

/** A choice of the indicator or attribute that the nearest field of a name names. */
export function choiceOf(field: string): Codec<string> {
  return {
    doc: { zh: "选项的编号", en: "id of a choice" },
    form: { kind: "choiceOf", field },
    read: readText,
    say: (is) => is,
    hear: () => [],
  };
}
