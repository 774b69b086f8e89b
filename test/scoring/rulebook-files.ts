import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { parseRulebook } from "../../src/domain/scoring/parse.ts";
import type { Rulebook } from "../../src/domain/scoring/rulebook.ts";

const folder = new URL("../../rules/rulebooks/", import.meta.url);

function yamlIn(place: string): readonly string[] {
  return readdirSync(new URL(place, folder))
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => place + name);
}

/** Names of the rulebook files in force in every district. */
export const rulebookFiles: readonly string[] = yamlIn("");

/** Published rulebooks shipped as samples to adopt. */
export const publishedFiles: readonly string[] = yamlIn("published/");

/** Parts of other published rules, encoded to see what the language can say. */
export const fragmentFiles: readonly string[] = yamlIn("../../test/scoring/fragments/");

/** Every rulebook with worked cases. */
export const allFiles: readonly string[] = [...rulebookFiles, ...publishedFiles, ...fragmentFiles];

/** A rulebook file as plain data. */
export function rulebookData(file: string): unknown {
  return parse(readFileSync(new URL(file, folder), "utf8"));
}

/** A shipped rulebook; throws on a fault. */
export function getRulebook(file: string): Rulebook {
  const parsed = parseRulebook(rulebookData(file));
  if (parsed.ok) return parsed.value;
  throw new Error(`${file}: ${JSON.stringify(parsed.refusal)}`);
}
