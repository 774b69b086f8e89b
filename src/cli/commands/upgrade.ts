import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Restored, restoreBackup } from "../../app/backup/restore-backup.ts";
import { takeBackup } from "../../app/backup/take-backup.ts";
import { type Result, accept, refuse } from "../../domain/refusal/refusal.ts";
import type { Arguments } from "../arguments.ts";
import { type Answer, progressTo } from "../output.ts";
import { figuresOf, heldLines } from "../restored-lines.ts";

type Env = Readonly<Record<string, string | undefined>>;

function linesOf(restored: Restored, { language }: Arguments): string[] {
  const { migrated, seconds } = restored;
  const isZh = language === "zh";
  const steps = isZh
    ? `  数据库升级 ${migrated.length} 步${migrated.length > 0 ? `：${migrated.join("、")}` : ""}，连同放回共 ${seconds.put.toFixed(1)} 秒`
    : `  ${migrated.length} steps of the schema${migrated.length > 0 ? ` (${migrated.join(", ")})` : ""}, ${seconds.put.toFixed(1)} s with putting back`;
  return [
    isZh
      ? "升级演练成功：升级后的账本与备份里的检查点相符"
      : "Rehearsed: after the upgrade the ledger agrees with the checkpoints in the backup",
    ...heldLines(restored, language),
    steps,
    ...figuresOf(restored, language),
    isZh
      ? "  演练的副本已删除。正式升级：停止旧程序，备份，启动本程序。"
      : "  The rehearsal's copy was thrown away. To upgrade: stop the old program, back up, start this one.",
  ];
}

async function rehearse(from: string, args: Arguments, env: Env): Promise<Result<Answer>> {
  const restored = await restoreBackup({
    env,
    from,
    outside: args.outside,
    older: undefined,
    keys: undefined,
    rehearse: true,
    say: progressTo(args),
  });
  if (!restored.ok) return restored;
  const { manifest, ...rest } = restored.value;
  return accept({
    data: { rehearsed: true, from: manifest.version, madeAt: manifest.madeAt, ...rest },
    lines: linesOf(restored.value, args),
  });
}

/**
 * `guatu upgrade --rehearse [BACKUP]`: brings a copy of the data to this program's schema and holds it against its log;
 * the data itself stays as it is. Without a backup one is taken for it and thrown away.
 */
export async function upgrade(args: Arguments, env: Env): Promise<Result<Answer>> {
  if (!args.rehearse)
    return refuse("optionNeeded", { option: "--rehearse", example: "guatu upgrade --rehearse" });
  const [from] = args.words;
  if (from !== undefined) return rehearse(from, args, env);
  const folder = await mkdtemp(join(tmpdir(), "guatu-upgrade-"));
  try {
    const made = await takeBackup({ env, to: folder, keysTo: undefined, say: progressTo(args) });
    return made.ok ? await rehearse(made.value.folder, args, env) : made;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
