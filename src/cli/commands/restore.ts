import { type Restored, restoreBackup } from "../../app/backup/restore-backup.ts";
import { type Result, accept, refuse } from "../../domain/refusal/refusal.ts";
import type { Arguments } from "../arguments.ts";
import { type Answer, progressTo } from "../output.ts";
import { figuresOf, heldLines } from "../restored-lines.ts";

type Env = Readonly<Record<string, string | undefined>>;

const example = "guatu restore /mnt/backup/guatu-20260401T020000Z";

const signed = {
  same: {
    zh: "签名的钥匙和账本名与以前相同",
    en: "it is signed by the same keys, under the same name",
  },
  newKeys: {
    zh: "没有私钥：启动时造新钥匙，旧公钥记为以前的；请公布新指纹，并告诉各见证",
    en: "without the private keys new ones are made at the start, and the old public keys stand as former ones; give out the new fingerprints, and tell the witnesses",
  },
  newName: {
    zh: "比外面见过的旧：账本从此换名另签，恢复已记入账本；请公布新指纹，并请各见证重新登记",
    en: "older than was seen outside: the ledger goes on under a new name and the restore is recorded in it; give out the new fingerprints, and let the witnesses take the new name in",
  },
} as const;

function linesOf(restored: Restored, args: Arguments): string[] {
  const isZh = args.language === "zh";
  const next = isZh
    ? "  现在可以启动。第一次启动后请运行 guatu doctor --rebuild。"
    : "  It can be started now. After the first start run guatu doctor --rebuild.";
  const thrown = isZh ? "  演练的副本已删除。" : "  The rehearsal's copy was thrown away.";
  const head = args.dryRun
    ? isZh
      ? "演练成功：这份备份可以恢复"
      : "Rehearsed: this backup can be restored"
    : isZh
      ? "已恢复"
      : "Restored";
  return [
    head,
    ...heldLines(restored, args.language),
    `  ${signed[restored.signing][args.language]}`,
    ...figuresOf(restored, args.language),
    args.dryRun ? thrown : next,
  ];
}

/**
 * `guatu restore BACKUP [--outside CHECKPOINT…] [--keys FILE] [--older --reason WHY] [--dry-run]`: into an empty place;
 * `--dry-run` rehearses it in a place of its own.
 */
export async function restore(args: Arguments, env: Env): Promise<Result<Answer>> {
  const [from] = args.words;
  if (from === undefined) return refuse("optionNeeded", { option: "BACKUP", example });
  const reason = args.reason?.trim() ?? "";
  if (args.older && reason === "")
    return refuse("optionNeeded", { option: "--reason", example: `${example} --older --reason …` });
  const restored = await restoreBackup({
    env,
    from,
    outside: args.outside,
    older: args.older ? reason : undefined,
    keys: args.keys,
    rehearse: args.dryRun,
    say: progressTo(args),
  });
  if (!restored.ok) return restored;
  const { manifest, ...rest } = restored.value;
  const data = { rehearsed: args.dryRun, madeAt: manifest.madeAt, ...rest };
  return accept({ data, lines: linesOf(restored.value, args) });
}
