import { scaleDecimal } from "../../domain/value/decimal.ts";
import { yearOf } from "./calendar.ts";
import { bureau } from "./checks.ts";
import { type ProjectDraft, reached } from "./project-draft.ts";

/** What a version of a sample's plan wants of a project; amounts as people write them, empty for the ledger's. */
export type SampleEntry = {
  readonly project: string;
  readonly tier: "implement" | "reserve" | "none";
  readonly yearPlan: string;
  readonly reason: string;
};

/** A version of a sample's yearly plan as the office issued it. */
export type SampleVersion = {
  readonly day: string;
  readonly basis: string;
  readonly entries: readonly SampleEntry[];
  /** The projects whose lines a bureau then held against its own papers, and its login. */
  readonly held: { readonly by: string; readonly projects: readonly string[] };
};

/** The yearly plan of a sample: set at the year's start, changed in the middle. */
export type SamplePlan = { readonly year: string; readonly versions: readonly SampleVersion[] };

const year = "2025";
const firstDay = "2025-02-20";
const changeDay = "2025-07-15";

/** What is planned for the year as known on a day, in 万元; null for nothing. */
function planOn(draft: ProjectDraft, day: string): number | null {
  const known = draft.yearPlans.findLast((each) => String(each.year) === year && each.known <= day);
  return known ? known.amount : null;
}

/** The month in which a project was to start, as known on a day, counted as the sample counts. */
function startPlan(draft: ProjectDraft, day: string): number | null {
  const start = draft.nodes.find((node) => node.id === "start");
  return start?.plans.findLast((plan) => plan.known <= day)?.month ?? null;
}

function isOver(draft: ProjectDraft, day: string): boolean {
  const produced = reached(draft.nodes, "production");
  const isDone = produced !== null && produced < `${year}-01-01`;
  return isDone || (draft.halt?.status === "ended" && draft.halt.day <= day);
}

/** The tier a project is given on a day: with a plan of the year it is carried out, without one it waits. */
function tierOn(draft: ProjectDraft, day: string): SampleEntry["tier"] {
  if (draft.entered > day || isOver(draft, day)) return "none";
  if ((planOn(draft, day) ?? 0) > 0) return "implement";
  const start = startPlan(draft, day);
  return start === null || yearOf(start) > Number(year) ? "reserve" : "none";
}

const wan = (amount: number): string => `${scaleDecimal(String(amount), -4)}亿元`;

function entry(draft: ProjectDraft, given: Partial<SampleEntry>): SampleEntry {
  return { project: draft.key, tier: "implement", yearPlan: "", reason: "", ...given };
}

/** An amount typed above the whole project's is brought down to it. */
function withinTotal(draft: ProjectDraft, day: string): string {
  const plan = planOn(draft, day) ?? 0;
  return plan > draft.scale.total ? wan(draft.scale.total) : "";
}

function firstEntry(draft: ProjectDraft): SampleEntry[] {
  const tier = tierOn(draft, firstDay);
  if (tier === "none") return [];
  return [
    entry(draft, { tier, yearPlan: tier === "implement" ? withinTotal(draft, firstDay) : "" }),
  ];
}

/** Whether money was spent on a project in the year: what is being built is not taken out of the plan. */
function isSpending(draft: ProjectDraft): boolean {
  return draft.months.some(({ month, done }) => String(yearOf(month)) === year && (done ?? 0) > 0);
}

/** A project that stands still or does not get under way within the year, and why; null when it goes on. */
function hindrance(draft: ProjectDraft): string | null {
  const { halt } = draft;
  if (halt && halt.day <= changeDay)
    return halt.status === "ended" ? "项目已终止" : "暂停建设，年内难以复工";
  if (reached(draft.nodes, "start") !== null || isSpending(draft)) return null;
  const granted = reached(draft.nodes, "landGrant");
  if (granted === null || granted > changeDay) return "用地尚未落实，年内不具备开工条件";
  return "前期手续滞后，开工推迟";
}

function valueReason(draft: ProjectDraft): string | null {
  const [was, is] = [planOn(draft, firstDay), planOn(draft, changeDay)];
  if (was === null || is === null || was === is) return null;
  return is > was ? "建设进度加快，追加年度投资" : "设备交付推迟，核减年度投资";
}

/** A reserve is ended, or comes to be carried out; otherwise it goes on waiting. */
function changeOfReserve(draft: ProjectDraft): SampleEntry[] {
  const why = hindrance(draft);
  if (why?.startsWith("项目已终止")) return [entry(draft, { tier: "none", reason: why })];
  if ((planOn(draft, changeDay) ?? 0) === 0) return [];
  const yearPlan = withinTotal(draft, changeDay);
  return [entry(draft, { yearPlan, reason: "前期手续提前完成，转为实施" })];
}

/** A project being carried out goes back among the reserves, goes out, or is planned anew. */
function changeOfImplement(draft: ProjectDraft): SampleEntry[] {
  const why = hindrance(draft);
  if (why === null) {
    const reason = valueReason(draft);
    const yearPlan = withinTotal(draft, changeDay);
    return reason === null ? [] : [entry(draft, { yearPlan, reason })];
  }
  const isPutOff = why.startsWith("前期") || (why.startsWith("用地") && draft.index % 3 === 0);
  return isPutOff
    ? [entry(draft, { tier: "reserve", yearPlan: "0", reason: `${why}，转为储备` })]
    : [entry(draft, { tier: "none", reason: why })];
}

function changeEntry(draft: ProjectDraft): SampleEntry[] {
  const before = tierOn(draft, firstDay);
  if (before !== "none")
    return before === "reserve" ? changeOfReserve(draft) : changeOfImplement(draft);
  const tier = tierOn(draft, changeDay);
  if (tier === "none" || draft.entered <= firstDay) return [];
  const isFirm = tier === "implement";
  return [
    entry(draft, {
      tier,
      yearPlan: isFirm ? withinTotal(draft, changeDay) : "",
      reason: isFirm ? "新签约落地，列入年内建设" : "新谋划项目，列入储备",
    }),
  ];
}

/**
 * The year's plan of a sample: its first version from the plans of the projects, and the mid-year change from what
 * became of them since. Errors: none (total).
 */
export function planOfDrafts(
  drafts: readonly ProjectDraft[],
  isHeld: (draft: ProjectDraft) => boolean,
): SamplePlan {
  const held = { by: bureau, projects: drafts.filter(isHeld).map(({ key }) => key) };
  return {
    year,
    versions: [
      { day: firstDay, basis: "", entries: drafts.flatMap(firstEntry), held },
      {
        day: changeDay,
        basis: "示例区政府专题会议纪要〔2025〕11号",
        entries: drafts.flatMap(changeEntry),
        held,
      },
    ],
  };
}
