import type { Bilingual, Language } from "../language.ts";
import { refuse, type Result } from "../refusal/refusal.ts";
import { chineseNumeral } from "./numeral.ts";
import type { Fault, Path } from "./reader.ts";

/** A path as people write it: `articles[1].rule.bands[0].from`. Errors: none (total). */
export function printPath(path: Path): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
    .join("")
    .replace(/^\./u, "");
}

/** The written text at a path of the data, "" when there is none. */
function textAt(data: unknown, path: Path): string {
  let value = data;
  for (const step of path)
    value = typeof value === "object" && value !== null ? Reflect.get(value, step) : undefined;
  return typeof value === "string" ? value : "";
}

function articleAt(path: Path, data: unknown): Bilingual {
  const [top, index] = path;
  if (top !== "articles" || typeof index !== "number") return { zh: "", en: "" };
  const label = (language: Language): string => textAt(data, [top, index, "label", language]);
  return {
    zh: `第${chineseNumeral(index + 1)}条${label("zh")}，`,
    en: `article ${index + 1} ${label("en")}, `,
  };
}

/**
 * Refuses with `ruleFault` for a fault in `data`: its article as printed (第二条规模) and path, and what to do. `path` alone
 * lets a loader find the line; `count` is how many faults there are.
 */
export function refuseFault(fault: Fault, data: unknown, count: number): Result<never> {
  const path = fault.path.length === 0 ? "/" : printPath(fault.path);
  const article = articleAt(fault.path, data);
  return refuse("ruleFault", {
    "place.zh": article.zh + path,
    "place.en": article.en + path,
    "fault.zh": fault.advice.zh,
    "fault.en": fault.advice.en,
    path,
    count,
  });
}
