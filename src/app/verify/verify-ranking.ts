import { createHash } from "node:crypto";
import type { Bilingual } from "../../domain/language.ts";
import { type Difference, firstDifference } from "../../domain/ranking/difference.ts";
import { type RankingInputs, normalInputs, spellInputs } from "../../domain/ranking/inputs.ts";
import { type RankingResult, computeRanking, spellResult } from "../../domain/ranking/result.ts";
import { type Result, accept, refuse } from "../../domain/refusal/refusal.ts";
import { say } from "../../domain/refusal/say.ts";
import { type Plain, canonical } from "../../domain/seal/canonical.ts";
import type { RankingHead } from "../export-ranking.ts";

/** What came of computing a ranking again. */
export type RankingVerified = {
  readonly head: RankingHead;
  readonly holds: boolean;
  /** The hashes as computed here. */
  readonly inputs: string;
  readonly result: string;
  /** Why it does not hold; the first difference is named. */
  readonly wrong: Bilingual | null;
};

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function parts(text: string): readonly unknown[] | null {
  try {
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    return lines.map((line): unknown => JSON.parse(line));
  } catch {
    return null;
  }
}

type File = {
  readonly head: RankingHead;
  readonly inputs: RankingInputs;
  readonly result: RankingResult;
};

function fileOf(text: string): File | null {
  const [head, inputs, result, ...rest] = parts(text) ?? [];
  const are = [head, inputs, result].map((each) => (isRecord(each) ? each["guatu"] : undefined));
  const isFile = are.join(" ") === "ranking ranking-inputs ranking-result" && rest.length === 0;
  return isFile ? ({ head, inputs, result } as File) : null;
}

function printed(value: Plain | undefined): string {
  const text = value === undefined ? "—" : canonical(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** The unit a place in the result is about, where it is about one. */
function unitAt(result: RankingResult, path: string): string {
  const at = /groups\[(\d+)\]\.entries\[(\d+)\]/u.exec(path);
  const entry = at && result.board.groups[Number(at[1])]?.entries[Number(at[2])];
  return entry ? `${entry.name} ` : "";
}

function sayDifference(found: Difference, result: RankingResult): Bilingual {
  const unit = unitAt(result, found.path);
  const [said, computed] = [printed(found.said), printed(found.found)];
  return {
    zh: `${unit}${found.path}：文件写 ${said}，重算为 ${computed}`,
    en: `${unit}${found.path}: the file says ${said}, computed ${computed}`,
  };
}

const inputsWrong = {
  zh: "所附的数据与公示时的哈希不符：数据被改过。",
  en: "The inputs are not those whose hash was published: they were altered.",
};
const resultWrong = {
  zh: "重算的结果与公示时的哈希不符。",
  en: "The result computed again is not the one whose hash was published.",
};

function wrongOf(file: File, inputsHash: string, computed: RankingResult): Bilingual | null {
  const { head, result } = file;
  const found = firstDifference(result as unknown as Plain, computed as unknown as Plain);
  if (found) return sayDifference(found, result);
  if (inputsHash !== head.inputs_sha256) return inputsWrong;
  return hashOf(spellResult(computed)) === head.result_sha256 ? null : resultWrong;
}

/**
 * Computes an exported ranking again, on any machine: it asks no database, no clock and no network, and the order of its
 * rows has no meaning. Refuses `rankingFile` for what is no such file.
 */
export function verifyRanking(text: string, name: string): Result<RankingVerified> {
  const file = fileOf(text);
  if (!file) return refuse("rankingFile", { file: name });
  const { head } = file;
  const inputs = hashOf(spellInputs(normalInputs(file.inputs)));
  const computed = computeRanking(file.inputs);
  if (!computed.ok) {
    const { refusal } = computed;
    const wrong = { zh: say(refusal, "zh"), en: say(refusal, "en") };
    return accept({ head, holds: false, inputs, result: "", wrong });
  }
  const wrong = wrongOf(file, inputs, computed.value.result);
  const result = hashOf(spellResult(computed.value.result));
  return accept({ head, holds: wrong === null, inputs, result, wrong });
}
