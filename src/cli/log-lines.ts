import { type Checked, checkLog } from "../app/seal/check-log.ts";
import { type LogKeys, openLogKeys } from "../app/seal/log-keys.ts";
import { readSettings } from "../app/settings.ts";
import type { Language } from "../domain/language.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import { sayFault } from "../domain/seal/fault.ts";
import type { Session } from "./session.ts";

/** What a check of one district's log came to. */
export type DistrictLog = Checked & { readonly district: string };

/** The installation's own keys. Refuses `logKeyWrong`. */
export function ownKeys({ env }: Pick<Session, "env">): Promise<Result<LogKeys>> {
  return openLogKeys(readSettings(env).folder, env);
}

/** Holds the logs of some districts against the ledger, and against notes kept outside. Refuses `logKeyWrong`. */
export async function checkLogs(
  session: Session,
  asked: { readonly districts: readonly string[]; readonly outside: readonly string[] },
): Promise<Result<DistrictLog[]>> {
  const opened = await ownKeys(session);
  if (!opened.ok) return opened;
  const { keys, origin } = opened.value;
  const checked: DistrictLog[] = [];
  for (const tenant of asked.districts) {
    const outside = asked.outside.filter((note) => note.startsWith(`${origin}/${tenant}\n`));
    const own = await checkLog(session.ledger.owner, { tenant, keys, outside });
    checked.push({ district: tenant, ...own });
  }
  return accept(checked);
}

/** What was found, a line a district and one a fault. */
export function logLines(checked: readonly DistrictLog[], language: Language): string[] {
  const isZh = language === "zh";
  return checked.flatMap(({ district, size, erased, faults }) => {
    const word = faults.length === 0 ? (isZh ? "与账本一致" : "agrees with its ledger") : "";
    const bad = isZh ? `不符 ${faults.length} 处` : `${faults.length} faults`;
    const head = isZh
      ? `${district}：签封 ${size} 条，依法删除 ${erased} 条，${word || bad}`
      : `${district}: ${size} entries sealed, ${erased} erased by law, ${word || bad}`;
    return [head, ...faults.map((fault) => `  ${sayFault(fault)[language]}`)];
  });
}
