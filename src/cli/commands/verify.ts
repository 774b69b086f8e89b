import { open, readFile } from "node:fs/promises";
import { fingerprintOf, readKey } from "../../app/seal/vkey.ts";
import type { Altered } from "../../app/verify/altered.ts";
import { factsOf } from "../../app/verify/facts-of.ts";
import { readDocument } from "../../app/verify/read-document.ts";
import { type Verified, verifyBundle } from "../../app/verify/verify-bundle.ts";
import { sayPlace } from "../../app/verify/say-place.ts";
import { type DocumentVerified, verifyDocument } from "../../app/verify/verify-document.ts";
import { Wrong } from "../../app/verify/wrong.ts";
import { type Result, accept, refuse } from "../../domain/refusal/refusal.ts";
import { linesOf } from "../../files/lines-of.ts";
import type { Arguments } from "../arguments.ts";
import type { Answer } from "../output.ts";

/** What does not hold is told with an exit code of its own, apart from files that cannot be read. */
const exitWrong = 1;

async function isZip(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.toString("latin1") === "PK";
  } finally {
    await handle.close();
  }
}

function bundleLines(held: Verified, args: Arguments): string[] {
  const { origin, entries, size, hidden, witnesses, key } = held;
  const isZh = args.language === "zh";
  const seen = witnesses.length === 0 ? (isZh ? "无" : "none") : witnesses.join(", ");
  const isGiven = args.key !== undefined;
  return isZh
    ? [
        `相符：${origin}，${size} 条中的 ${entries} 条，其中 ${hidden} 条只有承诺值（依法删除或未给出）`,
        `  见证：${seen}`,
        `  公钥指纹：${fingerprintOf(key)}${isGiven ? "" : "（证据包自带，请与另行得到的核对）"}`,
      ]
    : [
        `HOLDS: ${entries} of ${size} entries of ${origin}, ${hidden} of them as commitments alone (erased by law or withheld)`,
        `  witnesses: ${seen}`,
        `  key: ${fingerprintOf(key)}${isGiven ? "" : " (the bundle's own; compare it with one you were given)"}`,
      ];
}

async function verifyLog(file: string, args: Arguments): Promise<Answer> {
  const kept = await Promise.all(args.outside.map((each) => readFile(each, "utf8")));
  const held = await verifyBundle(linesOf(file), { key: args.key, kept });
  const data = { holds: true, ...held, key: fingerprintOf(held.key) };
  return { data, lines: bundleLines(held, args) };
}

function alteredLine(found: DocumentVerified, each: Altered, args: Arguments): string {
  const place = sayPlace(found.manifest, each)[args.language];
  const [none, gone] = args.language === "zh" ? ["（无）", "（已删）"] : ["(none)", "(gone)"];
  const [should, now] = [each.should ?? none, each.now ?? gone];
  if (args.language === "zh")
    return each.by === "facts"
      ? `  ${place}：印着 ${now}，按账本的事实应为 ${should}`
      : `  ${place}：印着 ${now}，发出时是 ${should}`;
  return each.by === "facts"
    ? `  ${place}: reads ${now}, the facts of the ledger give ${should}`
    : `  ${place}: reads ${now}, was issued as ${should}`;
}

function documentLines(found: DocumentVerified, args: Arguments): string[] {
  const { manifest, altered, recomputed, unfounded } = found;
  const { title, known } = manifest;
  const isZh = args.language === "zh";
  const head = isZh
    ? altered.length === 0
      ? `相符：${title}，与发出时一致`
      : `不符：${title}，改动 ${altered.length} 处`
    : altered.length === 0
      ? `HOLDS: ${title}, as it was issued`
      : `DOES NOT HOLD: ${title}, altered in ${altered.length} places`;
  const facts = isZh
    ? `  账本截至 ${known.day}；按事实重算 ${recomputed} 个数，证据包里没有事实的 ${unfounded} 个`
    : `  as known on ${known.day}; ${recomputed} figures computed again from facts, ${unfounded} without facts in the bundle`;
  return [head, facts, ...altered.map((each) => alteredLine(found, each, args))];
}

/** By which key: the one given, else the bundle's; a document alone proves nothing by a key of its own. */
async function verifyPaper(file: string, args: Arguments): Promise<Result<Answer>> {
  const read = await readDocument(new Uint8Array(await readFile(file)), file);
  const kept = await Promise.all(args.outside.map((each) => readFile(each, "utf8")));
  const trust = { key: args.key, kept };
  const bundle = args.bundle === undefined ? undefined : await factsOf(linesOf(args.bundle), trust);
  const key = args.key === undefined ? bundle?.verified.key : readKey(args.key);
  if (!key)
    return refuse("optionNeeded", {
      option: "--key / --bundle",
      example: `guatu verify ${file} --key NAME+HASH+BASE64 --bundle bundle.jsonl`,
    });
  const found = verifyDocument(read, key, bundle?.facts);
  if (bundle && bundle.verified.tenant !== found.manifest.tenant)
    throw new Wrong("证据包属于别的区", "the bundle is of another district");
  const { manifest, ...rest } = found;
  const data = {
    holds: found.altered.length === 0,
    title: manifest.title,
    known: manifest.known,
    ...rest,
  };
  const isAltered = found.altered.length > 0;
  return accept({
    data,
    lines: documentLines(found, args),
    ...(isAltered ? { exit: exitWrong } : {}),
  });
}

function wrongAnswer({ sentence }: Wrong, args: Arguments): Answer {
  const word = args.language === "zh" ? "不符：" : "DOES NOT HOLD: ";
  return {
    data: { holds: false, sentence },
    lines: [`${word}${sentence[args.language]}`],
    exit: exitWrong,
  };
}

/**
 * `guatu verify FILE [--bundle BUNDLE] [--key KEY] [--outside CHECKPOINT…]`: a proof bundle, a bulletin or a sheet
 * checked on any machine; it asks no database and no network.
 */
export async function verify(args: Arguments): Promise<Result<Answer>> {
  const [file] = args.words;
  if (file === undefined)
    return refuse("optionNeeded", { option: "FILE", example: "guatu verify bundle.jsonl" });
  try {
    return (await isZip(file))
      ? await verifyPaper(file, args)
      : accept(await verifyLog(file, args));
  } catch (error) {
    if (error instanceof Wrong) return accept(wrongAnswer(error, args));
    const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
    if (isMissing || error instanceof TypeError)
      return refuse("noSuchFile", { file: (error as NodeJS.ErrnoException).path ?? file });
    throw error;
  }
}
