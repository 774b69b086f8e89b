import { serve as listen } from "@hono/node-server";
import { type Oidc, connectOidc } from "../app/oidc.ts";
import { readOidc, readOrigin } from "../app/oidc-settings.ts";
import { openEvidenceFiles } from "../app/evidence-place.ts";
import { type Ledger, openLedger } from "../app/open-ledger.ts";
import { readRules } from "../app/rules.ts";
import { type GuardTold, startGuards } from "../app/guard/guards.ts";
import { readLimits } from "../app/guard/space.ts";
import { type SealTold, type Sealing, readySeal, startSealing } from "../app/seal/start-seal.ts";
import type { SeatNews } from "../app/seat.ts";
import { type Settings, readPort, readSettings, todayInChina } from "../app/settings.ts";
import { readFirstPassword, setUp, turnDay } from "../app/set-up.ts";
import { exitOf } from "../contract/refusal.ts";
import type { Bilingual } from "../domain/language.ts";
import type { Refusal } from "../domain/refusal/refusal.ts";
import { say } from "../domain/refusal/say.ts";
import { listLogins } from "../store/found.ts";
import { buildApp } from "./build-app.ts";

function tell(progress: Bilingual): void {
  console.info(`${progress.zh}  ${progress.en}`);
}

function giveUp(refusal: Refusal): never {
  console.error(`${say(refusal, "zh")}\n${say(refusal, "en")}`);
  process.exit(exitOf(refusal));
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

/** Stops in order: no new requests, the sealer, then the database. A second signal does not wait. */
function stopOn(
  server: ReturnType<typeof listen>,
  ledger: Ledger,
  rest: () => Promise<void>,
): void {
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) process.exit(1);
    isStopping = true;
    tell({ zh: "正在停止…", en: "Stopping…" });
    server.close();
    if ("closeAllConnections" in server) server.closeAllConnections();
    await rest();
    await ledger.close();
    process.exit(0);
  };
  process.on("SIGINT", () => void stop());
  process.on("SIGTERM", () => void stop());
}

/** As whom browsers know us, and the identity provider; ends the process where the environment says it wrongly. */
function readOutside(env: NodeJS.ProcessEnv): {
  origin: string | undefined;
  oidc: Oidc | undefined;
} {
  const origin = readOrigin(env);
  if (!origin.ok) giveUp(origin.refusal);
  const oidc = readOidc(env, origin.value);
  if (!oidc.ok) giveUp(oidc.refusal);
  return { origin: origin.value, oidc: oidc.value && connectOidc(oidc.value) };
}

/** What the terminal hears of the server's place at the database. */
function tellSeat(told: SeatNews): void {
  if (told.news === "taken")
    console.error(
      `另一台挂图服务器（${told.holder}）占用了这个数据库，本机暂停写入；请停止其中一台。 Another Guatu server (${told.holder}) took the database; nothing is written here. Stop one of the two.`,
    );
  else if (told.news === "lost")
    console.error(
      "与数据库的专用连接断了，暂停写入，正在重连。 The server's own line to the database broke; nothing is written; connecting again.",
    );
  else
    tell({
      zh: "数据库仍由本机使用，继续写入。",
      en: "The database is still this server's; writing goes on.",
    });
}

const hourMs = 3_600_000;

/** A full disk or a database away at midnight is weather: what stands is read on, and the next hour tries again. */
function tellLateDay(error: unknown): void {
  console.error(
    "换日时重算亮灯未成，一小时后再试。 Turning the day failed; trying again in an hour.",
    error,
  );
}

/** What the sealer and its checks tell the terminal. */
const sealTold: SealTold = {
  weather: (error) =>
    console.error("签封或核对未成，稍后再试。 Sealing or checking failed; trying again.", error),
  faults: (tenant, faults) => {
    const [first] = faults;
    console.error(
      `账本核对不符，暂停写入：${tenant}，${faults.length} 处；第一处 ${first?.fault} ${first?.kind} ${first?.seq}。请运行 guatu doctor。`,
    );
    console.error(
      `The ledger does not agree with its log; nothing more is written: ${tenant}, ${faults.length} faults, the first ${first?.fault} ${first?.kind} ${first?.seq}. Run guatu doctor.`,
    );
  },
  silence: (tenant, who, problem) =>
    console.error(`外部久未答复 No answer from outside for long: ${tenant}, ${who}: ${problem}`),
};

/** What the guards of disk, files and clock tell the terminal. */
function guardTold({ accuse }: Pick<Sealing, "accuse">): GuardTold {
  return {
    weather: (error) =>
      console.error(
        "文件自查未成，稍后再试。 Reading the files again failed; trying again.",
        error,
      ),
    spoiled: ({ tenant, evidence, fault }) =>
      console.error(`佐证文件有误 Evidence spoiled: ${tenant} ${evidence} ${fault}`),
    clock: ({ kind, seconds, at }) =>
      console.error(`本机时钟有误 The clock is wrong: ${kind} ${seconds} s, ${at}`),
    rotten: accuse,
  };
}

/** Starts the server and answers when its door is open. Ends the process with a sentence when it cannot. */
async function start(args: readonly string[]): Promise<void> {
  const settings = readSettings(process.env);
  const unknown = args.find((arg) => arg !== "--empty");
  if (unknown !== undefined) giveUp({ code: "unknownCommand", params: { word: unknown } });
  const port = readPort(process.env);
  if (!port.ok) giveUp(port.refusal);
  const outside = readOutside(process.env);
  const files = openEvidenceFiles(process.env, settings.folder);
  if (!files.ok) giveUp(files.refusal);
  const rules = await readRules();
  const ready = await readySeal(settings.folder, process.env);
  if (!ready.ok) giveUp(ready.refusal);
  const limits = readLimits(process.env);
  if (!limits.ok) giveUp(limits.refusal);
  const opened = await openLedger({ ...settings, onSeat: tellSeat }, tell, false);
  if (!opened.ok) giveUp(opened.refusal);
  const ledger = opened.value;
  const base = { owner: ledger.owner, store: ledger.store, rules };
  const operator = await setUp(
    { ...base, files: files.value, today: todayInChina() },
    { folder: settings.folder, empty: args.includes("--empty"), say: tell },
  );
  const isOurs = (): boolean => ledger.seat?.isHeld() !== false;
  const turn = (): Promise<void> =>
    turnDay({ ...base, today: todayInChina() }, operator).catch(tellLateDay);
  setInterval(() => void (isOurs() && turn()), hourMs).unref();
  const sealing = startSealing(ledger, ready.value, sealTold);
  const guardCtx = { ledger, files: files.value, folder: settings.folder, limits: limits.value };
  const guards = await startGuards(guardCtx, guardTold(sealing));
  const stopRest = async (): Promise<void> => {
    await Promise.all([guards.stop(), sealing.stop()]);
  };
  const app = buildApp({
    ledger,
    log: { ...sealing.desk, guards },
    rules,
    files: files.value,
    today: todayInChina,
    version: settings.version,
    ...outside,
  });
  const server = listen({ fetch: app.fetch, port: port.value, hostname: settings.host });
  server.on("error", (error: NodeJS.ErrnoException) => {
    const isTaken = error.code === "EADDRINUSE";
    if (isTaken)
      console.error(
        `端口 ${port.value} 已被占用，请用 PORT 另选一个。 Port ${port.value} is taken; choose another with PORT.`,
      );
    else console.error(error.message);
    void stopRest()
      .then(() => ledger.close())
      .then(() => process.exit(isTaken ? 5 : 1));
  });
  server.on("listening", () => {
    const at = server.address();
    const open = typeof at === "object" && at ? at.port : port.value;
    void welcome(settings, ledger, `http://${settings.host}:${open}`);
  });
  stopOn(server, ledger, stopRest);
  void ledger.ended.then(() => console.error("数据库已停止。 The database has stopped."));
}

await start(process.argv.slice(3));
