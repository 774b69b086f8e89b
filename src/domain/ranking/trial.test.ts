import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  addRational,
  compareRational,
  type Rational,
  sumRational,
  toRational,
} from "../scoring/rational.ts";
import type { Board, BoardEntry } from "./result.ts";
import { movedOf, trialOf } from "./trial.ts";

type Given = {
  readonly rank: number;
  readonly points: Rational;
  readonly articles: readonly (readonly [id: string, points: Rational])[];
};

function entry(unit: number, { rank, points, articles }: Given): BoardEntry {
  return {
    unit,
    name: `${unit}镇`,
    rank,
    points,
    missing: 0,
    verified: null,
    lower: points,
    upper: points,
    best: rank,
    worst: rank,
    articles: articles.map(([id, given]) => ({ id, points: given })),
  };
}

function board(entries: readonly BoardEntry[]): Board {
  const ids = (entries[0]?.articles ?? []).map(({ id }) => id);
  return {
    rulebook: "test",
    version: "1",
    title: { zh: "试", en: "Test" },
    period: "2024-Q1",
    articles: ids.map((id) => ({ id, label: { zh: id, en: id } })),
    groups: [{ id: "town", label: { zh: "镇街", en: "Towns" }, entries }],
  };
}

const was = board([
  entry(1, {
    rank: 1,
    points: "10",
    articles: [
      ["size", "6"],
      ["done", "4"],
    ],
  }),
  entry(2, {
    rank: 2,
    points: "8",
    articles: [
      ["size", "2"],
      ["done", "6"],
    ],
  }),
]);

test("a unit says where it would stand and which articles make the difference, the greatest first", () => {
  const now = board([
    entry(2, {
      rank: 1,
      points: "11",
      articles: [
        ["size", "3"],
        ["done", "8"],
      ],
    }),
    entry(1, {
      rank: 2,
      points: "9",
      articles: [
        ["size", "6"],
        ["done", "3"],
      ],
    }),
  ]);
  const [group] = trialOf(was, now);
  expect(group?.lines.map(({ unit, rank, points }) => [unit, rank, points])).toEqual([
    [2, { was: 2, now: 1 }, { was: "8", now: "11" }],
    [1, { was: 1, now: 2 }, { was: "10", now: "9" }],
  ]);
  expect(group?.lines[0]?.turns.map(({ article, change }) => [article, change])).toEqual([
    ["done", "2"],
    ["size", "1"],
  ]);
  expect(group?.lines[0]?.sentence).toEqual({
    zh: "第2名升到第1名：“done”多2分，“size”多1分。",
    en: "Up from 2 to 1: 2 more by “done”, 1 more by “size”.",
  });
  expect(group?.lines[1]?.sentence.zh).toBe("第1名降到第2名：“done”少1分。");
  expect(movedOf(trialOf(was, now))).toBe(2);
});

test("who moves only because others do is told so", () => {
  const now = board([
    entry(2, {
      rank: 1,
      points: "12",
      articles: [
        ["size", "6"],
        ["done", "6"],
      ],
    }),
    entry(1, {
      rank: 2,
      points: "10",
      articles: [
        ["size", "6"],
        ["done", "4"],
      ],
    }),
  ]);
  const line = trialOf(was, now)[0]?.lines[1];
  expect(line?.turns).toEqual([]);
  expect(line?.sentence.zh).toBe("第1名降到第2名：自己的得分没有变，是其他单位的得分变了。");
});

test("an article that comes or goes is told as such", () => {
  const now = board([
    entry(1, {
      rank: 1,
      points: "11",
      articles: [
        ["size", "6"],
        ["base", "5"],
      ],
    }),
    entry(2, {
      rank: 2,
      points: "7",
      articles: [
        ["size", "2"],
        ["base", "5"],
      ],
    }),
  ]);
  expect(trialOf(was, now)[0]?.lines[0]?.sentence.zh).toBe(
    "仍是第1名：新增的“base”多5分，删去的“done”少4分。",
  );
});

test("what the total itself does beside its articles is a line of its own", () => {
  const now = board([
    entry(1, {
      rank: 1,
      points: "9",
      articles: [
        ["size", "6"],
        ["done", "4"],
      ],
    }),
    entry(2, {
      rank: 2,
      points: "8",
      articles: [
        ["size", "2"],
        ["done", "6"],
      ],
    }),
  ]);
  expect(trialOf(was, now)[0]?.lines[0]?.turns).toMatchObject([{ article: null, change: "-1" }]);
});

test("a unit that comes is newly ranked; one that leaves stands behind the group it had", () => {
  const [first] = was.groups[0]?.entries ?? [];
  const alone = board(first ? [first] : []);
  expect(trialOf(alone, was)[0]?.lines[1]?.sentence.zh).toBe("新参加排名，第2名。");
  const left = trialOf(was, alone)[0]?.lines ?? [];
  expect(left.map(({ unit, rank }) => [unit, rank.now])).toEqual([
    [1, 1],
    [2, null],
  ]);
});

const points = fc.integer({ min: -50, max: 50 }).map((each) => toRational(`${each}/4`));
const units = fc.array(fc.tuple(points, points), { minLength: 1, maxLength: 5 });

function boardOf(all: readonly (readonly [string, string])[], extra: string) {
  return board(
    all.map(([size, done], at) =>
      entry(at + 1, {
        rank: at + 1,
        points: sumRational([size, done, extra]),
        articles: [
          ["size", size],
          ["done", done],
        ],
      }),
    ),
  );
}

test("the changes told of a unit always add up to the change of its points", () => {
  fc.assert(
    fc.property(units, units, points, (before, after, extra) => {
      const count = Math.min(before.length, after.length);
      const [old, next] = [
        boardOf(before.slice(0, count), "0"),
        boardOf(after.slice(0, count), extra),
      ];
      for (const { points: both, turns } of trialOf(old, next).flatMap(({ lines }) => lines)) {
        const whole = addRational(
          toRational(both.was ?? "0"),
          sumRational(turns.map(({ change }) => toRational(change))),
        );
        expect(compareRational(whole, toRational(both.now ?? "0"))).toBe(0);
      }
    }),
  );
});
