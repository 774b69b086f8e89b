import { expect, test } from "vitest";
import { projectAttributes } from "../../src/catalogue/project.ts";
import { unitAttributes } from "../../src/catalogue/unit.ts";
import { checkAttributes } from "../../src/domain/scoring/attributes.ts";
import { runExamples } from "../../src/domain/scoring/example.ts";
import { operatorNames } from "../../src/domain/scoring/rule.ts";
import { allFiles, getRulebook, rulebookFiles } from "./rulebook-files.ts";

test.each(allFiles)("%s gives in every example what was worked by hand", (file) => {
  const rulebook = getRulebook(file);
  expect(`${rulebook.id}.yaml`).toBe(file.split("/").at(-1));
  const runs = runExamples(rulebook);
  expect(runs.length).toBeGreaterThan(0);
  for (const { name, got, expected } of runs)
    expect({ name, ...got }).toEqual({ name, ...expected });
});

test.each(rulebookFiles)("%s reads only what the district keeps", (file) => {
  const declared = { project: projectAttributes, unit: unitAttributes };
  expect(checkAttributes(getRulebook(file), declared)).toMatchObject({ ok: true });
});

test("every operator is visited by an example of some rulebook", () => {
  const visited = new Set(
    allFiles.flatMap((file) =>
      runExamples(getRulebook(file)).flatMap(({ operators }) => operators),
    ),
  );
  expect(operatorNames.filter((name) => !visited.has(name))).toEqual([]);
});
