import { expect, test } from "vitest";
import { allRights, rightsOf } from "../../domain/unit/rights.ts";
import { roles } from "../../domain/unit/role.ts";
import { frontPlace, openPlaces } from "./place.ts";
import { places } from "./places.ts";
import { hasSettings } from "./settings-rights.ts";

const placesOf = (...held: (typeof roles)[number][]) =>
  openPlaces(places, rightsOf(held)).map(({ place }) => place);

test("a place is shown to whoever has one of its rights, and to nobody else", () => {
  expect(placesOf("sysadmin")).toContain("people");
  expect(placesOf("sysadmin")).not.toContain("sight");
  expect(placesOf("secadmin")).toContain("grants");
  expect(placesOf("auditadmin")).toContain("sight");
  expect(placesOf("town", "leader")).toEqual([]);
});

test("the way in stands exactly where there is a place to go", () => {
  for (const right of allRights)
    if (openPlaces(places, [right]).length > 0) expect(hasSettings([right])).toBe(true);
  for (const role of roles)
    if (placesOf(role).length === 0 && role !== "office")
      expect(hasSettings(rightsOf([role]))).toBe(false);
});

test("no two places share an address", () => {
  const addresses = places.map(({ place }) => place);
  expect(new Set(addresses).size).toBe(addresses.length);
});

test("the settings open at what is one's own business", () => {
  const front = (role: (typeof roles)[number]) =>
    frontPlace(openPlaces(places, rightsOf([role])), rightsOf([role]))?.place;
  expect(front("sysadmin")).toBe("people");
  expect(front("secadmin")).toBe("grants");
  expect(front("auditadmin")).toBe("sight");
});
