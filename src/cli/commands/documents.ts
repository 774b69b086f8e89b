import { downloadBulletin } from "../../app/bulletin.ts";
import { exportProjects } from "../../app/export-projects.ts";
import { type Result, refuse } from "../../domain/refusal/refusal.ts";
import { parsePeriod } from "../../domain/value/parse-period.ts";
import type { Arguments } from "../arguments.ts";
import type { Answer } from "../output.ts";
import { type Session, placeOf } from "../session.ts";
import { written } from "../written.ts";

/** `guatu bulletin --period 2024-02 --out FILE.docx`. */
export async function bulletin(session: Session, args: Arguments): Promise<Result<Answer>> {
  const { period, out } = args;
  if (period === undefined || !/^\d{4}-\d{2}$/u.test(period) || !parsePeriod(period).ok)
    return refuse("optionNeeded", { option: "--period", example: "--period 2024-02" });
  if (out === undefined)
    return refuse("optionNeeded", { option: "--out", example: "--out 通报.docx" });
  const place = await placeOf(session, args.unit);
  if (!place.ok) return place;
  const { ctx } = place.value;
  const bytes = await downloadBulletin(ctx, {
    district: ctx.district.id,
    period,
    knownAt: args.knownAt,
  });
  return bytes.ok ? written(bytes.value, out, args) : bytes;
}

/** `guatu export xlsx [--unit] [--out FILE.xlsx]`: the whole list as a workbook. */
export async function exportList(session: Session, args: Arguments): Promise<Result<Answer>> {
  const [format] = args.words;
  if (format !== "xlsx")
    return refuse("optionNeeded", {
      option: "xlsx",
      example: "guatu export xlsx --out 项目库.xlsx",
    });
  const place = await placeOf(session, args.unit);
  if (!place.ok) return place;
  const { ctx, unit } = place.value;
  const asked = { district: ctx.district.id, sort: "name", language: args.language };
  const bytes = await exportProjects(ctx, {
    ...asked,
    ...(unit === undefined ? {} : { units: String(unit) }),
  });
  return bytes.ok ? written(bytes.value, args.out ?? `${ctx.district.id}.xlsx`, args) : bytes;
}
