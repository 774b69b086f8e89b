import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import exifr from "exifr";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addEvidence } from "../../src/app/add-evidence.ts";
import type { Ctx } from "../../src/app/context.ts";
import type { Result } from "../../src/domain/refusal/refusal.ts";
import { say } from "../../src/domain/refusal/say.ts";
import { lookApart } from "../../src/files/evidence/look-apart.ts";
import type { LookJob } from "../../src/files/evidence/look-job.ts";
import { type Visitor, openApi, signIn } from "../harness/api.ts";
import { type TestLedger, enter, openTestLedger } from "../harness/ledger.ts";
import { type MemoryFiles, memoryFiles } from "../harness/memory-files.ts";
import { type Together, openTogether } from "../harness/look-together.ts";
import { isLong, tell } from "../harness/runs.ts";
import { type Towns, makeTowns } from "../harness/towns.ts";
import { hostileFiles } from "./hostile-corpus.ts";
import { type Sample, greedy } from "./hostile-sample.ts";

/** The built process: what the server starts for every file, with its limits. */
const process_ = new URL("../../dist/files/evidence/look-process.js", import.meta.url);

let ledger: TestLedger;
let towns: Towns;
let files: MemoryFiles;
let office: Visitor;
let leader: Visitor;
let ctx: Ctx;
let together: Together;

beforeAll(async () => {
  if (!existsSync(process_)) throw new Error("build first: npx tsc -b src/files");
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  files = memoryFiles();
  const api = openApi(ledger, files);
  [office, leader] = [await signIn(api, "t-office"), await signIn(api, "t-leader")];
  together = openTogether(process_);
  ctx = Object.assign(await enter(ledger, "t-office", "towns"), { files });
});
afterAll(async () => {
  together.close();
  await ledger.close();
});

/** The product's own way; what is not greedy goes into one process in turn, where no sample may bring it down. */
function lookInto({ what }: Sample): (job: LookJob) => ReturnType<typeof lookApart> {
  const isAlone = isLong || greedy.has(what);
  return isAlone ? (job) => lookApart(job, process_) : (job) => together.look(job);
}

/** The largest of this process's children just now, in MB; 0 where the system does not tell. */
function childMegabytes(): number {
  if (!existsSync("/proc/self/status")) return 0;
  const children = readdirSync("/proc").filter((name) => {
    if (!/^\d+$/u.test(name)) return false;
    try {
      const [, rest = ""] = readFileSync(`/proc/${name}/stat`, "utf8").split(/\) /u);
      return rest.split(" ")[1] === String(process.pid) && isLooking(name);
    } catch {
      return false;
    }
  });
  return Math.max(0, ...children.map(residentOf));
}

function isLooking(pid: string): boolean {
  return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("look-process");
}

function residentOf(pid: string): number {
  try {
    const told = /VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return Number(told?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

type Added = { id: number; sha256: string };
type Outcome = { readonly sample: Sample; readonly result: Result<Added>; readonly ms: number };

/** Every answer the door gives for a piece of evidence, inline or not. */
async function served(visitor: Visitor, id: number): Promise<Response[]> {
  const asked = ["original", "large", "small"].map((rendition) =>
    visitor.call("showEvidence", { district: "towns", id, rendition }),
  );
  return Promise.all(asked);
}

async function checkServed(id: number, sha256: string): Promise<number> {
  let inline = 0;
  for (const visitor of [office, leader])
    for (const answer of await served(visitor, id)) {
      const body = Buffer.from(await answer.arrayBuffer());
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      if (answer.status !== 200) continue;
      expect(answer.headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox/u);
      const way = answer.headers.get("content-disposition") ?? "";
      if (way.startsWith("attachment")) {
        expect(createHash("sha256").update(body).digest("hex")).toBe(sha256);
        continue;
      }
      inline += 1;
      // What is shown in place is a picture of ours, and says nothing but the picture.
      expect(answer.headers.get("content-type")).toBe("image/jpeg");
      expect(body.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
      expect(await exifr.parse(body).catch(() => undefined)).toBeUndefined();
      expect(body.toString("latin1")).not.toMatch(/<script|<html|HUAWEI/u);
    }
  return inline;
}

test("bar 26: no file brings the server down, none is shown as it came, every refusal is a sentence", async () => {
  const corpus = await hostileFiles();
  const before = process.memoryUsage.rss();
  let [own, child] = [0, 0];
  const watch = setInterval(() => {
    own = Math.max(own, process.memoryUsage.rss() - before);
    child = Math.max(child, childMegabytes());
  }, 20);
  const bring = async (sample: Sample): Promise<Outcome> => {
    const begun = performance.now();
    const asked = { district: "towns", id: towns.jia, name: sample.name, paper: "photo" } as const;
    const own = { ...ctx, look: lookInto(sample) };
    const result = await addEvidence(own, { ...asked, how: "upload", scope: "" }, sample.bytes);
    return { sample, result, ms: performance.now() - begun };
  };
  const outcomes: Outcome[] = [];
  for (let at = 0; at < corpus.length; at += 2)
    outcomes.push(...(await Promise.all(corpus.slice(at, at + 2).map(bring))));
  clearInterval(watch);
  const wrong = outcomes.filter(({ sample, result }) => result.ok !== sample.taken);
  expect(wrong.map(({ sample, result }) => [sample.what, result])).toEqual([]);
  let inline = 0;
  for (const { result, sample } of outcomes) {
    if (!result.ok) {
      for (const language of ["zh", "en"] as const)
        expect(say(result.refusal, language)).toMatch(/^[^{}]{12,400}$/u);
      continue;
    }
    expect(result.value.sha256).toBe(createHash("sha256").update(sample.bytes).digest("hex"));
    inline += await checkServed(result.value.id, result.value.sha256);
  }
  const slowest = Math.max(...outcomes.map(({ ms }) => ms));
  tell("bar 26", {
    samples: corpus.length,
    alone: corpus.filter(({ what }) => isLong || greedy.has(what)).length,
    refused: outcomes.filter(({ result }) => !result.ok).length,
    crashes: 0,
    "originals shown in place": 0,
    "copies shown": inline,
    "slowest ms": Math.round(slowest),
    "process MB": Math.round(child),
    "server MB more": Math.round(own / 1_048_576),
  });
  expect(corpus.length).toBeGreaterThanOrEqual(60);
  expect(child).toBeLessThanOrEqual(256);
  expect(own / 1_048_576).toBeLessThanOrEqual(256);
  expect(slowest).toBeLessThanOrEqual(10_000);
}, 300_000);

test("what was taken is named so that it cannot deceive, and saved as what it is", async () => {
  const answer = await office.call("listEvidence", { district: "towns", id: towns.jia });
  const { evidence } = (await answer.json()) as { evidence: { name: string; id: number }[] };
  for (const { name } of evidence) expect(name).not.toMatch(/[\p{Cc}\u202e\u200b/\\<>]/u);
  const program = evidence.find(({ name }) => name === "a.exe");
  const [saved] = await served(office, program?.id ?? 0);
  expect(saved?.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''a.exe.jpg");
});

test("an original that no longer is what was brought is not handed out", async () => {
  const answer = await office.call("listEvidence", { district: "towns", id: towns.jia });
  const { evidence } = (await answer.json()) as { evidence: { id: number; sha256: string }[] };
  const [one] = evidence;
  const path = [...files.kept.keys()].find(
    (key) => key.startsWith("original") && key.endsWith(one?.sha256 ?? "-"),
  );
  files.kept.set(path ?? "", Buffer.from("other"));
  const [lost] = await served(office, one?.id ?? 0);
  expect([lost?.status, await lost?.text()]).toEqual([
    503,
    expect.stringContaining("evidenceLost"),
  ]);
});
