import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import type { RuleData } from "../domain/rule/rule-versions.ts";
import { productFolder } from "../store/place.ts";

/** Where the product keeps its editable samples. */
export function rulesFolder(): string {
  return join(productFolder(), "rules");
}

/** Templates of whole districts are no rules; published rulebooks are samples to adopt, in force nowhere. */
const apart = ["templates/", "rulebooks/published/"];

/** Every rule within a folder as data, by its path there without `.yaml`. Errors: throws what reading throws. */
export async function readFolder(
  folder: string,
  without: readonly string[] = [],
): Promise<RuleData> {
  const files = (await readdir(folder, { recursive: true }))
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".yaml") && !without.some((place) => file.startsWith(place)))
    .toSorted();
  const read = files.map(async (file): Promise<[string, unknown]> => [
    file.replace(/\.yaml$/u, ""),
    parse(await readFile(join(folder, file), "utf8")),
  ]);
  return new Map(await Promise.all(read));
}

/** Every shipped rule as data, by its name: the path under `rules/` without `.yaml`. Errors: throws what reading throws. */
export function readShippedRules(folder: string = rulesFolder()): Promise<RuleData> {
  return readFolder(folder, apart);
}
