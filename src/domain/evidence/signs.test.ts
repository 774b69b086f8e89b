import { expect, test } from "vitest";
import { evidenceRule } from "./evidence-fixture.ts";
import { type SignInput, saySign, signsOf } from "./signs.ts";

const good: SignInput = {
  media: "image/jpeg",
  how: "upload",
  fields: { Make: "HUAWEI", Model: "P60", Software: "P60 104.0" },
  takenOn: "2024-02-20",
  addedOn: "2024-02-21",
  projectSince: "2023-01-01",
  place: { latitude: "32.0412", longitude: "121.0631" },
  parcel: { latitude: "32.0400", longitude: "121.0600" },
  alikeElsewhere: 0,
};
const codes = (given: Partial<SignInput>) =>
  signsOf({ ...good, ...given }, evidenceRule.signs).map((sign) => sign.code);

test("a photograph taken by a camera, in time and on the spot shows no sign", () => {
  expect(codes({})).toEqual([]);
});

test.each<[string, Partial<SignInput>, string]>([
  ["the same picture elsewhere", { alikeElsewhere: 2 }, "alikeElsewhere"],
  ["a place far from the parcel", { place: { latitude: "32.1412", longitude: "121.0631" } }, "far"],
  ["a time after it came in", { takenOn: "2024-03-01" }, "takenLater"],
  ["a time before the project", { takenOn: "2022-12-31" }, "beforeProject"],
  ["editing software", { fields: { Make: "a", Software: "adobe photoshop 25.0" } }, "edited"],
  ["a Chinese beauty app", { fields: { Make: "a", Software: "美图秀秀" } }, "edited"],
  ["no camera", { fields: {} }, "noCamera"],
])("%s is a sign", (_, given, code) => expect(codes(given)).toEqual([code]));

test("what is not known, or not the asker's to see, is no sign", () => {
  expect(codes({ fields: null, takenOn: null, place: null })).toEqual([]);
  expect(codes({ parcel: null, projectSince: null })).toEqual([]);
});

test("the page's own camera needs no maker's mark, and a document is no photograph", () => {
  expect(codes({ how: "camera", fields: {} })).toEqual([]);
  expect(codes({ media: "application/pdf", fields: {}, takenOn: "2022-01-01" })).toEqual([]);
});

test("a sign is said in both languages with its figures", () => {
  const said = saySign({ code: "far", params: { metres: 11_120, limit: 3000 } });
  expect(said.zh).toContain("11120");
  expect(said.en).toContain("3000");
  expect(`${said.zh}${said.en}`).not.toMatch(/[{}]/u);
});
