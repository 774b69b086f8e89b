import { expect, test } from "vitest";
import { sightQuestion } from "./sight-question.ts";

const questionOf = (search: string) => sightQuestion(new URLSearchParams(search));

test("the address asks about one unit, project or person on one day", () => {
  expect(questionOf("ask=person&of=12&day=2026-01-31")).toEqual({
    ask: "person",
    id: 12,
    day: "2026-01-31",
  });
  expect(questionOf("of=3&day=2026-01-31")?.ask).toBe("unit");
});

test("nothing is asked while the day or the number is no such thing", () => {
  expect(questionOf("ask=unit&of=3")).toBeNull();
  expect(questionOf("ask=unit&day=2026-01-31")).toBeNull();
  expect(questionOf("ask=project&of=-3&day=2026-01-31")).toBeNull();
  expect(questionOf("ask=project&of=3.5&day=2026-01-31")).toBeNull();
  expect(questionOf("ask=project&of=3&day=2026-02-30")).toBeNull();
});
