import { listRulebookFaults, tryRulebook, writeRulebook } from "../../app/try-rulebook.ts";
import { type Result, accept, refuse } from "../../domain/refusal/refusal.ts";
import { say } from "../../domain/refusal/say.ts";
import type { Arguments } from "../arguments.ts";
import type { Answer } from "../output.ts";

/**
 * `guatu rulebook FILE`: prints a rulebook (YAML, or regulation text as .txt) and works its examples, exit 1 when one
 * differs, 2 when the file is at fault; `--out` writes it the other way.
 */
export async function rulebook(args: Arguments): Promise<Result<Answer>> {
  const [file] = args.words;
  const example = "guatu rulebook rules/rulebooks/yanan-2017.yaml";
  if (file === undefined) return refuse("optionNeeded", { option: "FILE", example });
  const { language, out } = args;
  const faults = await listRulebookFaults(file);
  if (faults.ok && faults.value.length > 1) {
    const lines = faults.value.flatMap((each) => (each.ok ? [] : [say(each.refusal, language)]));
    return accept({ data: { faults: lines }, lines, exit: 2 });
  }
  const tried = await tryRulebook(file, language);
  if (!tried.ok) return tried;
  if (out !== undefined) {
    const written = await writeRulebook(file, out);
    if (!written.ok) return written;
  }
  const { text, told, wrong } = tried.value;
  return accept({ data: tried.value, lines: [...text, "", ...told], exit: wrong > 0 ? 1 : 0 });
}
