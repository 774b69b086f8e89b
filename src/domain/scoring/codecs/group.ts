import { readFields } from "../reader.ts";
import { entriesOf, gatherOf, type Codec, type Of, type Spec } from "./codec.ts";
import { phraseOf, type Saying } from "./phrase.ts";

/** Some parameters that belong together, said by a template of their own. */
export function group<S extends Spec>(spec: S, saying: Saying): Codec<Of<S>> {
  const phrase = phraseOf(spec, [saying]);
  const parts = entriesOf(spec);
  return {
    doc: {
      zh: `{${parts.map(([name, { doc }]) => `${name}: ${doc.zh}`).join("；")}}`,
      en: `{${parts.map(([name, { doc }]) => `${name}: ${doc.en}`).join("; ")}}`,
    },
    read: (place, scope) => {
      const fields = readFields(place, Object.keys(spec));
      const read = parts.map(([name, codec]) => [name, codec.read(fields(name), scope)]);
      return Object.fromEntries(read) as Of<S>;
    },
    say: (value, words) => phrase.say(value, words).text,
    hear: (text, at, ears) => phrase.hearFrom(text, at, ears),
    items: (value, words) => phrase.say(value, words).items,
    needs: (value) => gatherOf(spec, value, (codec, own) => codec.needs?.(own)),
    looks: (value) => gatherOf(spec, value, (codec, own) => codec.looks?.(own)),
    rules: (value) => gatherOf(spec, value, (codec, own) => codec.rules?.(own)),
  };
}
