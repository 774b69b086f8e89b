import { findProject } from "../../app/find-project.ts";
import type { Rules } from "../../app/rules.ts";
import { showProject } from "../../app/show-project.ts";
import { type Result, accept, refuse } from "../../domain/refusal/refusal.ts";
import { printDay } from "../../domain/value/print-day.ts";
import { printValue } from "../../domain/value/print-value.ts";
import type { Language } from "../../domain/language.ts";
import type { Arguments } from "../arguments.ts";
import { type Answer, delayText, tableOf } from "../output.ts";
import { type Session, placesOf } from "../session.ts";

const kinds = {
  promised: { zh: "承诺", en: "promised" },
  planned: { zh: "计划", en: "planned" },
  forecast: { zh: "预计", en: "forecast" },
  actual: { zh: "实际", en: "actual" },
} as const;

/** `guatu show PROJECT [--known-at]`: everything known of one project, by number or name. */
export async function show(session: Session, args: Arguments): Promise<Result<Answer>> {
  const name = args.words.join(" ");
  if (name === "") return refuse("optionNeeded", { option: "PROJECT", example: "guatu show 康辉" });
  const places = await placesOf(session, args.unit);
  if (!places.ok) return places;
  for (const { ctx } of places.value) {
    const found = await findProject(ctx, name);
    if (!found.ok && found.refusal.code === "noSuchProject") continue;
    if (!found.ok) return found;
    const page = await showProject(ctx, {
      district: ctx.district.id,
      id: found.value,
      knownAt: args.knownAt,
    });
    return page.ok
      ? accept({
          data: { district: ctx.district.id, ...page.value },
          lines: linesOf(page.value, ctx.rules, args.language),
        })
      : page;
  }
  return refuse("noSuchProject", { project: name });
}

type Page = Extract<Awaited<ReturnType<typeof showProject>>, { ok: true }>["value"];

function linesOf(
  page: Page,
  { attributeOf }: Pick<Rules, "attributeOf">,
  language: Language,
): string[] {
  const day = (value: Page["nodes"][number]["planned"]): string =>
    value ? printDay(value, language) : "";
  const nodes = tableOf(
    page.nodes,
    [
      {
        head: { zh: "节点", en: "Node" },
        text: (node) =>
          `${attributeOf(node.node)?.label[language] ?? node.node}${node.scope && `（${node.scope}）`}`,
      },
      { head: { zh: "计划", en: "Planned" }, text: (node) => day(node.planned ?? node.promised) },
      { head: { zh: "最新", en: "Latest" }, text: (node) => day(node.latest) },
      { head: { zh: "实际", en: "Actual" }, text: (node) => day(node.actual) },
      {
        head: { zh: "滞后天数", en: "Days late" },
        text: (node) => delayText(node.delay),
        right: true,
      },
    ],
    language,
  );
  const facts = tableOf(
    page.facts,
    [
      { head: { zh: "记录号", en: "Seq" }, text: (fact) => String(fact.seq), right: true },
      {
        head: { zh: "项", en: "What" },
        text: (fact) =>
          `${attributeOf(fact.attribute)?.label[language] ?? fact.attribute}${fact.scope && `（${fact.scope}）`}`,
      },
      { head: { zh: "性质", en: "Kind" }, text: (fact) => kinds[fact.kind][language] },
      {
        head: { zh: "值", en: "Value" },
        text: (fact) => printValue(attributeOf(fact.attribute), fact.value, language),
      },
      { head: { zh: "期间", en: "Period" }, text: (fact) => fact.period ?? "" },
      { head: { zh: "所知日", en: "Known" }, text: (fact) => fact.knownOn },
      {
        head: { zh: "谁报", en: "Stated by" },
        text: (fact) => `${fact.statedBy.unit}·${fact.statedBy.person}`,
      },
      {
        head: { zh: "依据", en: "Evidence" },
        text: (fact) => fact.evidence.map((each) => each.label).join("；"),
      },
    ],
    language,
  );
  return [
    `#${page.id} ${page.name} · ${page.unit.name} · ${page.stage} · ${page.light}`,
    ...page.reasons.map((reason) => reason.sentence[language]),
    "",
    ...nodes,
    "",
    ...facts,
  ];
}
