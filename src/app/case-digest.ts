import { type CaseDuty, caseDuty } from "../domain/casework/case-desk.ts";
import type { Bilingual } from "../domain/language.ts";
import { listCases } from "../store/queries/cases.ts";
import type { Reader } from "../store/store.ts";
import { caseDay } from "./case-day.ts";
import { type LoadedCase, loadCases } from "./case-load.ts";
import { type CaseNames, namesFor, shownCase } from "./case-view.ts";
import type { Ctx } from "./context.ts";
import type { DigestLine } from "./digest-line.ts";

const texts: Readonly<
  Record<"explain" | "explainLate" | "explainOpen" | "decide" | "decideLate", Bilingual>
> = {
  explain: {
    zh: "{unit}：{case}，请在 {due} 前说明。",
    en: "{unit}: {case} is to be explained by {due}.",
  },
  explainLate: {
    zh: "{unit}：{case}，说明已过 {due} 的期限 {days} 天。",
    en: "{unit}: {case} was to be explained by {due}, {days} days ago.",
  },
  explainOpen: {
    zh: "{unit}：{case}，请说明。",
    en: "{unit}: {case} is to be explained.",
  },
  decide: {
    zh: "{unit}：{case}，已说明，等待认定。",
    en: "{unit}: {case} was explained and waits for a finding.",
  },
  decideLate: {
    zh: "{unit}：{case}，过了 {due} 的期限 {days} 天没有说明，可以认定。",
    en: "{unit}: {case} was not explained by {due}, {days} days ago; it may be decided.",
  },
};

function textOf({ kind, due, days }: CaseDuty): Bilingual {
  if (kind === "decide") return texts[days > 0 ? "decideLate" : "decide"];
  if (due === null) return texts.explainOpen;
  return texts[days > 0 ? "explainLate" : "explain"];
}

function lineOf(ctx: Ctx, given: LoadedCase, at: { duty: CaseDuty; names: CaseNames }): DigestLine {
  const { duty, names } = at;
  const shown = shownCase(ctx, given, names);
  const projects = shown.projects.map(({ name }) => name).join("、");
  const fill = (language: "zh" | "en"): string =>
    textOf(duty)
      [language].replace("{unit}", shown.unit.name)
      .replace(
        "{case}",
        () => `“${shown.title[language]}”${language === "en" ? " " : ""}${projects}`,
      )
      .replace("{due}", duty.due ?? "")
      .replace("{days}", String(duty.days));
  return {
    kind: duty.kind,
    text: { zh: fill("zh"), en: fill("en") },
    unit: shown.unit.id,
    period: null,
    case: shown.id,
    due: duty.due,
    isLate: duty.days > 0,
  };
}

/** The cases that wait for the asker: to be explained, or to be decided. One query where there are none, ten else. */
export async function caseLines(ctx: Ctx, reader: Reader): Promise<DigestLine[]> {
  if ((await listCases(reader)).length === 0) return [];
  const waiting = (await loadCases(ctx, reader)).flatMap((given) => {
    const duty = caseDuty(given.file, given.actor, caseDay(ctx));
    return duty ? [{ given, duty }] : [];
  });
  if (waiting.length === 0) return [];
  const names = await namesFor(
    ctx,
    reader,
    waiting.map(({ given }) => given),
  );
  return waiting.map(({ given, duty }) => lineOf(ctx, given, { duty, names }));
}
