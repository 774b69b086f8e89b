import fc from "fast-check";
import { expect, test } from "vitest";
import { openBoard } from "./board.ts";
import type { ScoredProject, ScoringInput, Values } from "./scoring-input.ts";
import { writeExact } from "./exact.ts";
import { known, testBook, yuan } from "./scoring-fixture.ts";

const where = [{ of: "plan", atLeast: "20元" }];
const counted = { operator: "ratio", weight: 10, of: "done", to: "plan", cap: 12 };
const book = testBook([
  { rule: counted },
  { about: "unit", rule: { operator: "sumOverProjects", where, each: counted } },
  { about: "unit", rule: { operator: "sumOverProjects", best: 2, each: counted } },
  { about: "unit", rule: { operator: "count", indicator: "events", points: 3 } },
]);

const values: fc.Arbitrary<Values> = fc
  .record(
    { done: fc.integer({ min: 0, max: 60 }), plan: fc.integer({ min: 0, max: 40 }) },
    { requiredKeys: [] },
  )
  .map((own) => Object.fromEntries(Object.entries(own).map(([id, of]) => [id, known(yuan(of))])));
const project: fc.Arbitrary<ScoredProject> = fc.record({
  id: fc.integer({ min: 1, max: 9 }),
  unit: fc.constantFrom(1, 2),
  name: fc.constant("P"),
  values,
});
const change = fc.oneof(
  project,
  fc.record({ unit: fc.constantFrom(1, 2), days: fc.array(fc.integer({ min: 10, max: 28 })) }),
);

/** What the board was opened on, with one thing put in another's place. */
function put(input: ScoringInput, changed: ScoredProject): ScoringInput {
  const others = input.projects.filter(
    ({ id, unit }) => id !== changed.id || unit !== changed.unit,
  );
  return { ...input, projects: [...others, changed] };
}

function unitValues(days: readonly number[]): Values {
  const happened = days.map((day) => ({
    on: { day: `2017-03-${day}`, precision: "day" as const },
  }));
  return { events: known(happened) };
}

function standing(input: ScoringInput, board = openBoard(book, input)): unknown {
  const told = board
    .standings()
    .map((group) => group.map((each) => ({ ...each, points: writeExact(each.points) })));
  return { told, ranking: board.ranking() };
}

test("a board mended fact by fact stands to the last line as one opened anew", () => {
  fc.assert(
    fc.property(
      fc.array(project, { maxLength: 4 }),
      fc.array(change, { maxLength: 8 }),
      (given, changes) => {
        const units = [1, 2].map((id) => ({ id, name: `U${id}`, group: "town" }));
        const empty: ScoringInput = { period: "2017", units, projects: [], unitValues: {} };
        let input = given.reduce(put, empty);
        const board = openBoard(book, input);
        board.standings();
        for (const each of changes) {
          if ("days" in each) {
            const own = unitValues(each.days);
            input = { ...input, unitValues: { ...input.unitValues, [each.unit]: own } };
            board.putUnit(each.unit, own);
          } else {
            input = put(input, each);
            board.putProject(each);
          }
          board.standings();
        }
        expect(standing(input, board)).toEqual(standing(input));
      },
    ),
    { numRuns: 40 },
  );
});
