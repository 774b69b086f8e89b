import type { Restored } from "../app/backup/restore-backup.ts";
import type { Language } from "../domain/language.ts";

/** What was held against what, a line a district. */
export function heldLines({ districts }: Restored, language: Language): string[] {
  const isZh = language === "zh";
  return districts.flatMap(({ id, size, longer, silent }) => [
    isZh
      ? `  ${id}：逐条核对 ${size} 条，根与备份里最后的检查点相同`
      : `  ${id}: ${size} entries read, the root is that of the last checkpoint in the backup`,
    ...longer.map((each) =>
      isZh
        ? `    比外面见过的旧：${each.who} 见过 ${each.size} 条，丢失 ${each.size - size} 条`
        : `    older than was seen outside: ${each.who} saw ${each.size} entries, ${each.size - size} are lost`,
    ),
    ...silent.map((name) =>
      isZh
        ? `    见证 ${name} 没有答复，没有与它核对；启动后会再问`
        : `    the witness ${name} did not answer and was not held against; it is asked again after the start`,
    ),
  ]);
}

/** The recovery point and the time it took, in words. */
export function figuresOf({ manifest, seconds, evidence }: Restored, language: Language): string[] {
  const { read, put, check, all } = seconds;
  const [one, two, three, whole] = [read, put, check, all].map((each) => each.toFixed(1));
  return language === "zh"
    ? [
        `  恢复点（RPO）：${manifest.madeAt}，以后记入的不在里面；佐证文件 ${evidence} 个`,
        `  恢复用时（RTO）：${whole} 秒（校验备份 ${one}，放回 ${two}，逐条核对 ${three}）`,
      ]
    : [
        `  Recovery point (RPO): ${manifest.madeAt}, what was recorded later is not in it; ${evidence} files of evidence`,
        `  Recovery time (RTO): ${whole} s (reading the backup ${one}, putting back ${two}, checking ${three})`,
      ];
}
