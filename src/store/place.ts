import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of the product itself (holding package.json, rules/, migrations), from sources or from dist. Errors: throws when there is none, which is a broken install. */
export function productFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, "package.json"))) {
    const up = dirname(folder);
    if (up === folder) throw new Error("the product's own folder was not found");
    folder = up;
  }
  return folder;
}
