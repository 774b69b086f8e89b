import { writeFile } from "node:fs/promises";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import type { Arguments } from "./arguments.ts";
import type { Answer } from "./output.ts";

/** Writes a file and says so. Refuses `cannotWrite`. */
export async function written(
  bytes: Uint8Array,
  out: string,
  args: Pick<Arguments, "language">,
): Promise<Result<Answer>> {
  try {
    await writeFile(out, bytes);
  } catch (error) {
    return refuse("cannotWrite", {
      file: out,
      detail: (error as NodeJS.ErrnoException).code ?? "",
    });
  }
  const line =
    args.language === "zh"
      ? `已写入 ${out}（${bytes.length} 字节）`
      : `Written to ${out} (${bytes.length} bytes)`;
  return accept({ data: { out, bytes: bytes.length }, lines: [line] });
}
