import { expect, test } from "vitest";
import { projectAttributes } from "../../catalogue/project.ts";
import { attributesOf } from "./attributes.ts";

const [first] = projectAttributes;
if (!first) throw new Error("the catalogue is empty");
const retired = { ...first, id: "own_old", own: true, retired: true };
const attributes = attributesOf([...projectAttributes, retired]);

test("a retired attribute is still found for what was stated, and no longer offered", () => {
  expect(attributes.find("own_old")).toBe(retired);
  expect(attributes.all).toContain(retired);
  expect(attributes.live).toEqual(projectAttributes);
});

test("what nobody declares is words under its own id, so that it can be shown", () => {
  expect(attributes.find("own_gone")).toBeUndefined();
  expect(attributes.get("own_gone")).toMatchObject({ label: { zh: "own_gone" }, value: "text" });
  expect(attributes.get("land")).toBe(attributes.find("land"));
});
