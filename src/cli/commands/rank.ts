import { writeFile } from "node:fs/promises";
import type { Ctx } from "../../app/context.ts";
import { downloadRanking, listPublications } from "../../app/publication-view.ts";
import { rank as ranking } from "../../app/rank.ts";
import { type Result, accept, refuse } from "../../domain/refusal/refusal.ts";
import { parsePeriod } from "../../domain/value/parse-period.ts";
import type { Arguments } from "../arguments.ts";
import { type Answer, tableOf } from "../output.ts";
import { type Session, placeOf } from "../session.ts";

/** The period's latest publication as a file that `--verify` computes again. */
async function exported(
  ctx: Ctx,
  asked: { rulebook: string; period: string; out: string },
): Promise<Result<Answer>> {
  const period = parsePeriod(asked.period);
  if (!period.ok) return period;
  const { district } = ctx;
  const listed = await listPublications(ctx, { district: district.id });
  if (!listed.ok) return listed;
  const found = listed.value.publications.find(
    (each) => each.rulebook === asked.rulebook && each.period === period.value,
  );
  const bytes = await downloadRanking(ctx, { district: district.id, id: found?.id ?? 0 });
  if (!bytes.ok) return bytes;
  await writeFile(asked.out, bytes.value);
  return accept({ data: { file: asked.out, publication: found?.id }, lines: [asked.out] });
}

/** `guatu rank RULEBOOK --period 2024Q1 [--known-at DAY] [--out FILE]`: the ranking, groups apart; or what was published of it. */
export async function rank(session: Session, args: Arguments): Promise<Result<Answer>> {
  const place = await placeOf(session, args.unit);
  if (!place.ok) return place;
  const { ctx } = place.value;
  const known = ctx.rules.rulebooks.map((book) => book.id).join("、");
  const [rulebook] = args.words;
  if (rulebook === undefined)
    return refuse("optionNeeded", {
      option: "RULEBOOK",
      example: `guatu rank ${known} --period 2024Q1`,
    });
  if (args.period === undefined)
    return refuse("optionNeeded", { option: "--period", example: "--period 2024Q1" });
  if (args.out !== undefined)
    return exported(ctx, { rulebook, period: args.period, out: args.out });
  const result = await ranking(ctx, {
    district: ctx.district.id,
    rulebook,
    period: args.period,
    knownAt: args.knownAt,
  });
  if (!result.ok) return result;
  const { language } = args;
  const lines = result.value.ranking.groups.flatMap((group) => [
    group.label[language],
    ...tableOf(
      group.entries,
      [
        { head: { zh: "名次", en: "Rank" }, text: (entry) => String(entry.rank), right: true },
        { head: { zh: "单位", en: "Unit" }, text: (entry) => entry.name },
        { head: { zh: "得分", en: "Points" }, text: (entry) => entry.points.text, right: true },
        {
          head: { zh: "缺项", en: "Missing" },
          text: (entry) => String(entry.missing.length),
          right: true,
        },
      ],
      language,
    ),
    "",
  ]);
  const point =
    language === "zh"
      ? `截至 ${result.value.known.day} 所知，账本第 ${result.value.known.seq} 号`
      : `As known on ${result.value.known.day}, ledger point ${result.value.known.seq}`;
  return accept({ data: { district: ctx.district.id, ...result.value }, lines: [...lines, point] });
}
