import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { hashes } from "../../src/app/seal/hashes.ts";
import { run } from "../../src/cli/run.ts";
import { combinedSeed, commitmentOf } from "../../src/domain/inspection/commit.ts";
import { drawFrom } from "../../src/domain/inspection/draw.ts";
import { type Frame, frameText, hashText } from "../../src/domain/inspection/frame.ts";
import { type PublishedDraw, signedText } from "../../src/domain/inspection/rerun.ts";
import { readRules } from "../../src/app/read-rules.ts";

const { sha256 } = hashes;
let folder = "";
let published: PublishedDraw;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guatu-draw-"));
  const { draw: rule } = await readRules();
  const rows = Array.from({ length: 60 }, (_, at) => ({
    subject: at + 1,
    unit: 1 + (at % 7),
    stratum: "never",
  }));
  const point = { day: "2026-11-20", seq: 9 };
  const frame: Frame = {
    v: 1,
    district: "sample",
    point,
    rule,
    words: "audit",
    inspectors: [3, 4],
    rows,
  };
  const text = frameText(frame);
  const frameHash = hashText(sha256, text);
  const seed = "5a".repeat(32);
  const commitment = commitmentOf(sha256, seed, frameHash);
  const checkpoint = "guatu.example/sample\n9\nAAAA\n\n— guatu.example AAAAAAAA\n";
  const outside = { checkpoint: signedText(checkpoint), words: "桂花" };
  const drawn = drawFrom(sha256, frame, combinedSeed(sha256, { seed, commitment }, outside));
  published = {
    guatu: "draw",
    v: 1,
    number: 4,
    title: "抽查",
    frame: text,
    frameHash,
    commitment,
    seed,
    checkpoint,
    words: "桂花",
    drawn,
  };
});
afterAll(() => rm(folder, { recursive: true }));

async function said(content: unknown, ...more: string[]): Promise<[number, string]> {
  const file = join(folder, "draw.json");
  await writeFile(file, typeof content === "string" ? content : JSON.stringify(content));
  const lines: string[] = [];
  const hear = (line: string) => void lines.push(line);
  const told = vi.spyOn(console, "info").mockImplementation(hear);
  const complained = vi.spyOn(console, "error").mockImplementation(hear);
  try {
    return [await run(["draw", "--verify", file, ...more], { LANG: "zh_CN" }), lines.join("\n")];
  } finally {
    told.mockRestore();
    complained.mockRestore();
  }
}

test("a published draw that comes out again ends with 0, without data and without a network", async () => {
  const [exit, text] = await said(published);
  expect([exit, text.includes("相同：第 4 号")]).toEqual([0, true]);
});

test("whatever was changed is named, and the exit code is 1", async () => {
  const fewer = { ...published, drawn: published.drawn.slice(1) };
  expect(await said(fewer)).toEqual([1, "不同：第 4 号“抽查”\n  重抽的名单与公布的不同"]);
  const [exit, text] = await said({
    ...published,
    frame: published.frame.replace('"unit":1', '"unit":2'),
  });
  expect([exit, text.includes("种子和范围与承诺不符")]).toEqual([1, true]);
  const [unsigned, why] = await said(published, "--key", "guatu.example+00000000+AQ==");
  expect([unsigned, why.includes("公钥")]).toEqual([1, true]);
});

test("a file that is no published draw, none at all, or no file named, each gets its sentence", async () => {
  expect((await said("{}"))[0]).toBe(6);
  expect((await said("x"))[0]).toBe(6);
  const silent = vi.spyOn(console, "error").mockImplementation(() => undefined);
  expect(await run(["draw", "--verify", join(folder, "none.json")], {})).toBe(4);
  expect(await run(["draw"], {})).toBe(2);
  silent.mockRestore();
});
