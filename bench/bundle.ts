import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { openSigner } from "../src/app/seal/ed25519.ts";
import { growTree } from "../src/app/seal/growing-tree.ts";
import { hashes } from "../src/app/seal/hashes.ts";
import { signatureBy } from "../src/app/seal/signer.ts";
import { printKey } from "../src/app/seal/vkey.ts";
import { verifyBundle } from "../src/app/verify/verify-bundle.ts";
import { linesOf } from "../src/files/lines-of.ts";
import { base64Of } from "../src/domain/seal/base64.ts";
import { hexOf } from "../src/domain/seal/bytes.ts";
import { printCheckpoint } from "../src/domain/seal/checkpoint.ts";
import { commit, entryBytes } from "../src/domain/seal/entry.ts";
import { printNote } from "../src/domain/seal/note.ts";
import { productFolder } from "../src/store/place.ts";
import type { Bench } from "./ledger.ts";
import { timed } from "./measure.ts";
import type { Line, Sizes } from "./result.ts";

const verifier = join(productFolder(), "verify", "guatu_verify.py");
/** In seconds: SHA-256 alone, as where Python has no SM3, and both. */
const most = { sha256: 60, both: 90 } as const;
const mostMegabytes = 1000;
/** Runs the verifier as it is, by one hash or both, and says at the end how much memory it took. */
const prelude = `
import hashlib, resource, runpy, sys
hashes, sys.argv = sys.argv[1], sys.argv[2:]
if hashes == "sha256":
    def none(name, *rest):
        raise ValueError(name)
    hashlib.new = none
try:
    runpy.run_path(sys.argv[0], run_name="__main__")
finally:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
`;
const tenant = "bench";
const stretch = 2000;

/** An entry as a fact of the sample is: its row, and the line of the bundle. */
function entryAt(idx: number) {
  const salt = new Uint8Array(16).fill(idx % 251);
  const amount = `${idx * 1000}.00`;
  const row = {
    kind: "actual",
    value: { amount, currency: "CNY", qualifier: "exact" },
    attribute: "monthDone",
    subject_id: idx % 9000,
    period: "2024-01",
    known_on: "2024-02-05",
    valid_from: "2024-01-31",
    source: "report",
    stated_by: 7,
    recorded_at: "2024-02-05T08:00:00.123456+00:00",
  };
  const body = {
    sha256: hexOf(commit(hashes.sha256, salt, row)),
    sm3: hexOf(commit(hashes.sm3, salt, row)),
  };
  const entry = { tenant, kind: "fact", seq: idx + 1, body };
  const line = { idx, seq: idx + 1, kind: "fact", salt: hexOf(salt), row, body };
  return { bytes: entryBytes(entry), line: `${JSON.stringify(line)}\n` };
}

async function writeBundle(bench: Bench, file: string, count: number): Promise<void> {
  const tree = growTree(hashes);
  for (let from = 0; from < count; from += stretch)
    tree.add(
      Array.from({ length: Math.min(stretch, count - from) }, (_, at) => entryAt(from + at).bytes),
    );
  const signer = await openSigner(bench.folder, "bench");
  const text = printCheckpoint({
    origin: `bench/${tenant}`,
    size: count,
    root: tree.root("sha256"),
    extensions: [`sm3 ${base64Of(tree.root("sm3"))}`],
  });
  const note = printNote({ text, signatures: [await signatureBy(signer, text)] });
  const head = {
    guatu: "bundle",
    v: 1,
    tenant,
    whole: true,
    keys: [printKey(signer.key)],
    note,
    witnesses: [],
    stamps: [],
  };
  function* lines(): Generator<string> {
    yield `${JSON.stringify(head)}\n`;
    for (let idx = 0; idx < count; idx += 1) yield entryAt(idx).line;
  }
  await pipeline(Readable.from(lines()), createWriteStream(file));
}

type Taken = { readonly seconds: number; readonly megabytes: number };

function python(file: string, hashes: keyof typeof most): Promise<Taken> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn("python3", ["-c", prelude, hashes, verifier, file], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let printed = "";
    child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => {
      const kilobytes = Number(printed.trim().split("\n").at(-1));
      const seconds = (performance.now() - begun) / 1000;
      if (code === 0) resolve({ seconds, megabytes: kilobytes / 1024 });
      else reject(new Error(`python said ${code}`));
    });
  });
}

/** A whole log checked by a stranger: Python's standard library alone, and our own verifier beside it. */
export async function benchBundle(bench: Bench, sizes: Sizes): Promise<Line[]> {
  const file = join(bench.folder, "bundle.jsonl");
  const count = sizes.bundleEntries;
  await writeBundle(bench, file, count);
  const ours =
    (await timed(() => verifyBundle(linesOf(file), { key: undefined, kept: [] }))) / 1000;
  const lines: Line[] = [];
  for (const hashes of ["sha256", "both"] as const) {
    const theirs = await python(file, hashes);
    const by = hashes === "both" ? "both hashes" : "SHA-256 alone";
    const own = { bench: "bundle", ours: `${theirs.seconds.toFixed(1)} s` } as const;
    lines.push({
      ...own,
      what: `${count} entries verified by Python's standard library, ${by} : our own verifier, both`,
      peer: `${ours.toFixed(1)} s`,
      figure: theirs.seconds,
      unit: "s",
      most: most[hashes],
    });
    lines.push({
      ...own,
      what: `${count} entries, ${by}: memory of Python`,
      ours: `${Math.round(theirs.megabytes)} MB`,
      peer: "",
      figure: theirs.megabytes,
      unit: "MB",
      most: mostMegabytes,
    });
  }
  return lines;
}
