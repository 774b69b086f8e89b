import { expect, test } from "vitest";
import { askFixture, knownFixture, monthFixture, rowFixture } from "./month-fixture.ts";
import { draftedAt, draftsOf, keyOfCell, placeOfKey, takenOf, withSaved } from "./month-types.ts";

test("a cell's key gives its place back, whatever its scope is called", () => {
  const place = { attribute: "production", scope: "一期|首条生产线" };
  expect(placeOfKey(keyOfCell(7, place))).toEqual({ project: 7, ...place });
});

test("drafts are of what is asked, of what may be stated anew, and of what is asked no more", () => {
  const month = monthFixture([
    rowFixture(1, {
      asks: [askFixture({ draft: "12" })],
      known: [
        knownFixture(),
        knownFixture({ attribute: "progress", mayChange: true, draft: "封顶" }),
      ],
      strays: [{ attribute: "problem", scope: "", text: "旧", drafted: null }],
    }),
  ]);
  expect(draftsOf(month)).toEqual({
    "1|monthDone|": "12",
    "1|progress|": "封顶",
    "1|problem|": "旧",
  });
});

test("what the server took becomes the draft, with what it found; an emptied stray is gone", () => {
  const before = monthFixture([
    rowFixture(1, { strays: [{ attribute: "problem", scope: "", text: "旧", drafted: null }] }),
    rowFixture(2),
  ]);
  const found = { rows: [{ project: 1, findings: [] }], overtaken: [] };
  const after = withSaved(before, { "1|monthDone|": "12", "1|problem|": "" }, found);
  expect(draftsOf(after)).toMatchObject({ "1|monthDone|": "12", "2|monthDone|": "" });
  expect(after.rows[0]?.strays).toEqual([]);
});

test("where another was before, theirs stands with their name, and one's own text is not taken", () => {
  const before = monthFixture([rowFixture(1)]);
  const sent = { "1|monthDone|": "12", "1|progress|": "封顶" };
  const drafted = { by: "李明", at: "2026-02-03T01:00:00.000Z" };
  const theirs = { project: 1, attribute: "monthDone", scope: "", text: "15", drafted };
  const saved = { rows: [{ project: 1, findings: [] }], overtaken: [theirs] };
  const after = withSaved(before, sent, saved);
  expect(draftsOf(after)).toMatchObject({ "1|monthDone|": "15", "1|progress|": "封顶" });
  expect(draftedAt(after, "1|monthDone|")).toEqual(drafted);
  expect(draftedAt(after, "1|progress|")).toBeNull();
  expect(takenOf(sent, saved)).toEqual({ "1|progress|": "封顶" });
});
