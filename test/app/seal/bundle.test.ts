import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BundleOf, type ReadLog, writeBundle } from "../../../src/app/seal/bundle.ts";
import { openSigner } from "../../../src/app/seal/ed25519.ts";
import { sealBatch } from "../../../src/app/seal/seal-ledger.ts";
import { type Signer, signatureBy } from "../../../src/app/seal/signer.ts";
import { printCheckpoint } from "../../../src/domain/seal/checkpoint.ts";
import { printNote } from "../../../src/domain/seal/note.ts";
import { printKey } from "../../../src/app/seal/vkey.ts";
import { type TestLedger, askOwner, enter, openTestLedger, valueOf } from "../../harness/ledger.ts";
import { verifyBundle } from "../../../src/app/verify/verify-bundle.ts";
import { Wrong } from "../../../src/app/verify/wrong.ts";
import { attacksOn, linesOf, signBy } from "../../harness/attacks.ts";
import { runs, tell } from "../../harness/runs.ts";
import { type Towns, makeTowns, state, stated } from "../../harness/towns.ts";

const run = promisify(execFile);
const verifier = new URL("../../../verify/guatu_verify.py", import.meta.url).pathname;
const tenant = "towns";
let ledger: TestLedger;
let towns: Towns;
let folder: string;
let signer: Signer;
let whole: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guatu-bundle-"));
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  signer = await openSigner(folder, "guatu.test");
  const town = await enter(ledger, "t-jia", tenant);
  const values = Array.from({ length: 300 }, (_, at) => `第${at}句 “\\ \u2028 \u0001 \u{20BB7}`);
  const said = values.map((value) =>
    stated({ subject: towns.jia, attribute: "remark", kind: "actual", value }),
  );
  await state(town, said);
  valueOf(
    await sealBatch({ owner: ledger.owner, signers: [signer], origin: "guatu.test" }, tenant),
  );
  whole = await bundleOf("whole");
});
afterAll(async () => {
  await ledger.close();
  await rm(folder, { recursive: true });
});

async function bundleOf(of: BundleOf): Promise<string> {
  const lines: string[] = [];
  const read: ReadLog = (work) => ledger.owner.transaction().execute(work);
  for await (const line of writeBundle(read, { tenant, keys: [signer.key], of })) lines.push(line);
  return lines.join("");
}

type Said = { readonly code: number; readonly text: string };

async function verify(bundle: string, ...more: readonly string[]): Promise<Said> {
  const file = join(folder, "bundle.jsonl");
  await writeFile(file, bundle);
  const key = printKey(signer.key);
  return run("python3", [verifier, file, "--key", key, ...more]).then(
    ({ stdout }) => ({ code: 0, text: stdout }),
    (error: { code: number; stdout: string }) => ({ code: error.code, text: error.stdout }),
  );
}

const seqs = (count: number) =>
  askOwner<number[]>(
    ledger,
    `select array_agg(seq) from (select seq from guatu.fact where tenant = 'towns' order by seq desc limit ${count}) f`,
  );

test("a stranger with Python alone finds the whole log, and single entries of it, to hold", async () => {
  const said = await verify(whole);
  expect(said).toMatchObject({ code: 0 });
  expect(said.text).toContain("sha256 and sm3");
  const some = (await seqs(3)).map(Number);
  const bundle = await bundleOf(some);
  expect(bundle.split("\n")).toHaveLength(5);
  expect(Buffer.byteLength(bundle.split("\n")[1] ?? "")).toBeLessThan(8000);
  expect(await verify(bundle)).toMatchObject({ code: 0 });
});

/** What our own verifier says: the same questions in another language, written apart. */
async function verifyHere(bundle: string, kept: readonly string[] = []): Promise<boolean> {
  const lines = bundle.endsWith("\n") ? bundle.slice(0, -1).split("\n") : bundle.split("\n");
  async function* given(): AsyncGenerator<string> {
    yield* lines;
  }
  return verifyBundle(given(), { key: printKey(signer.key), kept }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Wrong) return false;
      throw error;
    },
  );
}

/** Many bundles in one run of Python: which of them it takes. */
async function verifyMany(bundles: ReadonlyMap<string, string>): Promise<string[]> {
  const names = [...bundles.keys()];
  const files = await Promise.all(
    names.map(async (name, at) => {
      const file = join(folder, `attack-${at}.jsonl`);
      await writeFile(file, bundles.get(name) ?? "");
      return file;
    }),
  );
  const text = `
import sys, json
sys.path.insert(0, sys.argv[1])
import guatu_verify as g
taken = []
for at, name in enumerate(sys.argv[3:]):
    try:
        with open(name, encoding="utf-8", newline="\\n") as lines:
            g.check(lines, sys.argv[2], [])
        taken.append(at)
    except (g.Wrong, OSError, ValueError, KeyError, TypeError, StopIteration, AttributeError):
        pass
print(json.dumps(taken))`;
  const { stdout } = await run("python3", [
    "-c",
    text,
    dirname(verifier),
    printKey(signer.key),
    ...files,
  ]);
  return (JSON.parse(stdout) as number[]).map((at) => names[at] ?? "");
}

test("of every structural attack neither verifier takes one", async () => {
  const some = await bundleOf((await seqs(3)).map(Number));
  const forge = signBy(await openSigner(join(folder, "evil"), "guatu.test"));
  const bundles = new Map<string, string>();
  for await (const [name, bundle] of attacksOn({ whole, some, forge })) bundles.set(name, bundle);
  expect(
    await verifyMany(
      new Map([
        ["whole", whole],
        ["some", some],
      ]),
    ),
  ).toEqual(["whole", "some"]);
  expect([await verifyHere(whole), await verifyHere(some)]).toEqual([true, true]);
  const here: string[] = [];
  for (const [name, bundle] of bundles) {
    expect(bundle === whole || bundle === some, name).toBe(false);
    if (await verifyHere(bundle)) here.push(name);
  }
  expect({ python: await verifyMany(bundles), here }).toEqual({ python: [], here: [] });
  tell("bar 5, structures", { attacks: bundles.size, takenByPython: 0, takenByUs: 0 });
});

test("of single bits turned in a whole bundle, none is taken", async () => {
  const bytes = Buffer.from(whole);
  let turned = 0;
  // The keys in a bundle say nothing to who has brought their own.
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (at, bit) => {
      const bent = Buffer.from(bytes);
      bent[at] = (bent[at] ?? 0) ^ (1 << bit);
      const file = join(folder, "bent.jsonl");
      await writeFile(file, bent);
      const code = await run("python3", [verifier, file, "--key", printKey(signer.key)]).then(
        () => 0,
        (error: { code: number }) => error.code,
      );
      turned += 1;
      if (code === 0) expect(saysTheSame(bytes, bent)).toBe(true);
      if (await verifyHere(bent.toString("utf8"))) expect(saysTheSame(bytes, bent)).toBe(true);
    }),
    { numRuns: runs(25, 1000) },
  );
  tell("bar 5, bits", { turned, taken: 0 });
}, 600_000);

/** Whether two bundles say the same of every entry, whatever else stands beside. */
function saysTheSame(one: Buffer, other: Buffer): boolean {
  const said = (bundle: Buffer) =>
    linesOf(bundle.toString()).map((line) =>
      JSON.stringify({ ...line, keys: null, witnesses: null }),
    );
  return said(one).join("\n") === said(other).join("\n");
}

test("a checkpoint kept from earlier is held against the log, and one of another log is not", async () => {
  const file = join(folder, "kept.txt");
  await writeFile(file, String(linesOf(whole)[0]?.["note"]));
  expect(await verify(whole, "--log", file)).toMatchObject({ code: 0 });
  const other = await openSigner(join(folder, "other"), "guatu.test");
  const forge = async (by: Signer, size: number) => {
    const root = new Uint8Array(32);
    const sm3 = Buffer.from(root).toString("base64");
    const text = printCheckpoint({
      origin: "guatu.test/towns",
      size,
      root,
      extensions: [`sm3 ${sm3}`],
    });
    const note = printNote({ text, signatures: [await signatureBy(by, text)] });
    await writeFile(file, note);
    expect(await verifyHere(whole, [note])).toBe(false);
    return verify(whole, "--log", file);
  };
  expect((await forge(other, 5)).code).toBe(1);
  expect((await forge(signer, 5)).text).toContain("does not begin");
  expect((await forge(signer, 999_999)).text).toContain("missing");
});
