import type { GuardTold } from "../app/guard/guards.ts";
import type { SealTold, Sealing } from "../app/seal/start-seal.ts";
import type { SeatNews } from "../app/seat.ts";
import type { Bilingual } from "../domain/language.ts";

/** Says something to whoever looks at the terminal, in both languages. */
export function tell(progress: Bilingual): void {
  console.info(`${progress.zh}  ${progress.en}`);
}

/** What the terminal hears of the server's place at the database. */
export function tellSeat(told: SeatNews): void {
  if (told.news === "waiting")
    tell({
      zh: `待命：数据库正由 ${told.holder} 使用，等它停下就接替。`,
      en: `Standing by: ${told.holder} has the database; this server takes its place once it is gone.`,
    });
  else if (told.news === "taken")
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

/** What stands is read on, and the next hour tries again. */
export function tellLateDay(error: unknown): void {
  console.error(
    "换日时重算亮灯未成，一小时后再试。 Turning the day failed; trying again in an hour.",
    error,
  );
}

/** What the sealer and its checks tell the terminal. */
export const sealTold: SealTold = {
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
export function guardTold({ accuse }: Pick<Sealing, "accuse">): GuardTold {
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
