import { expect, test } from "vitest";
import {
  faultsOfRow,
  freshAttribute,
  idFor,
  readChoices,
  timingOf,
  timings,
  withRetired,
  withTiming,
  withType,
} from "./own-attribute.ts";

const fresh = freshAttribute([]);

test("an id is made of the English name, is free, and keeps to the shape the ledger takes", () => {
  expect(idFor("Tax per mu", [])).toBe("own_tax_per_mu");
  expect(idFor("Tax per mu", ["own_tax_per_mu"])).toBe("own_tax_per_mu_2");
  expect(idFor("亩均税收", [])).toBe("own_item");
  expect(idFor("x".repeat(80), ["own_x"])).toMatch(/^own_[a-z0-9_]{1,36}$/u);
});

test("every timing chosen is the timing read back, and only a flow has a period", () => {
  for (const timing of timings) {
    const chosen = withTiming({ ...fresh, value: "day" }, timing);
    expect(timingOf(chosen)).toBe(timing);
    expect("period" in chosen).toBe(chosen.timing === "flow");
  }
});

test("another type leaves behind what it does not have", () => {
  const quantity = withType(fresh, "quantity");
  expect(quantity.unit).toBe("亩");
  expect(withType(quantity, "text")).not.toHaveProperty("unit");
  expect(withType(withTiming({ ...fresh, value: "day" }, "event"), "text").timing).toBe("state");
  expect(withType(quantity, "choice")).toMatchObject({ value: "choice", choices: [] });
});

test("an attribute in use again carries no mark of having been retired", () => {
  expect(withRetired(withRetired(fresh, true), false)).toEqual(fresh);
});

test("a fault stands at the field it is about, and only in its row", () => {
  const fault = (code: string, row: number) => ({
    code,
    params: { row },
    sentence: { zh: "", en: "" },
  });
  const faults = [fault("attributeWordTaken", 2), fault("attributeHasFacts", 2)];
  expect(faultsOfRow(faults, 1)).toEqual({ synonyms: faults[0], other: faults[1] });
  expect(faultsOfRow(faults, 0)).toEqual({});
});

test("choices pasted from a sheet have an id each and their other names", () => {
  expect(readChoices("国资\tState owned\t国有\n民资\n\n", ["state_owned"])).toEqual([
    { id: "state_owned_2", label: { zh: "国资", en: "State owned" }, synonyms: ["国有"] },
    { id: "item", label: { zh: "民资", en: "民资" }, synonyms: [] },
  ]);
});
