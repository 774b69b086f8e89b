import { readFile } from "node:fs/promises";
import { type RankingVerified, verifyRanking } from "../../app/verify/verify-ranking.ts";
import { type Result, accept, refuse } from "../../domain/refusal/refusal.ts";
import type { Arguments } from "../arguments.ts";
import type { Answer } from "../output.ts";

/** What does not hold is told with an exit code of its own, apart from files that cannot be read. */
const exitWrong = 1;

const verdicts = {
  zh: { holds: "相符：", wrong: "不符：" },
  en: { holds: "HOLDS: ", wrong: "DOES NOT HOLD: " },
} as const;

function linesOf(verified: RankingVerified, { language }: Arguments): string[] {
  const { head, holds, inputs, result, wrong } = verified;
  const { rulebook, period, number, known } = head;
  const what =
    language === "zh"
      ? `${rulebook} ${period} 第${number}次公示，账本截至 ${known.day} 第 ${known.seq} 号`
      : `${rulebook} ${period}, publication ${number}, as known on ${known.day} at point ${known.seq}`;
  return [
    `${verdicts[language][holds ? "holds" : "wrong"]}${what}`,
    ...(wrong ? [`  ${wrong[language]}`] : []),
    `  inputs ${inputs}`,
    `  result ${result}`,
  ];
}

async function verifyFile(file: string): Promise<Result<RankingVerified>> {
  const text = await readFile(file, "utf8").catch(() => null);
  return text === null ? refuse("noSuchFile", { file }) : verifyRanking(text, file);
}

/**
 * `guatu rank --verify FILE…`: computes exported rankings again and compares them to the byte, on any machine; it asks no
 * database and no network.
 */
export async function verifyRank(args: Arguments): Promise<Result<Answer>> {
  if (args.words.length === 0)
    return refuse("optionNeeded", { option: "FILE", example: "guatu rank --verify ranking.jsonl" });
  const all: RankingVerified[] = [];
  for (const file of args.words) {
    const verified = await verifyFile(file);
    if (!verified.ok) return verified;
    all.push(verified.value);
  }
  const isSound = all.every(({ holds }) => holds);
  return accept({
    data: { holds: isSound, rankings: all },
    lines: all.flatMap((each) => linesOf(each, args)),
    ...(isSound ? {} : { exit: exitWrong }),
  });
}
