import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { foldText } from "../domain/value/normalise.ts";
import { readWorkbook } from "../files/sheet/read-workbook.ts";
import { listUnits } from "../store/queries/people.ts";
import type { Ctx } from "./context.ts";

/** Rows looked at for the names of units: titles stand at the top, units in every row. */
const rowsLookedAt = 200;

/** 通州（公开报道） is spoken of as 通州 in a title. */
function shortName(name: string): string {
  return foldText(name).replace(/\(.*$/u, "");
}

async function mentions(ctx: Ctx, texts: ReadonlySet<string>): Promise<number> {
  const units = await ctx.store.read(ctx.actor, listUnits);
  const own = shortName(ctx.district.name);
  const named = [...texts].some((text) => own !== "" && text.includes(own)) ? 1 : 0;
  return (
    named + units.filter((unit) => unit.parent !== null && texts.has(foldText(unit.name))).length
  );
}

/**
 * The district a file speaks of: the only one, else the one whose name or units stand in it. Refuses
 * `whichDistrict` when none or several do, and what reading refuses.
 */
export async function chooseDistrict(
  districts: readonly Ctx[],
  file: { name: string; bytes: Uint8Array },
): Promise<Result<Ctx>> {
  const [only, second] = districts;
  if (only && !second) return accept(only);
  const workbook = await readWorkbook(file);
  if (!workbook.ok) return workbook;
  const rows = workbook.value.sheets.flatMap((sheet) => sheet.rows.slice(0, rowsLookedAt));
  const texts = new Set(rows.flatMap((row) => row.cells.map((cell) => foldText(cell?.text ?? ""))));
  const counted = await Promise.all(
    districts.map(async (ctx) => ({ ctx, count: await mentions(ctx, texts) })),
  );
  counted.sort((a, b) => b.count - a.count);
  const [best, next] = counted;
  if (best && best.count > (next?.count ?? 0)) return accept(best.ctx);
  const choices = districts.map((ctx) => `${ctx.district.id}（${ctx.district.name}）`).join("、");
  return refuse("whichDistrict", { choices });
}
