import { expect, test } from "vitest";
import { benchPlanted, readyDetectors } from "../../bench/detect.ts";
import { type Line, isKept } from "../../bench/result.ts";
import { runs, tell } from "../harness/runs.ts";

/** Seeds the benchmark does not use either; nothing was tuned on them. */
const first = 8001;

/** “found of planted lateEdit, by late-edit” as the kind alone. */
function kindOf({ what }: Line): string {
  return what.replace(/^found of planted (\w+),.*$/u, "$1");
}

test("detectors find what somebody else planted, rule by rule, and trouble hardly any honest project", async () => {
  const lines = benchPlanted(await readyDetectors(), { districts: runs(2, 24), first });
  tell("planted faults", Object.fromEntries(lines.map((line) => [kindOf(line), line.ours])));
  const [recalls, alarms] = [lines.slice(0, -1), lines.slice(-1)];
  expect(recalls.length).toBeGreaterThanOrEqual(16);
  expect(recalls.some(({ least }) => least === 95)).toBe(true);
  expect(alarms.map(({ most }) => most)).toEqual([5]);
  expect(lines.filter((line) => !isKept(line))).toEqual([]);
});
