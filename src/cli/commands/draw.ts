import { readFile } from "node:fs/promises";
import { readSigned } from "../../app/seal/check-notes.ts";
import { hashes } from "../../app/seal/hashes.ts";
import { isSignedBy } from "../../app/seal/signed-by.ts";
import { readKey } from "../../app/seal/vkey.ts";
import { readPublished } from "../../domain/inspection/published.ts";
import {
  type DrawFault,
  type PublishedDraw,
  type Rerun,
  rerun,
} from "../../domain/inspection/rerun.ts";
import type { Bilingual } from "../../domain/language.ts";
import { type Result, accept, refuse } from "../../domain/refusal/refusal.ts";
import type { Arguments } from "../arguments.ts";
import type { Answer } from "../output.ts";

/** A draw that does not come out again is told with an exit code of its own, apart from files that cannot be read. */
const exitUnequal = 1;

const said: Readonly<Record<DrawFault | "signature", Bilingual>> = {
  frame: {
    zh: "范围与公布的哈希不符",
    en: "the frame does not have the published hash",
  },
  rule: { zh: "范围读不出来", en: "the frame cannot be read" },
  commitment: {
    zh: "种子和范围与承诺不符",
    en: "seed and frame do not give the commitment",
  },
  checkpoint: {
    zh: "该算进种子的检查点没有算",
    en: "a checkpoint should be in the seed and is not",
  },
  words: {
    zh: "该算进种子的字没有算，或者多算了",
    en: "the words that should be in the seed are not, or others are",
  },
  drawn: { zh: "重抽的名单与公布的不同", en: "the list drawn again is not the published one" },
  signature: {
    zh: "检查点没有这把公钥的有效签名",
    en: "the checkpoint is not signed by the key given",
  },
};

/** Whether the checkpoint is signed by a key that was given by other means; nobody asks where none was given. */
function isSigned({ checkpoint }: PublishedDraw, given: string | undefined): boolean {
  if (given === undefined || checkpoint === "") return true;
  const key = readKey(given);
  const { note } = readSigned(checkpoint);
  return key !== undefined && note !== undefined && isSignedBy(key, note);
}

function linesOf(
  published: PublishedDraw,
  again: Rerun,
  { faults, args }: { faults: readonly (keyof typeof said)[]; args: Arguments },
): string[] {
  const isZh = args.language === "zh";
  const { number, title } = published;
  const count = again.drawn.length;
  if (faults.length === 0)
    return isZh
      ? [
          `相同：第 ${number} 号“${title}”重抽出 ${count} 个项目，与公布的完全一样`,
          `  承诺 ${again.commitment}`,
        ]
      : [
          `EQUAL: draw ${number} “${title}”: ${count} projects, just as published`,
          `  commitment ${again.commitment}`,
        ];
  const head = isZh ? `不同：第 ${number} 号“${title}”` : `UNEQUAL: draw ${number} “${title}”`;
  return [head, ...faults.map((fault) => `  ${said[fault][args.language]}`)];
}

async function readDraw(file: string): Promise<Result<PublishedDraw>> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return refuse("noSuchFile", { file });
  try {
    const published = readPublished(JSON.parse(text));
    return published ? accept(published) : refuse("notADraw", { file });
  } catch {
    return refuse("notADraw", { file });
  }
}

/**
 * `guatu draw --verify FILE [--key KEY]`: a published draw drawn again on any machine; it asks no database and no network.
 * Refuses `optionNeeded`, `noSuchFile`, `notADraw`.
 */
export async function draw(args: Arguments): Promise<Result<Answer>> {
  const [file] = args.words;
  if (!args.verify || file === undefined)
    return refuse("optionNeeded", { option: "--verify", example: "guatu draw --verify draw.json" });
  const published = await readDraw(file);
  if (!published.ok) return published;
  const again = rerun(hashes.sha256, published.value);
  const isOurs = isSigned(published.value, args.key);
  const faults = [...again.faults, ...(isOurs ? [] : (["signature"] as const))];
  return accept({
    data: { equal: faults.length === 0, ...again, faults },
    lines: linesOf(published.value, again, { faults, args }),
    ...(faults.length === 0 ? {} : { exit: exitUnequal }),
  });
}
