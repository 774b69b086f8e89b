import { guardedBy } from "../domain/unit/field-rules.ts";
import { say } from "../domain/refusal/say.ts";
import { compileRules } from "./compile-rules.ts";
import type { Rules } from "./rules.ts";
import { readShippedRules } from "./shipped-rules.ts";

/**
 * Reads and checks every shipped rule. A rule at fault stops the start: a board by half-read rules would be worse
 * than none. Errors: throws a sentence naming the file and place at fault.
 */
export async function readRules(folder?: string): Promise<Rules> {
  const compiled = compileRules(await readShippedRules(folder));
  if (compiled.ok && guardedBy(compiled.value.fields))
    throw new Error(
      "rules/fields.yaml: 此处须为空，由各区自行设定。 It must stay empty: districts set their own.",
    );
  if (compiled.ok) return compiled.value;
  throw new Error(`rules/: ${say(compiled.refusal, "zh")} ${say(compiled.refusal, "en")}`);
}
