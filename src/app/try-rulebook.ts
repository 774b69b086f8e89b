import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { stringify } from "yaml";
import type { Language } from "../domain/language.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { inconsistencies } from "../domain/scoring/consistency.ts";
import { type ExampleRun, runExamples } from "../domain/scoring/example.ts";
import { refuseFault } from "../domain/scoring/fault.ts";
import { faultsOf, parseRulebook } from "../domain/scoring/parse.ts";
import { printRulebook, regulationLines } from "../domain/scoring/print.ts";
import type { Fault } from "../domain/scoring/reader.ts";
import { isRight, sayRun } from "../domain/scoring/say-example.ts";
import { readRegulationData } from "../domain/scoring/text/read-regulation.ts";
import { regulationText } from "../domain/scoring/text/regulation-text.ts";
import { readYaml } from "./read-yaml.ts";

/** A rulebook tried before it is set: what it prints as, and what its worked cases come to, as data and in words. */
export type TriedRulebook = {
  readonly text: readonly string[];
  readonly runs: readonly ExampleRun[];
  readonly told: readonly string[];
  readonly wrong: number;
};

const isText = (file: string): boolean => file.endsWith(".txt");

/** A rulebook's data, from YAML or from regulation text (`.txt`). */
async function readBook(file: string): Promise<Result<unknown>> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return refuse("noSuchFile", { file });
  return isText(file)
    ? readRegulationData(
        text
          .replace(/^\uFEFF/u, "")
          .trimEnd()
          .split(/\r?\n/u),
      )
    : readYaml(text, file);
}

/** A rulebook is found by its id, which is its file's name. */
function nameFault(file: string, id: string): readonly Fault[] {
  const name = basename(file, ".yaml");
  if (isText(file) || name === id) return [];
  const zh = `编号应与文件名相同：写作“${name}”，或把文件改名为 ${id}.yaml`;
  const en = `the id is the file's name: write “${name}”, or name the file ${id}.yaml`;
  return [{ path: ["id"], advice: { zh, en } }];
}

function faultsIn(file: string, data: unknown): readonly Fault[] {
  const faults = faultsOf(data);
  if (faults.length > 0) return faults;
  const parsed = parseRulebook(data);
  return parsed.ok ? [...nameFault(file, parsed.value.id), ...inconsistencies(parsed.value)] : [];
}

/** Every fault of a rulebook's file as a refusal each, in the order written; none when it can be used. */
export async function listRulebookFaults(file: string): Promise<Result<readonly Result<never>[]>> {
  const data = await readBook(file);
  if (!data.ok) return data;
  const faults = faultsIn(file, data.value);
  return accept(faults.map((fault) => refuseFault(fault, data.value, faults.length)));
}

/** Prints a rulebook's file as regulation text and works its examples. Refuses `noSuchFile`, `ruleFault`. */
export async function tryRulebook(
  file: string,
  language: Language,
): Promise<Result<TriedRulebook>> {
  const data = await readBook(file);
  if (!data.ok) return data;
  const [first] = faultsIn(file, data.value);
  if (first) return refuseFault(first, data.value, 1);
  const parsed = parseRulebook(data.value);
  if (!parsed.ok) return parsed;
  const rulebook = parsed.value;
  const runs = runExamples(rulebook);
  return accept({
    text: regulationLines(printRulebook(rulebook, language)),
    runs,
    told: runs.flatMap((run) => sayRun(rulebook, run, language)),
    wrong: runs.filter((run) => !isRight(run)).length,
  });
}

/**
 * Writes a rulebook the other way: as regulation text with its annex where `out` ends in .txt, which reads back as the same
 * rule, else as YAML. Refuses `noSuchFile`, `ruleFault`.
 */
export async function writeRulebook(file: string, out: string): Promise<Result<null>> {
  const data = await readBook(file);
  if (!data.ok) return data;
  const parsed = parseRulebook(data.value);
  if (!parsed.ok) return parsed;
  const written = isText(out)
    ? `${regulationText(parsed.value).join("\n")}\n`
    : stringify(data.value, { lineWidth: 0 });
  await writeFile(out, written);
  return accept(null);
}
