import { expect, test } from "vitest";
import { projectAttributes } from "../../catalogue/project.ts";
import { queryText } from "../paths.ts";
import { attributesOf } from "../state/attributes.ts";
import {
  defaultColumns,
  filtersOn,
  listInput,
  nextSort,
  readListView,
  sortOf,
  writeListView,
} from "./list-view.ts";

const attributes = attributesOf(projectAttributes);
const defaults = defaultColumns(attributes);
const read = (search: string) => readListView(new URLSearchParams(search), attributes);
const write = (view: ReturnType<typeof read>) => writeListView(view, attributes);

test("an address read and written again is the same address", () => {
  const search = "?q=康辉&units=3,5&lights=red&sort=-delay&columns=land,totalInvestment";
  const back = queryText(write(read(search)));
  expect(read(back)).toEqual(read(search));
  expect(decodeURIComponent(back)).toBe(search);
});

test("a bare address shows the default columns and asks for nothing else", () => {
  const view = read("");
  expect(view.columns).toEqual(defaults);
  expect(queryText(write(view))).toBe("");
  expect(listInput(view).columns).toBe(defaults.join());
  expect(filtersOn(view)).toBe(0);
});

test("the default columns put money first and keep the three nodes everyone asks for", () => {
  expect(defaults.slice(0, 4)).toEqual([
    "totalInvestment",
    "yearPlan",
    "yearDone",
    "doneSinceStart",
  ]);
  expect(defaults).toContain("start");
  expect(defaults).not.toContain("foundation");
});

test("a column nobody declared is dropped", () => {
  expect(read("?columns=land,nonsense").columns).toEqual(["land"]);
  expect(read("?columns=nonsense").columns).toEqual(defaults);
});

test("pressing a head sorts figures down first, words up first, and the third press ends it", () => {
  expect(nextSort("", "land", true)).toBe("-land");
  expect(nextSort("-land", "land", true)).toBe("land");
  expect(nextSort("land", "land", true)).toBe("");
  expect(nextSort("-land", "name", false)).toBe("name");
  expect(nextSort("name", "name", false)).toBe("-name");
  expect(sortOf("-land", "land")).toBe("descending");
  expect(sortOf("land", "name")).toBe("none");
});

test("every filter that has a value counts once", () => {
  expect(filtersOn(read("?units=3,5&lights=red&q=x"))).toBe(2);
});
