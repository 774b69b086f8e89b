import { eraseFacts } from "../../app/erase-facts.ts";
import { type Result, accept, refuse } from "../../domain/refusal/refusal.ts";
import type { Arguments } from "../arguments.ts";
import type { Answer } from "../output.ts";
import { type Session, placeOf } from "../session.ts";

const example = "guatu erase --unit tongzhou --seq 1024,1031 --reason 本人要求";

/** `guatu erase --seq N,… --reason WHY --unit DISTRICT`: takes texts out of the ledger for good, as the law asks. */
export async function erase(session: Session, args: Arguments): Promise<Result<Answer>> {
  const seqs = (args.seq ?? "").split(/[,，]/u).map(Number);
  if (!seqs.every((seq) => Number.isSafeInteger(seq) && seq > 0))
    return refuse("optionNeeded", { option: "--seq", example });
  const reason = args.reason?.trim() ?? "";
  if (reason === "") return refuse("optionNeeded", { option: "--reason", example });
  if (args.unit === undefined) return refuse("optionNeeded", { option: "--unit", example });
  const place = await placeOf(session, args.unit);
  if (!place.ok) return place;
  const { ledger, rules, operator } = session;
  const tenant = place.value.ctx.district.id;
  const base = { owner: ledger.owner, store: ledger.store, rules, operator };
  const result = await eraseFacts(base, tenant, { seqs, reason });
  if (!result.ok) return result;
  const { erased } = result.value;
  const line =
    args.language === "zh"
      ? `已依法删除 ${erased} 条的文字；编号、日期、填报人和证明都在。导入的原文件和旧备份里的文字要另行处理。`
      : `Erased the text of ${erased} facts. Numbers, days, people and proofs stay. Workbooks they were imported from and older backups must be seen to apart.`;
  return accept({ data: { district: tenant, seqs, erased }, lines: [line] });
}
