import type { Ctx } from "../../../src/app/context.ts";
import { saveTargetDraft, showTargetDraft } from "../../../src/app/draft-targets.ts";
import { issueTargets } from "../../../src/app/issue-targets.ts";
import { showTargets } from "../../../src/app/show-targets.ts";
import type { Output, Parsed } from "../../../src/contract/endpoint.ts";
import type { showTargetDraft as endpoint } from "../../../src/contract/target-draft.ts";
import type { showTargets as page } from "../../../src/contract/target.ts";
import { valueOf } from "../../harness/ledger.ts";
import { addProject } from "../../harness/towns.ts";
import { type District, openDistrict } from "../closing/district.ts";

export const period = "2024";
export const at = { district: "towns", period } as const;

type Body = Output<typeof endpoint>["body"];

/** The draft as it stands, with something changed in it. */
export async function draft(ctx: Ctx, change: Partial<Body>, of = period) {
  const here = { district: "towns", period: of };
  const { version, body } = valueOf(await showTargetDraft(ctx, here));
  return saveTargetDraft(ctx, { ...here, version, body: { ...body, ...change } });
}

/** Issues the draft as it stands. */
export async function issue(ctx: Ctx, of = period) {
  const here = { district: "towns", period: of };
  const { version, mark } = valueOf(await showTargetDraft(ctx, here));
  return issueTargets(ctx, { ...here, version, mark });
}

/** The page as somebody sees it. */
export async function show(ctx: Ctx, asked: Partial<Parsed<typeof page>> = {}) {
  return valueOf(await showTargets(ctx, { ...at, ...asked }));
}

/** A cell of the page; undefined where the asker sees no such row. */
export function cellOf(shown: Output<typeof page>, unit: number, target: string) {
  const row = shown.rows.find((each) => each.unit.id === unit);
  return row?.cells.find((each) => each.target === target);
}

export const money = (amount: string) => ({ amount, currency: "CNY", qualifier: "exact" }) as const;

/** A start that happened on a day. */
export const started = (day: string) =>
  ({
    attribute: "start",
    kind: "actual",
    value: { day, precision: "day" },
    validFrom: day,
  }) as const;

/** Two towns; in 甲镇 one project of 3亿 started this year, one of 0.3亿, and one whose size nobody stated. */
export async function openStarts(): Promise<District> {
  const district = await openDistrict();
  const office = await district.as("t-office");
  const { jia } = district.towns.units;
  const named = (value: string) => ({ attribute: "name", kind: "actual", value }) as const;
  const large = [
    named("今年开工的大项目"),
    { value: money("300000000.00") },
    started("2024-02-10"),
  ];
  const small = [named("今年开工的小项目"), { value: money("30000000.00") }, started("2024-02-11")];
  const unsized = [named("没报总投资的项目"), started("2024-02-12")];
  for (const facts of [large, small, unsized]) await addProject(office, jia, facts);
  return district;
}

/** What is asked of the district and its two towns, as cells of a draft. */
export function cellsFor(
  { towns }: District,
  own: Partial<Record<"root" | "jia" | "yi", Record<string, string>>>,
): Body["cells"] {
  const { root, jia, yi } = towns.units;
  return { [root]: own.root ?? {}, [jia]: own.jia ?? {}, [yi]: own.yi ?? {} };
}
