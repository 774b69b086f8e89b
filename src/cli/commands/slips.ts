import { listSlips } from "../../app/list-slips.ts";
import { type Result, accept } from "../../domain/refusal/refusal.ts";
import { printDay } from "../../domain/value/print-day.ts";
import type { Arguments } from "../arguments.ts";
import { type Answer, delayText, tableOf } from "../output.ts";
import { type Session, placesOf } from "../session.ts";

/** `guatu slips [--unit] [--known-at]`: planned against actual or latest dates, in days with their precision. */
export async function slips(session: Session, args: Arguments): Promise<Result<Answer>> {
  const places = await placesOf(session, args.unit);
  if (!places.ok) return places;
  const answers = await Promise.all(
    places.value.map(async ({ ctx }) => {
      const result = await listSlips(ctx, { district: ctx.district.id, knownAt: args.knownAt });
      return result.ok
        ? result.value.slips.map((slip) => ({ district: ctx.district.id, ...slip }))
        : [];
    }),
  );
  const rows = answers.flat().toSorted((a, b) => (b.delay.max ?? 0) - (a.delay.max ?? 0));
  const { language } = args;
  const lines = tableOf(
    rows,
    [
      {
        head: { zh: "项目", en: "Project" },
        text: (row) => `#${row.project.id} ${row.project.name}`,
      },
      { head: { zh: "板块", en: "Unit" }, text: (row) => row.project.unit },
      {
        head: { zh: "节点", en: "Node" },
        text: (row) => `${row.label[language]}${row.scope && `（${row.scope}）`}`,
      },
      { head: { zh: "计划", en: "Planned" }, text: (row) => printDay(row.planned, language) },
      { head: { zh: "到达", en: "Reached" }, text: (row) => printDay(row.reached, language) },
      {
        head: { zh: "依据", en: "Basis" },
        text: (row) =>
          ({ actual: { zh: "实际", en: "actual" }, latest: { zh: "最新计划", en: "latest" } })[
            row.basis
          ][language],
      },
      { head: { zh: "相差天数", en: "Days" }, text: (row) => delayText(row.delay), right: true },
    ],
    language,
  );
  return accept({ data: { known: { day: args.knownAt ?? session.today }, slips: rows }, lines });
}
