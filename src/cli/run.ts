import { exitOf } from "../contract/refusal.ts";
import type { Language } from "../domain/language.ts";
import { type Refusal, type Result, refuse } from "../domain/refusal/refusal.ts";
import { say } from "../domain/refusal/say.ts";
import { type Arguments, readArguments } from "./arguments.ts";
import { backup } from "./commands/backup.ts";
import { config } from "./commands/config.ts";
import { district } from "./commands/district.ts";
import { doctor } from "./commands/doctor.ts";
import { bulletin, exportList } from "./commands/documents.ts";
import { draw } from "./commands/draw.ts";
import { erase } from "./commands/erase.ts";
import { importFiles } from "./commands/import.ts";
import { log } from "./commands/log.ts";
import { projects } from "./commands/projects.ts";
import { rank } from "./commands/rank.ts";
import { restore } from "./commands/restore.ts";
import { rulebook } from "./commands/rulebook.ts";
import { show } from "./commands/show.ts";
import { slips } from "./commands/slips.ts";
import { undo } from "./commands/undo.ts";
import { upgrade } from "./commands/upgrade.ts";
import { verify } from "./commands/verify.ts";
import { verifyRank } from "./commands/verify-ranking.ts";
import { help } from "./help.ts";
import type { Answer } from "./output.ts";
import { type Session, openSession } from "./session.ts";

type Command = (session: Session, args: Arguments) => Promise<Result<Answer>>;

const commands: ReadonlyMap<string, Command> = new Map([
  ["import", importFiles],
  ["projects", projects],
  ["show", show],
  ["slips", slips],
  ["rank", rank],
  ["bulletin", bulletin],
  ["export", exportList],
  ["undo", undo],
  ["doctor", doctor],
  ["config", config],
  ["district", district],
  ["log", log],
  ["erase", erase],
]);

type Env = Readonly<Record<string, string | undefined>>;

/** Commands that take no data, or see to it themselves: they run on any machine. */
const dataless: ReadonlyMap<string, (args: Arguments, env: Env) => Promise<Result<Answer>>> =
  new Map([
    ["verify", verify],
    ["backup", backup],
    ["restore", restore],
    ["upgrade", upgrade],
    ["draw", draw],
    ["rulebook", rulebook],
  ]);

/** What runs without data: a published ranking is computed again from its file alone. */
function aloneFor({ command, verify: isFile }: Arguments) {
  return command === "rank" && isFile ? verifyRank : dataless.get(command);
}

function complain(refusal: Refusal, args: { json: boolean; language: Language }): number {
  const sentence = { zh: say(refusal, "zh"), en: say(refusal, "en") };
  if (args.json) console.info(JSON.stringify({ refusal, sentence }));
  console.error(sentence[args.language]);
  return exitOf(refusal);
}

function tell(answer: Result<Answer>, args: Arguments): number {
  if (!answer.ok) return complain(answer.refusal, args);
  console.info(
    args.json ? JSON.stringify(answer.value.data, null, 2) : answer.value.lines.join("\n"),
  );
  return answer.value.exit ?? 0;
}

async function runIn(session: Session, command: Command, args: Arguments): Promise<number> {
  return tell(await command(session, args), args);
}

/** Runs a command line to its end and answers its exit code. Errors: a bug or bad weather throws. */
export async function run(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const locale = env["LC_ALL"] ?? env["LANG"] ?? "";
  const read = readArguments(argv, locale);
  if (!read.ok) return complain(read.refusal, { json: argv.includes("--json"), language: "zh" });
  const args = read.value;
  if (args.help || args.command === "" || args.command === "help") {
    console.info(help[args.language]);
    return 0;
  }
  const alone = aloneFor(args);
  if (alone) return tell(await alone(args, env), args);
  const command = commands.get(args.command);
  const unknown = refuse("unknownCommand", { word: args.command });
  if (!command) return unknown.ok ? 1 : complain(unknown.refusal, args);
  const session = await openSession(env);
  if (!session.ok) return complain(session.refusal, args);
  try {
    return await runIn(session.value, command, args);
  } finally {
    await session.value.ledger.close();
  }
}
