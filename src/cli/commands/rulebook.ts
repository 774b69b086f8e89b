import { listRulebookFaults, tryRulebook } from "../../app/try-rulebook.ts";
import type { Language } from "../../domain/language.ts";
import { type Result, accept, refuse, say } from "../../domain/refusal/refusal.ts";
import type { ExampleRun } from "../../domain/scoring/example.ts";
import { printRational } from "../../domain/scoring/rational.ts";
import type { Arguments } from "../arguments.ts";
import type { Answer } from "../output.ts";

type Came = ExampleRun["got"];

function sayCame({ points, missing, rank, grade }: Came, language: Language): string {
  const zh = language === "zh";
  const exact = points.includes("/") ? `${points} ≈ ${printRational(points, 4)}` : points;
  const rest = [
    ...(missing.length > 0 ? [`${zh ? "缺" : "missing "}${missing.join("、")}`] : []),
    ...(rank === undefined ? [] : [zh ? `第${rank}名` : `place ${rank}`]),
    ...(grade === undefined ? [] : [grade]),
  ];
  return [`${points === "" ? "—" : exact}${zh ? "分" : " points"}`, ...rest].join(zh ? "，" : ", ");
}

function isRight({ got, expected }: ExampleRun): boolean {
  return JSON.stringify(got) === JSON.stringify(expected);
}

function sayRun(run: ExampleRun, language: Language): string {
  const got = sayCame(run.got, language);
  if (isRight(run)) return `✓ ${run.name}　${got}`;
  const wanted = sayCame(run.expected, language);
  return language === "zh"
    ? `✗ ${run.name}　算得${got}；用例写的是${wanted}`
    : `✗ ${run.name}  came to ${got}; the example says ${wanted}`;
}

/** `guatu rulebook FILE.yaml`: prints a rulebook as regulation text and works its examples; exit 1 when one differs. */
export async function rulebook(args: Arguments): Promise<Result<Answer>> {
  const [file] = args.words;
  const example = "guatu rulebook rules/rulebooks/yanan-2017.yaml";
  if (file === undefined) return refuse("optionNeeded", { option: "FILE", example });
  const { language } = args;
  const tried = await tryRulebook(file, language);
  if (!tried.ok) {
    const faults = await listRulebookFaults(file);
    if (!faults.ok || faults.value.length < 2) return tried;
    const lines = faults.value.flatMap((each) => (each.ok ? [] : [say(each.refusal, language)]));
    return accept({ data: { faults: lines }, lines, exit: 1 });
  }
  const { text, runs } = tried.value;
  const wrong = runs.filter((run) => !isRight(run)).length;
  const lines = [...text, "", ...runs.map((run) => sayRun(run, language))];
  return accept({ data: tried.value, lines, exit: wrong > 0 ? 1 : 0 });
}
