import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import type { Language } from "../domain/language.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { type ExampleRun, runExamples } from "../domain/scoring/example.ts";
import { refuseFault } from "../domain/scoring/fault.ts";
import { faultsOf, parseRulebook } from "../domain/scoring/parse.ts";
import { printRulebook, regulationLines } from "../domain/scoring/print.ts";

/** A rulebook tried before it is set: what it prints as, and what its worked cases come to. */
export type TriedRulebook = {
  readonly text: readonly string[];
  readonly runs: readonly ExampleRun[];
};

async function readYaml(file: string): Promise<Result<unknown>> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return refuse("noSuchFile", { file });
  try {
    return accept(parse(text));
  } catch (error) {
    const said = error instanceof Error ? (error.message.split("\n")[0] ?? "") : "";
    return refuse("ruleFault", {
      place: file,
      path: file,
      "fault.zh": `不是 YAML：${said}`,
      "fault.en": `this is no YAML: ${said}`,
    });
  }
}

/** Every fault of a rulebook's file as a refusal each, in the order written; none when it can be used. */
export async function listRulebookFaults(file: string): Promise<Result<readonly Result<never>[]>> {
  const data = await readYaml(file);
  if (!data.ok) return data;
  const faults = faultsOf(data.value);
  return accept(faults.map((fault) => refuseFault(fault, data.value, faults.length)));
}

/** Prints a rulebook's file as regulation text and works its examples. Refuses `noSuchFile`, `ruleFault`. */
export async function tryRulebook(
  file: string,
  language: Language,
): Promise<Result<TriedRulebook>> {
  const data = await readYaml(file);
  if (!data.ok) return data;
  const parsed = parseRulebook(data.value);
  if (!parsed.ok) return parsed;
  const text = regulationLines(printRulebook(parsed.value, language));
  return accept({ text, runs: runExamples(parsed.value) });
}
