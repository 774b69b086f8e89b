import type { Ctx } from "../../app/context.ts";
import type { Bilingual } from "../../domain/language.ts";
import { listProjects } from "../../app/list-projects.ts";
import { type Result, accept } from "../../domain/refusal/refusal.ts";
import { isMoney } from "../../domain/lifecycle/year-figures.ts";
import { printMoney } from "../../domain/value/print-money.ts";
import type { Arguments } from "../arguments.ts";
import { type Answer, delayText, tableOf } from "../output.ts";
import { type Session, placesOf } from "../session.ts";

/** Projects printed at a time; more than this and a file is the better answer. */
const projectsMax = 500;

/** `guatu projects [WORDS] [--unit]`: the list, by name, pinyin or initials. */
export async function projects(session: Session, args: Arguments): Promise<Result<Answer>> {
  const places = await placesOf(session, args.unit);
  if (!places.ok) return places;
  const answers = await Promise.all(
    places.value.map(async ({ ctx, unit }) => {
      const asked = {
        district: ctx.district.id,
        q: args.words.join(" "),
        sort: "name",
        offset: 0,
        limit: projectsMax,
      };
      const result = await listProjects(ctx, {
        ...asked,
        ...(unit === undefined ? {} : { units: String(unit) }),
      });
      const rows = result.ok ? result.value.rows : [];
      return {
        ctx,
        total: result.ok ? result.value.total : 0,
        rows: rows.map((row) => ({ district: ctx.district.id, ...row })),
      };
    }),
  );
  const stageOf = stagesOf(answers.map(({ ctx }) => ctx));
  const rows = answers.flatMap((answer) => answer.rows);
  const total = answers.reduce((sum, answer) => sum + answer.total, 0);
  const lines = tableOf(
    rows,
    [
      { head: { zh: "编号", en: "No." }, text: (row) => String(row.id), right: true },
      { head: { zh: "项目", en: "Project" }, text: (row) => row.name },
      { head: { zh: "板块", en: "Unit" }, text: (row) => row.unit.name },
      {
        head: { zh: "阶段", en: "Stage" },
        text: (row) => stageOf(row)[args.language],
      },
      { head: { zh: "亮灯", en: "Light" }, text: (row) => lightText[row.light][args.language] },
      {
        head: { zh: "滞后天数", en: "Days late" },
        text: (row) => delayText(row.delay),
        right: true,
      },
      {
        head: { zh: "总投资", en: "Total" },
        text: (row) => {
          const total = row.values["totalInvestment"];
          return isMoney(total)
            ? printMoney(total, { scale: "auto", language: args.language })
            : "";
        },
        right: true,
      },
    ],
    args.language,
  );
  const count = args.language === "zh" ? `共 ${total} 个项目` : `${total} projects`;
  return accept({ data: { total, projects: rows }, lines: [...lines, count] });
}

/** What each district calls its stages. */
function stagesOf(
  districts: readonly Ctx[],
): (row: { district: string; stage: string }) => Bilingual {
  const stages = districts.flatMap(({ district, rules }) =>
    rules.lifecycle.stages.map((each): [string, Bilingual] => [
      `${district.id} ${each.id}`,
      each.label,
    ]),
  );
  const labels = new Map(stages);
  return ({ district, stage }) => labels.get(`${district} ${stage}`) ?? { zh: stage, en: stage };
}

const lightText: Readonly<Record<string, Bilingual>> &
  Record<"green" | "yellow" | "red" | "none", Bilingual> = {
  green: { zh: "绿", en: "green" },
  yellow: { zh: "黄", en: "yellow" },
  red: { zh: "红", en: "red" },
  none: { zh: "—", en: "—" },
};
