import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import type { RuleData } from "../domain/rule/rule-versions.ts";
import type { Stop } from "./refused.ts";

/** Reads one rule: its data by name, a parser that is told the name, a refusal that names it. */
export type Read = <T>(name: string, parse: (data: unknown, name: string) => Result<T>) => T;

/** A fault says in which rule it is, however the parser put the place. */
function named<T>(result: Result<T>, name: string): Result<T> {
  if (result.ok || result.refusal.code !== "ruleFault") return result;
  const { params, code } = result.refusal;
  const places = Object.entries(params)
    .filter(([key]) => key.startsWith("place"))
    .map(([key, place]) => [key, String(place).startsWith(name) ? place : `${name}: ${place}`]);
  return {
    ok: false,
    refusal: { code, params: { ...params, ...Object.fromEntries(places), rule: name } },
  };
}

/** A reader of these data, which stops at the first fault. */
export function readerOf(data: RuleData, stop: Stop): Read {
  return (name, parse) => stop.unless(named(parse(data.get(name), name), name));
}

/** The names of the rules in a folder, in order. Errors: none (total). */
export function namesIn(data: RuleData, folder: string): string[] {
  return [...data.keys()].filter((name) => name.startsWith(`${folder}/`)).toSorted();
}

/** Parsed, then held against what else is declared: never `then`, which would make the module itself awaited. */
export function held<T>(parsed: Result<T>, check: (value: T) => Result<T>): Result<T> {
  return parsed.ok ? check(parsed.value) : parsed;
}

/** A rulebook or a target is found by its id, which is its name's; so no two have one id. */
export function isNamed<T extends { readonly id: string }>(
  book: T,
  name: string,
  folder = "rulebooks",
): Result<T> {
  if (name === `${folder}/${book.id}`) return accept(book);
  const own = name.slice(folder.length + 1);
  return refuse("ruleFault", {
    place: "id",
    path: "id",
    "fault.zh": `编号应与名称一致，写作“${own}”`,
    "fault.en": `the id is the name's: write “${own}”`,
  });
}
