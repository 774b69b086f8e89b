import { expect, test } from "vitest";
import { acknowledged, keepOurs, mergeOutbox, sending, typed, without } from "./outbox.ts";

const at = "2026-02-03T01:00:00.000Z";
const drafts = { a: "", b: "5", c: "7" };

test("what is typed here shows first and waits to be sent", () => {
  const outbox = typed({}, { a: "1" }, { drafts, at });
  const merged = mergeOutbox(drafts, outbox);
  expect(merged.texts).toEqual({ a: "1", b: "5", c: "7" });
  expect(merged.unsent).toEqual(["a"]);
  expect(merged.conflicts).toEqual([]);
});

test("typing on keeps the text the typing began from, so that another's text is still noticed", () => {
  const first = typed({}, { b: "51" }, { drafts, at });
  const later = typed(first, { b: "512" }, { drafts: { ...drafts, b: "9" }, at });
  expect(later["b"]).toEqual({ text: "512", base: "5", at });
});

test("a newer text of someone else is a conflict to choose, never overwritten and never sent over", () => {
  const outbox = typed({}, { b: "51" }, { drafts, at });
  const merged = mergeOutbox({ ...drafts, b: "9" }, outbox);
  expect(merged.unsent).toEqual([]);
  expect(merged.conflicts).toEqual([{ key: "b", ours: "51", theirs: "9", at }]);
  const ours = keepOurs(outbox, { key: "b", theirs: "9" });
  expect(mergeOutbox({ ...drafts, b: "9" }, ours).unsent).toEqual(["b"]);
  expect(mergeOutbox({ ...drafts, b: "9" }, without(outbox, ["b"])).texts["b"]).toBe("9");
});

test("both having typed the same is no conflict", () => {
  const merged = mergeOutbox({ ...drafts, b: "9" }, typed({}, { b: "9" }, { drafts, at }));
  expect(merged.settled).toEqual(["b"]);
  expect(merged.conflicts).toEqual([]);
});

test("a cell that is asked no more keeps its text aside and sends nothing", () => {
  const merged = mergeOutbox({ a: "" }, typed({}, { b: "51" }, { drafts, at }));
  expect(merged.left).toEqual(["b"]);
  expect(merged.unsent).toEqual([]);
  expect(merged.texts).toEqual({ a: "" });
});

test("what the server took leaves the outbox; what was typed meanwhile stays, based on it", () => {
  const outbox = typed({}, { a: "1", b: "52" }, { drafts, at });
  const rest = acknowledged(outbox, { a: "1", b: "51" });
  expect(rest).toEqual({ b: { text: "52", base: "51", at } });
  expect(mergeOutbox({ ...drafts, a: "1", b: "51" }, rest).unsent).toEqual(["b"]);
});

test("a cell emptied while its text was on its way is sent again as empty", () => {
  const outbox = typed({}, { a: "" }, { drafts, at });
  expect(mergeOutbox({ ...drafts, a: "1" }, acknowledged(outbox, { a: "1" })).unsent).toEqual([
    "a",
  ]);
});

test("what was sent and never answered, yet stands there, is one's own: what was typed since is sent over it", () => {
  const sent = sending(typed({}, { b: "51" }, { drafts, at }), ["b"], drafts);
  const since = typed(sent, { b: "512" }, { drafts, at });
  const held = { ...drafts, b: "51" };
  const merged = mergeOutbox(held, since);
  expect(merged.conflicts).toEqual([]);
  expect(merged.unsent).toEqual(["b"]);
  expect(sending(since, ["b"], held)["b"]?.base).toBe("51");
  expect(mergeOutbox({ ...drafts, b: "9" }, since).conflicts).toHaveLength(1);
});
