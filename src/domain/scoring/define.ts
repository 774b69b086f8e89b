import type { Bilingual } from "../language.ts";
import { entriesOf, fieldsOf, gatherOf, type Of, type Spec } from "./codecs/codec.ts";
import { phraseOf, type Saying } from "./codecs/phrase.ts";
import type {
  Context,
  FigureOperator,
  Figuring,
  Operator,
  Outcome,
  Unit,
  Worded,
} from "./operator.ts";
import type { Scope } from "./scope.ts";
import type { Fields } from "./reader.ts";
import type { Words, Written } from "./text/words.ts";

/** What an operator is described by; the description prints it, reads it back, checks it and documents it. */
type Described<S extends Spec> = {
  /** What it is for, in one sentence. */
  readonly meaning: Bilingual;
  /** What it computes. */
  readonly rule: Bilingual;
  /** A case worked by hand. */
  readonly example: Bilingual;
  readonly spec: S;
  readonly sayings: readonly Saying[];
  /** What the parameters must be together: units, order. */
  check?(params: Of<S>, fields: Fields, scope: Scope): void;
};

function worded<S extends Spec>(own: Described<S>): Worded<Of<S>> {
  const { spec } = own;
  const phrase = phraseOf(spec, own.sayings);
  const parts = entriesOf(spec);
  const once = memo((params: Of<S>) =>
    gatherOf(spec, params, (codec, value) => codec.needs?.(value)),
  );
  return {
    meaning: own.meaning,
    rule: own.rule,
    example: own.example,
    fields: fieldsOf(spec),
    told: phrase.told,
    read: (fields, scope) => {
      const read = parts.map(([name, codec]) => [name, codec.read(fields(name), scope)]);
      const params = Object.fromEntries(read) as Of<S>;
      own.check?.(params, fields, scope);
      return params;
    },
    needs: once,
    looks: (params) => gatherOf(spec, params, (codec, value) => codec.looks?.(value)),
    nested: (params) => gatherOf(spec, params, (codec, value) => codec.rules?.(value)),
    say: (params, words) => phrase.say(params, words),
    hear: (block, ears) => phrase.hearAll(block, ears),
  };
}

/** The same answer again for the same parameters: they never change. */
function memo<P extends object, T>(compute: (params: P) => T): (params: P) => T {
  const kept = new WeakMap<P, T>();
  return (params) => {
    const found = kept.get(params);
    if (found !== undefined) return found;
    const fresh = compute(params);
    kept.set(params, fresh);
    return fresh;
  };
}

function flat({ text, items }: Written, words: Words): string {
  const between = words.language === "zh" ? "；" : "; ";
  return text + items.map((item) => flat(item, words)).join(between);
}

/** An operator that gives points. Throws on a malformed template (a bug). */
export function givesPoints<S extends Spec>(
  own: Described<S> & {
    evaluate(params: Of<S>, context: Context): Outcome;
    /** Its formula where the printed sentence is not the best one. */
    formula?(params: Of<S>, words: Words): string;
  },
): Operator<Of<S>> {
  const told = worded(own);
  return {
    ...told,
    evaluate: (params, context) => own.evaluate(params, context),
    formula: (params, words) =>
      own.formula?.(params, words) ?? flat(told.say(params, words), words),
  };
}

/** An operator that works out a figure. Throws on a malformed template (a bug). */
export function givesFigure<S extends Spec>(
  own: Described<S> & {
    unit(params: Of<S>, scope: Scope): Unit;
    evaluate(params: Of<S>, context: Context): Figuring;
  },
): FigureOperator<Of<S>> {
  return {
    ...worded(own),
    unit: (params, scope) => own.unit(params, scope),
    evaluate: (params, context) => own.evaluate(params, context),
  };
}
