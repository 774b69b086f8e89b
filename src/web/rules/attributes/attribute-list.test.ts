import { expect, test } from "vitest";
import { projectAttributes } from "../../../catalogue/project.ts";
import { filterAttributes } from "./attribute-list.ts";

const own = { ...freshLike("own_yield"), own: true };
const retired = { ...freshLike("own_old"), own: true, retired: true };
const all = [...projectAttributes, own, retired];
const none = { q: "", group: "", scope: "all" } as const;

function freshLike(id: string) {
  return {
    id,
    label: { zh: "亩均税收", en: "Tax per mu" },
    synonyms: ["亩均贡献"],
    group: "benefit",
  } as const;
}

test("without a filter everything is listed, retired ones too", () => {
  expect(filterAttributes(all, none)).toHaveLength(all.length);
});

test("a word finds names in both languages, synonyms and ids, whatever their width and case", () => {
  for (const q of ["亩均贡献", "TAX PER", "own_yield", "ｏｗｎ_yield"])
    expect(filterAttributes(all, { ...none, q })).toContain(own);
});

test("the district's own and the retired can be listed alone, and a group narrows both", () => {
  expect(filterAttributes(all, { ...none, scope: "own" })).toEqual([own, retired]);
  expect(filterAttributes(all, { ...none, scope: "retired" })).toEqual([retired]);
  expect(filterAttributes(all, { ...none, scope: "own", group: "money" })).toEqual([]);
});
