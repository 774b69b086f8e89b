import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { hashes } from "../../src/app/seal/hashes.ts";
import { combinedSeed, commitmentOf } from "../../src/domain/inspection/commit.ts";
import { drawFrom, takeOf } from "../../src/domain/inspection/draw.ts";
import { type DrawRule, parseDrawRule } from "../../src/domain/inspection/draw-rule.ts";
import {
  type Frame,
  type FrameRow,
  frameText,
  hashText,
} from "../../src/domain/inspection/frame.ts";
import { readPublished } from "../../src/domain/inspection/published.ts";
import { type PublishedDraw, rerun } from "../../src/domain/inspection/rerun.ts";
import { productFolder } from "../../src/store/place.ts";
import { runs, tell } from "../harness/runs.ts";

const { sha256 } = hashes;
const file = join(productFolder(), "rules", "inspection", "draw.yaml");
const data = parse(await readFile(file, "utf8")) as Record<string, unknown>;
const shipped = ((): DrawRule => {
  const parsed = parseDrawRule(data, "draw");
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value;
})();

const strata = shipped.strata.map(({ id }) => id);

/** Frames of up to 60 projects in a few units. */
const frames = fc
  .record({
    rows: fc.array(
      fc.record({ unit: fc.integer({ min: 1, max: 5 }), stratum: fc.constantFrom(...strata) }),
      { minLength: 1, maxLength: 60, size: "max" },
    ),
    inspectors: fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 6 }),
    perUnit: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ rows, inspectors, perUnit }): Frame => ({
    v: 1,
    district: "sample",
    point: { day: "2026-11-20", seq: 100 },
    rule: { ...shipped, perUnit },
    words: null,
    inspectors,
    rows: rows.map((row, at): FrameRow => ({ ...row, subject: at * 7 + 3 })),
  }));
const seeds = fc.stringMatching(/^[0-9a-f]{64}$/u);
const many = { numRuns: runs(40, 3000) };

/** A draw as it is published, with the list the frame and the seed give. */
function publish(frame: Frame, seed: string, words = ""): PublishedDraw {
  const given = { ...frame, words: words === "" ? null : ("audit" as const) };
  const text = frameText(given);
  const frameHash = hashText(sha256, text);
  const commitment = commitmentOf(sha256, seed, frameHash);
  const checkpoint = "guatu.example/sample\n9\nroot\n";
  const combined = combinedSeed(sha256, { seed, commitment }, { checkpoint, words });
  return {
    guatu: "draw",
    v: 1,
    number: 1,
    title: "抽查",
    frame: text,
    frameHash,
    commitment,
    seed,
    checkpoint: `${checkpoint}\n— guatu.example c2ln\n`,
    words,
    drawn: drawFrom(sha256, given, combined),
  };
}

test("a draw is the same in whatever order its projects and inspectors come", () => {
  fc.assert(
    fc.property(frames, seeds, (frame, seed) => {
      const turned = {
        ...frame,
        rows: frame.rows.toReversed(),
        inspectors: frame.inspectors.toReversed(),
      };
      expect(drawFrom(sha256, turned, seed)).toEqual(drawFrom(sha256, frame, seed));
      expect(frameText(turned)).toBe(frameText(frame));
    }),
    many,
  );
});

test("of every stratum its share is drawn, and of every unit at least what it must have", () => {
  fc.assert(
    fc.property(frames, seeds, (frame, seed) => {
      const drawn = drawFrom(sha256, frame, seed);
      for (const stratum of frame.rule.strata) {
        const of = frame.rows.filter((row) => row.stratum === stratum.id).length;
        const own = drawn.filter((row) => row.stratum === stratum.id && row.because === "share");
        expect(own.length).toBe(takeOf(stratum, of));
      }
      for (const unit of new Set(frame.rows.map((row) => row.unit))) {
        const of = frame.rows.filter((row) => row.unit === unit).length;
        const own = drawn.filter((row) => row.unit === unit).length;
        expect(own).toBeGreaterThanOrEqual(Math.min(of, frame.rule.perUnit));
      }
      expect(new Set(drawn.map(({ subject }) => subject)).size).toBe(drawn.length);
      for (const { inspectors } of drawn) expect(inspectors.length).toBe(1);
    }),
    many,
  );
});

test("every project of a stratum is as likely as every other (chi-square, fixed seeds)", () => {
  const projects = 40;
  const draws = runs(800, 20_000);
  const rows = Array.from({ length: projects }, (_, at): FrameRow => ({
    subject: at + 1,
    unit: 1,
    stratum: "rest",
  }));
  const rule = {
    ...shipped,
    perUnit: 0,
    strata: shipped.strata.map((each) => ({ ...each, percent: 10 })),
  };
  const frame: Frame = {
    v: 1,
    district: "sample",
    point: { day: "2026-11-20", seq: 1 },
    rule,
    words: null,
    inspectors: [1, 2, 3, 4],
    rows,
  };
  const counts = new Map<number, number>();
  const sent = new Map<number, number>();
  for (let at = 0; at < draws; at += 1)
    for (const { subject, inspectors } of drawFrom(sha256, frame, hashText(sha256, `seed ${at}`))) {
      counts.set(subject, (counts.get(subject) ?? 0) + 1);
      for (const each of inspectors) sent.set(each, (sent.get(each) ?? 0) + 1);
    }
  const chi = (all: ReadonlyMap<number, number>, kinds: number): number => {
    const total = [...all.values()].reduce((sum, each) => sum + each, 0);
    const expected = total / kinds;
    return [...all.values()].reduce((sum, each) => sum + (each - expected) ** 2 / expected, 0);
  };
  const [ofProjects, ofInspectors] = [chi(counts, projects), chi(sent, 4)];
  tell("uniform draw", { draws, chi: ofProjects.toFixed(1), inspectors: ofInspectors.toFixed(1) });
  // The 99.9th percentiles of chi-square with 39 and with 3 degrees of freedom.
  expect(ofProjects).toBeLessThan(72.1);
  expect(ofInspectors).toBeLessThan(16.3);
});

test("a published draw run again gives the same list", () => {
  fc.assert(
    fc.property(frames, seeds, fc.constantFrom("", "秋风起"), (frame, seed, words) => {
      const published = publish(frame, seed, words);
      const carried = readPublished(JSON.parse(JSON.stringify(published)));
      if (!carried) throw new Error("not read back");
      expect(rerun(sha256, carried).faults).toEqual([]);
      expect(rerun(sha256, carried).drawn).toEqual(published.drawn);
    }),
    many,
  );
});

test("whatever is changed in a published draw shows: a row, the seed, the commitment, the checkpoint, the list", () => {
  const [frame] = fc.sample(
    frames.filter(({ rows }) => rows.length > 20),
    { numRuns: 1, seed: 5 },
  );
  if (!frame) throw new Error("no frame");
  const published = publish(frame, "ab".repeat(32), "秋风起");
  const faultsOf = (change: Partial<PublishedDraw>) =>
    rerun(sha256, { ...published, ...change }).faults;
  const [first] = frame.rows;
  const moved = {
    ...frame,
    words: "audit" as const,
    rows: frame.rows.map((row) => (row === first ? { ...row, unit: row.unit + 1 } : row)),
  };
  expect(faultsOf({ frame: frameText(moved) })).toEqual(
    expect.arrayContaining(["frame", "commitment"]),
  );
  // Whoever changes the hash with it still does not fit what was committed to.
  const frameHash = hashText(sha256, frameText(moved));
  expect(faultsOf({ frame: frameText(moved), frameHash })).toContain("commitment");
  expect(faultsOf({ seed: "cd".repeat(32) })).toContain("commitment");
  expect(faultsOf({ commitment: "0".repeat(64) })).toContain("commitment");
  expect(faultsOf({ drawn: published.drawn.slice(1) })).toEqual(["drawn"]);
  expect(faultsOf({ checkpoint: "" })).toContain("checkpoint");
  expect(faultsOf({ words: "" })).toContain("words");
  expect(faultsOf({ frame: "{}" })).toContain("rule");
});

test("the words and the checkpoint each decide the list, so that neither the office nor they alone pick it", () => {
  const [frame] = fc.sample(
    frames.filter(({ rows }) => rows.length > 40),
    { numRuns: 1, seed: 9 },
  );
  if (!frame) throw new Error("no frame");
  const seed = "ab".repeat(32);
  const listOf = (checkpoint: string, words: string) =>
    JSON.stringify(
      drawFrom(
        sha256,
        frame,
        combinedSeed(sha256, { seed, commitment: "c" }, { checkpoint, words }),
      ),
    );
  const lists = ["a", "b", "c", "d"].flatMap((each) => [listOf(each, "w"), listOf("w", each)]);
  expect(new Set(lists).size).toBe(8);
});

test("signatures under a checkpoint decide nothing: who signs again does not draw again", () => {
  const [frame] = fc.sample(frames, { numRuns: 1, seed: 3 });
  if (!frame) throw new Error("no frame");
  const published = publish(frame, "ab".repeat(32));
  const signedAgain = published.checkpoint.replace("c2ln", "b3RoZXI");
  expect(rerun(sha256, { ...published, checkpoint: signedAgain }).faults).toEqual([]);
});

test("a commitment changes with one row of its frame", () => {
  fc.assert(
    fc.property(frames, seeds, fc.nat(), (frame, seed, at) => {
      const place = at % frame.rows.length;
      const rows = frame.rows.map((row, index) =>
        index === place ? { ...row, subject: row.subject + 1 } : row,
      );
      const [one, other] = [
        hashText(sha256, frameText(frame)),
        hashText(sha256, frameText({ ...frame, rows })),
      ];
      expect(other).not.toBe(one);
      expect(commitmentOf(sha256, seed, other)).not.toBe(commitmentOf(sha256, seed, one));
    }),
    many,
  );
});

test("a rule that lets nobody else into the seed is refused, and one of two strata with one id", () => {
  const alone = { ...data, outside: { checkpoint: false, words: "may" } };
  const refused = parseDrawRule(alone, "draw");
  expect(refused.ok ? "" : refused.refusal.params["path"]).toBe("outside");
  const [first] = shipped.strata;
  const twice = parseDrawRule({ ...data, strata: [first, first] }, "draw");
  expect(twice.ok ? "" : twice.refusal.params["path"]).toBe("strata.1.id");
});

/** What the twenty lines of Python printed in docs/proof.md say of a published draw. */
async function saidByPython(published: PublishedDraw): Promise<string> {
  const proof = await readFile(join(productFolder(), "docs", "proof.md"), "utf8");
  const code = /```python\n([\s\S]*?)```/u.exec(proof)?.[1] ?? "";
  const folder = await mkdtemp(join(tmpdir(), "guatu-draw-"));
  try {
    const path = join(folder, "draw.json");
    await writeFile(path, JSON.stringify(published));
    return execFileSync("python3", ["-c", code, path], { encoding: "utf8", stdio: "pipe" }).trim();
  } finally {
    await rm(folder, { recursive: true });
  }
}

test("a stranger’s twenty lines of Python draw the same, and see a list that was changed", async () => {
  const several = fc.sample(frames, { numRuns: runs(3, 40), seed: 11 });
  for (const frame of several) {
    const published = publish(frame, "5a".repeat(32), "桂花“落”\n了");
    expect(await saidByPython(published)).toBe("EQUAL");
    const fewer = { ...published, drawn: published.drawn.slice(1) };
    if (published.drawn.length > 0) expect(await saidByPython(fewer)).toBe("UNEQUAL");
  }
});
