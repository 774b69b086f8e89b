import { expect, test } from "vitest";
import type { Result } from "../refusal/refusal.ts";
import type { Actor } from "../reporting/actor.ts";
import {
  type Objection,
  type Publication,
  decideFinish,
  decideFlag,
  decidePublish,
  decideRevise,
  decideRuling,
  mayObject,
} from "./publication.ts";

const office: Actor = { person: 1, unit: 10, roles: ["office"] };
const other: Actor = { person: 2, unit: 10, roles: ["office"] };
const audit: Actor = { person: 3, unit: 10, roles: ["audit"] };
const town: Actor = { person: 4, unit: 20, roles: ["town"] };
const notice: Publication = { seq: 5, stage: "notice", windowTo: "2024-03-08", publishedBy: 1 };
const final: Publication = { ...notice, stage: "final" };
const open: Objection = { seq: 6, unit: 20, raisedBy: 4, outcome: null, taken: false };
const upheld: Objection = { ...open, outcome: "upheld" };

function codeOf(result: Result<unknown>): string {
  return result.ok ? "ok" : result.refusal.code;
}

test("only the office publishes, and a period once", () => {
  expect(codeOf(decidePublish(undefined, office))).toBe("ok");
  expect(codeOf(decidePublish(undefined, audit))).toBe("notAllowed");
  expect(codeOf(decidePublish(notice, office))).toBe("rankingPublished");
});

test("a unit objects for itself, on the last day still, and the refusal after it names the day", () => {
  const on = (day: string, actor = town) => mayObject(notice, { unit: 20, day }, actor);
  expect(codeOf(on("2024-03-08"))).toBe("ok");
  expect(on("2024-03-09")).toMatchObject({
    refusal: { code: "rankingWindowOver", params: { day: "2024-03-08" } },
  });
  expect(codeOf(on("2024-03-05", office))).toBe("rankingNotYours");
  expect(codeOf(mayObject(final, { unit: 20, day: "2024-03-05" }, town))).toBe("rankingFinal");
});

test("who raised an objection, who published, and who stands in for one of them does not hear it", () => {
  const hear = (actor: Actor) => decideRuling(open, { publication: notice, reason: "属实" }, actor);
  expect([audit, other].map((actor) => codeOf(hear(actor)))).toEqual(["ok", "ok"]);
  expect(codeOf(hear(office))).toBe("rankingObjectionOwn");
  expect(codeOf(hear({ ...office, person: 4 }))).toBe("rankingObjectionOwn");
  const lent: Actor = { ...other, lent: [{ role: "office", by: [1] }] };
  expect(codeOf(hear(lent))).toBe("standsInForStater");
  expect(codeOf(hear({ ...town, person: 9 }))).toBe("notAllowed");
});

test("an objection is decided once, with a reason", () => {
  const asked = { publication: notice, reason: " " };
  expect(codeOf(decideRuling(open, asked, audit))).toBe("reasonNeeded");
  expect(codeOf(decideRuling(upheld, { ...asked, reason: "属实" }, audit))).toBe(
    "rankingObjectionDecided",
  );
});

test("it is published again once everything is heard and something was upheld that is not taken in", () => {
  const again = (objections: readonly Objection[], basis = "复核决定") =>
    codeOf(decideRevise(notice, { objections, basis }, office));
  expect(again([upheld])).toBe("ok");
  expect(again([upheld], " ")).toBe("rankingNeedsBasis");
  expect(again([upheld, open])).toBe("rankingObjectionsOpen");
  expect(again([{ ...upheld, taken: true }])).toBe("rankingNothingUpheld");
  expect(again([{ ...open, outcome: "dismissed" }])).toBe("rankingNothingUpheld");
});

test("it becomes final after the window, with nothing left to hear or to take in", () => {
  const end = (objections: readonly Objection[], day = "2024-03-09") =>
    codeOf(decideFinish(notice, { objections, day }, office));
  expect(end([])).toBe("ok");
  expect(end([], "2024-03-08")).toBe("rankingWindowOpen");
  expect(end([open])).toBe("rankingObjectionsOpen");
  expect(end([upheld])).toBe("rankingNotRevised");
  expect(end([{ ...upheld, taken: true }])).toBe("ok");
  expect(codeOf(decideFinish(final, { objections: [], day: "2024-03-09" }, office))).toBe(
    "rankingFinal",
  );
});

test("the flag goes by the final ranking, once a unit, with a reason", () => {
  const asked = { isDecided: false, reason: "第一" };
  expect(codeOf(decideFlag(final, asked, office))).toBe("ok");
  expect(codeOf(decideFlag(notice, asked, office))).toBe("rankingNotFinal");
  expect(codeOf(decideFlag(final, { ...asked, isDecided: true }, office))).toBe(
    "rankingFlagDecided",
  );
  expect(codeOf(decideFlag(final, { ...asked, reason: "" }, office))).toBe("reasonNeeded");
  expect(codeOf(decideFlag(final, asked, audit))).toBe("notAllowed");
});
