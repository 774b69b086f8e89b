import type { Parsed } from "../contract/endpoint.ts";
import type { exportProjects as endpoint } from "../contract/project.ts";
import type { Language } from "../domain/language.ts";
import type { Attribute } from "../domain/ledger/attribute.ts";
import { basisNames } from "../domain/ledger/basis.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import { sayValue } from "../domain/seal/manifest.ts";
import type { Value } from "../domain/value/value.ts";
import type { TableColumn, TableValue } from "../files/sheet/write-workbook.ts";
import { type ProjectNow, listProjects } from "../store/queries/list-projects.ts";
import { type Ctx, basisOf, knownAtOf, rulesFor } from "./context.ts";
import { writeProven } from "./document-proof.ts";
import { figuresOfList } from "./export-proof.ts";
import { fillGuarded } from "./hidden.ts";
import { columnsOf, filterOf, foldedRows } from "./list-projects.ts";

/** More rows than a sheet holds are no export; 1 048 576 less title and head. */
const exportRowsMax = 1_000_000;

const words = {
  zh: {
    title: "项目库",
    name: "项目名称",
    unit: "责任板块",
    stage: "阶段",
    light: "亮灯",
    delay: "滞后（天）",
    green: "绿",
    yellow: "黄",
    red: "红",
    none: "—",
    hidden: "无权查看",
  },
  en: {
    title: "Projects",
    name: "Project",
    unit: "Unit",
    stage: "Stage",
    light: "Light",
    delay: "Delay (days)",
    green: "green",
    yellow: "yellow",
    red: "red",
    none: "—",
    hidden: "not open to you",
  },
} as const;

function columnOf(attribute: Attribute, language: Language): TableColumn {
  const isNumber = attribute.value === "money" || attribute.value === "quantity";
  const label = attribute.label[language];
  return isNumber && attribute.unit !== undefined
    ? { label, unit: attribute.unit, type: "number", width: 14 }
    : { label, type: "text", width: attribute.value === "text" ? 28 : 14 };
}

/** A figure in its column's unit: a number where it is exact, words where it is not or is in another currency. */
function cellOf(attribute: Attribute, value: Value | undefined, language: Language): TableValue {
  if (value === undefined) return null;
  const choice = attribute.choices?.find((each) => each.id === value);
  if (choice) return choice.label[language];
  return sayValue(value, attribute.unit ?? null, language);
}

function rowOf(
  row: ProjectNow,
  attributes: readonly Attribute[],
  ctx: { language: Language; stages: ReadonlyMap<string, string>; hidden: readonly string[] },
): TableValue[] {
  const text = words[ctx.language];
  const delay =
    row.delay_min === null && row.delay_max === null
      ? null
      : `${row.delay_min ?? ""}–${row.delay_max ?? ""}`;
  return [
    row.name,
    row.unit_name,
    ctx.stages.get(row.stage) ?? row.stage,
    text[row.light],
    delay,
    ...attributes.map((attribute) =>
      ctx.hidden.includes(attribute.id)
        ? text.hidden
        : cellOf(attribute, row.attrs[attribute.id], ctx.language),
    ),
  ];
}

/** Whose projects they are, and on which basis and from which day where that is not everything today. */
function titleOf(ctx: Ctx, { language, knownAt }: Parsed<typeof endpoint>): string {
  const { name, sample } = ctx.district;
  const basis = basisOf(ctx);
  const notes = [
    ...(sample ? [sample[language]] : []),
    ...(basis === "claimed" ? [] : [basisNames[basis][language]]),
    ...(knownAt === undefined ? [] : [knownAt]),
  ];
  const [open, close, comma] = language === "zh" ? ["（", "）", "，"] : [" (", ")", ", "];
  const noted = notes.length === 0 ? "" : `${open}${notes.join(comma)}${close}`;
  return `${name}${noted} ${words[language].title}`;
}

/** The list as a workbook: the same rows, order and columns as on the screen. */
export async function exportProjects(
  ctx: Ctx,
  asked: Parsed<typeof endpoint>,
): Promise<Result<Uint8Array>> {
  const { language } = asked;
  const text = words[language];
  const rules = rulesFor(ctx, asked.knownAt);
  const attributes = columnsOf(asked).flatMap((id) => rules.attributeOf(id) ?? []);
  const stages = new Map(rules.lifecycle.stages.map((stage) => [stage.id, stage.label[language]]));
  const fixed: TableColumn[] = [text.name, text.unit, text.stage, text.light, text.delay].map(
    (label, index) => ({
      label,
      type: "text",
      width: index === 0 ? 36 : 14,
    }),
  );
  const columns = [...fixed, ...attributes.map((attribute) => columnOf(attribute, language))];
  const title = titleOf(ctx, asked);
  const made = await ctx.store.read(ctx.actor, async (reader) => {
    const filter = { ...filterOf(asked), ...(await foldedRows(ctx, reader, asked.knownAt)) };
    const listed = await listProjects(reader, filter, { offset: 0, limit: exportRowsMax });
    const known = asked.knownAt === undefined ? undefined : knownAtOf(ctx, asked.knownAt);
    const ids = attributes.map((each) => each.id);
    const { rows, hidden } = await fillGuarded({ ctx, reader, known }, listed.rows, ids);
    const cells = rows.map((row) => rowOf(row, attributes, { language, stages, hidden }));
    const listing = { rows, cells, attributes, before: fixed.length, language };
    const asListed = { table: listing, knownAt: asked.knownAt };
    const figures = ctx.log ? await figuresOfList(ctx, reader, asListed) : [];
    return { cells, figures, ids: rows.map((row) => String(row.subject_id)) };
  });
  const { cells: rows, ...proven } = made;
  const table = { sheetName: text.title, title, columns, rows };
  const known = knownAtOf(ctx, asked.knownAt);
  return accept(await writeProven(ctx, { table, known, language, ...proven }));
}
