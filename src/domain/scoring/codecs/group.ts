import { readFields } from "../reader.ts";
import { entriesOf, fieldsOf, gatherOf, type Codec, type Of, type Spec } from "./codec.ts";
import type { Form } from "./form.ts";
import { phraseOf, type Saying } from "./phrase.ts";

/** How a page asks for parameters that are read by hand: in a sentence of their own, the first that fits. Throws on a malformed template (a bug). */
export function toldForm(spec: Spec, ...sayings: readonly Saying[]): Form {
  return { kind: "fields", fields: fieldsOf(spec), told: phraseOf(spec, sayings).told };
}

/** Some parameters that belong together, said by a template of their own. */
export function group<S extends Spec>(spec: S, saying: Saying): Codec<Of<S>> {
  const phrase = phraseOf(spec, [saying]);
  const parts = entriesOf(spec);
  return {
    doc: {
      zh: `{${parts.map(([name, { doc }]) => `${name}: ${doc.zh}`).join("；")}}`,
      en: `{${parts.map(([name, { doc }]) => `${name}: ${doc.en}`).join("; ")}}`,
    },
    form: { kind: "fields", fields: fieldsOf(spec), told: phrase.told },
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
