import { undoImport } from "../../app/accept-import.ts";
import { type Result, accept, refuse } from "../../domain/refusal/refusal.ts";
import type { Arguments } from "../arguments.ts";
import type { Answer } from "../output.ts";
import { type Session, placesOf } from "../session.ts";

/** `guatu undo IMPORT`: withdraws everything one import stated. */
export async function undo(session: Session, args: Arguments): Promise<Result<Answer>> {
  const id = Number(args.words[0]);
  if (!Number.isSafeInteger(id) || id < 1)
    return refuse("optionNeeded", { option: "IMPORT", example: "guatu undo 3" });
  const places = await placesOf(session, args.unit);
  if (!places.ok) return places;
  for (const { ctx } of places.value) {
    const result = await undoImport(ctx, { district: ctx.district.id, id, reason: "" });
    if (!result.ok && result.refusal.code === "noSuchImport") continue;
    if (!result.ok) return result;
    const { fileName, facts } = result.value.import;
    const line =
      args.language === "zh"
        ? `已撤销 ${fileName} 的 ${facts} 条记录；历史仍可查。`
        : `Withdrew ${facts} facts of ${fileName}; the history remains.`;
    return accept({ data: { district: ctx.district.id, ...result.value }, lines: [line] });
  }
  return refuse("noSuchImport", { id });
}
