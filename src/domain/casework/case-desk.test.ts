import { expect, test } from "vitest";
import type { Actor } from "../reporting/actor.ts";
import type { Case, CaseStep } from "./case.ts";
import { caseDuty } from "./case-desk.ts";

const town: Actor = { person: 1, unit: 10, roles: ["town"] };
const other: Actor = { person: 2, unit: 20, roles: ["town"] };
const office: Actor = { person: 3, unit: 1, roles: ["office"] };

const explained: CaseStep = {
  step: "explained",
  by: 1,
  byUnit: 10,
  on: "2024-03-08",
  finding: null,
  text: "设备分批到货",
  evidence: [],
};

const file = (given: Partial<Case> = {}): Case => ({
  unit: 10,
  due: "2024-03-12",
  respondents: [1],
  steps: [],
  ...given,
});

test("an open case lies with the unit that explains it and with nobody else", () => {
  expect(caseDuty(file(), town, "2024-03-11")).toEqual({
    kind: "explain",
    due: "2024-03-12",
    days: 0,
  });
  for (const actor of [other, office])
    expect(caseDuty(file(), actor, "2024-03-11")).toBeUndefined();
});

test("whoever judges is asked once the unit explained, and when it let its time pass", () => {
  const heard = file({ steps: [explained] });
  expect(caseDuty(heard, office, "2024-03-20")).toMatchObject({ kind: "decide", days: 0 });
  expect(caseDuty(heard, town, "2024-03-20")).toBeUndefined();
  expect(caseDuty(file(), office, "2024-03-13")).toMatchObject({ kind: "decide", days: 1 });
  expect(caseDuty(file(), town, "2024-03-13")).toMatchObject({ kind: "explain", days: 1 });
});

test("where no working calendar says by when, nothing is late; a decided case waits for neither", () => {
  expect(caseDuty(file({ due: null }), town, "2030-01-01")).toMatchObject({ due: null, days: 0 });
  const found = file({ steps: [{ ...explained, step: "found", by: 3, finding: "explained" }] });
  for (const actor of [town, office]) expect(caseDuty(found, actor, "2024-03-20")).toBeUndefined();
});
