import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { parseRulebook } from "../../src/domain/scoring/parse.ts";
import type { Rulebook } from "../../src/domain/scoring/rulebook.ts";

const folder = new URL("../../rules/rulebooks/", import.meta.url);

/** Names of the rulebook files shipped with the product. */
export const rulebookFiles: readonly string[] = readdirSync(folder).filter((name) =>
  name.endsWith(".yaml"),
);

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
