import { takeBackup } from "../../app/backup/take-backup.ts";
import type { BackupMade } from "../../app/backup/take-backup.ts";
import { type Result, accept, refuse } from "../../domain/refusal/refusal.ts";
import type { Arguments } from "../arguments.ts";
import { type Answer, megabytes, progressTo } from "../output.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** Evidence that is gone or altered is a fault somebody must look at; the backup is made all the same. */
const exitSpoiled = 1;

function linesOf({ folder, manifest, keys, seconds }: BackupMade, isZh: boolean): string[] {
  const { districts, evidence, madeAt, bytes } = manifest;
  const logs = districts.map(({ id, size }) =>
    isZh ? `  ${id}：签封到 ${size} 条` : `  ${id}: sealed up to ${size} entries`,
  );
  const spoiled = evidence.spoiled.map((sha256) =>
    isZh ? `  佐证文件不见或被改：${sha256}` : `  evidence gone or altered: ${sha256}`,
  );
  const bucket = isZh
    ? "佐证文件在对象存储里，由那边备份"
    : "evidence lies in a bucket and is backed up there";
  const files = isZh ? `佐证文件 ${evidence.files} 个` : `${evidence.files} files of evidence`;
  const held = evidence.place === "bucket" ? bucket : files;
  const apart = keys ?? (isZh ? "没有备份，请另行保存" : "not in it; keep them apart");
  return isZh
    ? [
        `已备份到 ${folder}（${megabytes(bytes)} MB，用时 ${seconds.toFixed(1)} 秒；${held}）`,
        ...logs,
        ...spoiled,
        `  私钥：${apart}`,
        `  恢复点：${madeAt} 以后记入的不在里面。检查点在 checkpoints/，请另存一份到别处。`,
      ]
    : [
        `Backed up to ${folder} (${megabytes(bytes)} MB in ${seconds.toFixed(1)} s; ${held})`,
        ...logs,
        ...spoiled,
        `  Private keys: ${apart}`,
        `  Recovery point: what is recorded after ${madeAt} is not in it. Keep the checkpoints in checkpoints/ elsewhere too.`,
      ];
}

/** `guatu backup FOLDER [--keys FILE]`: database, evidence and public keys, while the server runs or not. */
export async function backup(args: Arguments, env: Env): Promise<Result<Answer>> {
  const [to] = args.words;
  if (to === undefined)
    return refuse("optionNeeded", { option: "FOLDER", example: "guatu backup /mnt/backup" });
  const made = await takeBackup({ env, to, keysTo: args.keys, say: progressTo(args) });
  if (!made.ok) return made;
  const { folder, manifest, seconds } = made.value;
  const isSpoiled = manifest.evidence.spoiled.length > 0;
  return accept({
    data: { folder, seconds, ...manifest },
    lines: linesOf(made.value, args.language === "zh"),
    ...(isSpoiled ? { exit: exitSpoiled } : {}),
  });
}
