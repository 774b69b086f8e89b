import { afterAll, beforeAll, expect, test } from "vitest";
import { addEvidence } from "../../../src/app/add-evidence.ts";
import { checkEvidence } from "../../harness/check-evidence.ts";
import { type TestLedger, enter, openTestLedger, valueOf } from "../../harness/ledger.ts";
import { type MemoryFiles, memoryFiles } from "../../harness/memory-files.ts";
import { shot } from "../../harness/photographs.ts";
import { tell } from "../../harness/runs.ts";
import { type Towns, makeTowns } from "../../harness/towns.ts";

let ledger: TestLedger;
let towns: Towns;
let files: MemoryFiles;
const ids: number[] = [];

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  files = memoryFiles();
  const ctx = { ...(await enter(ledger, "t-office", "towns")), files };
  const asked = {
    district: "towns",
    id: towns.jia,
    name: "a.jpg",
    paper: "photo",
    how: "upload",
    scope: "",
  } as const;
  for (const seed of [1, 2, 3, 4])
    ids.push(valueOf(await addEvidence(ctx, asked, await shot(seed))).id);
});
afterAll(() => ledger.close());

const keysOf = (keeping: string) => [...files.kept.keys()].filter((key) => key.startsWith(keeping));

test("a store as it was left is found whole, and every spoiled file is found: one bit, a missing one, a missing copy", async () => {
  expect(await checkEvidence(ledger.owner, files)).toEqual({ checked: 4, spoiled: [] });
  const [flipped = "", gone = ""] = keysOf("original");
  const bytes = new Uint8Array(files.kept.get(flipped) ?? []);
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  files.kept.set(flipped, bytes);
  files.kept.delete(gone);
  files.kept.delete(keysOf("small")[2] ?? "");
  const { spoiled } = await checkEvidence(ledger.owner, files);
  tell("bar 17, evidence files", { spoiled: 3, found: spoiled.length });
  expect(spoiled.map((each) => each.fault).toSorted()).toEqual([
    "altered",
    "copyMissing",
    "missing",
  ]);
  expect(spoiled.every((each) => ids.includes(each.evidence))).toBe(true);
});
