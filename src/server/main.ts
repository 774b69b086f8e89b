import type { Hono } from "hono";
import { type Oidc, connectOidc } from "../app/oidc.ts";
import { readOidc, readOrigin } from "../app/oidc-settings.ts";
import { openEvidenceFiles } from "../app/evidence-place.ts";
import { type Ledger, openLedger } from "../app/open-ledger.ts";
import { readRules } from "../app/read-rules.ts";
import { startGuards } from "../app/guard/guards.ts";
import { readLimits } from "../app/guard/space.ts";
import { mayStandBy } from "../app/seal/may-stand-by.ts";
import { readySeal, startSealing } from "../app/seal/start-seal.ts";
import { type Settings, readPort, readSettings, todayInChina } from "../app/settings.ts";
import { readFirstPassword, setUp, turnDay } from "../app/set-up.ts";
import { exitOf } from "../contract/refusal.ts";
import type { Refusal, Result } from "../domain/refusal/refusal.ts";
import { say } from "../domain/refusal/say.ts";
import { listLogins } from "../store/found.ts";
import { buildApp } from "./build-app.ts";
import { type Door, openDoor } from "./door.ts";
import { guardTold, sealTold, tell, tellLateDay, tellSeat } from "./terminal.ts";
import { turnDays } from "./turn-days.ts";
import { waitingApp } from "./waiting-app.ts";

function giveUp(refusal: Refusal): never {
  console.error(`${say(refusal, "zh")}\n${say(refusal, "en")}`);
  process.exit(exitOf(refusal));
}

/** What was asked for; ends the process with a sentence where it is refused. */
function must<T>(result: Result<T>): T {
  if (!result.ok) giveUp(result.refusal);
  return result.value;
}

async function welcome(settings: Settings, ledger: Ledger, address: string): Promise<void> {
  const logins = (await listLogins(ledger.owner)).join(" ");
  const password = await readFirstPassword(settings.folder);
  const gone = "首次启动时已给出，未另存 given at the first start, not kept";
  console.info(`
挂图 Guatu ${settings.version}
  打开 Open      ${address}
  登录 Sign in   ${logins}
  密码 Password  ${password ?? gone}
  数据 Data      ${settings.databaseUrl === undefined ? settings.folder : "DATABASE_URL"}
  停止 Stop      Ctrl-C
`);
}

/** Ends the process in order when asked to: no new requests, then the rest. A second signal does not wait. */
function stopOn(stop: () => Promise<void>): void {
  let isStopping = false;
  const end = async (): Promise<void> => {
    if (isStopping) process.exit(1);
    isStopping = true;
    tell({ zh: "正在停止…", en: "Stopping…" });
    await stop();
    process.exit(0);
  };
  process.on("SIGINT", () => void end());
  process.on("SIGTERM", () => void end());
}

/** As whom browsers know us, and the identity provider; ends the process where the environment says it wrongly. */
function readOutside(env: NodeJS.ProcessEnv): {
  origin: string | undefined;
  oidc: Oidc | undefined;
} {
  const origin = must(readOrigin(env));
  const oidc = must(readOidc(env, origin));
  return { origin, oidc: oidc && connectOidc(oidc) };
}

const words = ["--empty", "--stand-by"];

/** Starts the server and answers when its door is open. Ends the process with a sentence when it cannot. */
async function start(args: readonly string[]): Promise<void> {
  const settings = readSettings(process.env);
  const unknown = args.find((arg) => !words.includes(arg));
  if (unknown !== undefined) giveUp({ code: "unknownCommand", params: { word: unknown } });
  const port = must(readPort(process.env));
  const outside = readOutside(process.env);
  const files = must(openEvidenceFiles(process.env, settings.folder));
  const rules = await readRules();
  const ready = must(await readySeal(settings.folder, process.env));
  const limits = must(readLimits(process.env));
  const standsBy = args.includes("--stand-by");
  // What has to be stopped behind the door before the process ends: nothing yet.
  let stopRest = async (): Promise<void> => undefined;
  const doorOf = (app: Hono, opened: (at: number) => void): Door => {
    const failed = (code: number): void => void stopRest().then(() => process.exit(code));
    const door = openDoor(app, { ...settings, port, opened, failed });
    stopOn(async () => {
      door.close();
      await stopRest();
    });
    return door;
  };
  const { databaseUrl } = settings;
  const mayWait = standsBy && databaseUrl !== undefined;
  if (mayWait) must(await mayStandBy({ connectionString: databaseUrl }, ready.keys));
  const addressOf = (at: number): string => `http://${settings.host}:${at}`;
  const saysWhere = (at: number): void =>
    tell({ zh: `待命地址 ${addressOf(at)}`, en: `Its door is ${addressOf(at)}` });
  const standing = mayWait ? doorOf(waitingApp(settings.version), saysWhere) : undefined;
  const asked = { ...settings, standsBy, onSeat: tellSeat };
  const ledger = must(await openLedger(asked, tell, false));
  const base = { owner: ledger.owner, store: ledger.store, rules };
  const operator = await setUp(
    { ...base, files, today: todayInChina() },
    { folder: settings.folder, empty: args.includes("--empty"), say: tell },
  );
  const turning = turnDays({
    turn: () => turnDay({ ...base, today: todayInChina() }, operator),
    isOurs: () => ledger.seat?.isHeld() !== false,
    told: tellLateDay,
  });
  const sealing = startSealing(ledger, ready, sealTold);
  const guardCtx = { ledger, files, folder: settings.folder, limits };
  const guards = await startGuards(guardCtx, guardTold(sealing));
  stopRest = async () => {
    await Promise.all([turning.stop(), guards.stop(), sealing.stop()]);
    await ledger.close();
  };
  const app = buildApp({
    ledger,
    log: { ...sealing.desk, guards },
    rules,
    files,
    today: todayInChina,
    version: settings.version,
    ...outside,
  });
  const isOpen = (at: number): void => void welcome(settings, ledger, addressOf(at));
  if (standing) {
    standing.show(app);
    isOpen(standing.port());
  } else doorOf(app, isOpen);
  void ledger.ended.then(() => console.error("数据库已停止。 The database has stopped."));
}

await start(process.argv.slice(3));
