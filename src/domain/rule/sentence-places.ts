import { type Result, accept, refuse } from "../refusal/refusal.ts";

type Sentences<Name extends string> = Readonly<Record<Name, string>>;

function placesOf(text: string): string[] {
  return [...text.matchAll(/\{([^}]*)\}/gu)].map((match) => match[1] ?? "");
}

/**
 * Whether every `{place}` of a document's sentences is one the sentence has something for: the wording is data, what
 * may stand in it is not. Refuses `templateUnknownPlace`.
 */
export function checkPlaces<Name extends string>(
  sentences: Sentences<Name>,
  wording: Readonly<Record<Name, readonly string[]>>,
): Result<true> {
  for (const sentence in wording) {
    const known: readonly string[] = wording[sentence];
    const place = placesOf(sentences[sentence]).find((found) => !known.includes(found));
    if (place === undefined) continue;
    return refuse("templateUnknownPlace", { sentence, place, known: known.join("、") || "—" });
  }
  return accept(true);
}

/** A sentence with its places filled; what is not given stays empty. Errors: none (total). */
export function fillPlaces(text: string, places: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/gu, (_, place: string) => places[place] ?? "");
}
