import { expect, test } from "vitest";
import { type FieldLine, fieldsOf, seersOf, shutOut, toggled } from "./field-draft.ts";

const line: FieldLine = {
  id: "contact",
  label: { zh: "联系人", en: "Contact" },
  group: "duty",
  roles: null,
  statedBy: ["office", "town"],
  open: null,
};
const kept: FieldLine = { ...line, id: "site", roles: ["office"] };

test("keeping a role out and letting it in again is no change", () => {
  const draft = toggled({}, line, { role: "leader", sees: false });
  expect(seersOf(line, draft)).toEqual(["office", "town", "bureau", "taskforce", "audit"]);
  expect(toggled(draft, line, { role: "leader", sees: true })).toEqual({});
});

test("what everybody sees is not named; what was guarded stays so until it is lifted", () => {
  expect(fieldsOf([line, kept], {})).toEqual({ site: ["office"] });
  const draft = toggled({}, kept, { role: "town", sees: true });
  expect(fieldsOf([line, kept], draft)).toEqual({ site: ["office", "town"] });
});

test("who states an attribute and is kept from it is told of", () => {
  expect(shutOut(line, {})).toEqual([]);
  expect(shutOut(kept, {})).toEqual(["town"]);
});
