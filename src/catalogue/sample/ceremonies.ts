import { addDays } from "../../domain/value/civil.ts";
import { scaleDecimal } from "../../domain/value/decimal.ts";
import { type ProjectDraft, reached } from "./project-draft.ts";

/** A ceremony of a sample; amounts as announced. */
export type SampleCeremony = {
  readonly name: string;
  readonly kind: "start";
  readonly day: string;
  readonly announced: readonly {
    readonly part: string;
    readonly count: string;
    readonly total: string;
    readonly yearPlan: string;
  }[];
  readonly members: readonly string[];
  readonly evidence: string;
};

function startedIn(drafts: readonly ProjectDraft[], from: string, to: string): ProjectDraft[] {
  return drafts.filter((draft) => {
    const start = reached(draft.nodes, "start");
    return start !== null && start >= from && start <= to;
  });
}

/** Whole 万元 as 亿元, as a newspaper has them: one decimal. */
function announcedYi(wan: number): string {
  return `${scaleDecimal(String(Math.round(wan / 1000)), -1)}亿元`;
}

const totalOf = (drafts: readonly ProjectDraft[]): number =>
  drafts.reduce((sum, draft) => sum + draft.scale.total, 0);

function partsOf(drafts: readonly ProjectDraft[]): SampleCeremony["announced"] {
  const hosts = [...new Set(drafts.map((draft) => draft.host.name))];
  return hosts.slice(0, 3).map((part) => {
    const own = drafts.filter((draft) => draft.host.name === part);
    return { part, count: String(own.length), total: announcedYi(totalOf(own)), yearPlan: "" };
  });
}

/** The first ceremony is what it says it is. */
function honest(drafts: readonly ProjectDraft[]): SampleCeremony {
  const day = "2025-02-26";
  const members = startedIn(drafts, day, addDays(day, 85)).slice(0, 9);
  const whole = {
    part: "",
    count: String(members.length),
    total: announcedYi(totalOf(members)),
    yearPlan: "",
  };
  return {
    name: "2025年一季度重大项目集中开工",
    kind: "start",
    day,
    announced: [whole, ...partsOf(members)],
    members: members.map((draft) => draft.key),
    evidence: "示例区一季度集中开工活动通稿（合成）",
  };
}

/**
 * The second announces 26亿 more than its members come to, and two projects too many; some of them had begun before, and
 * one was counted in the first already. Planted, so that what the checks find can be seen.
 */
function inflated(drafts: readonly ProjectDraft[], first: SampleCeremony): SampleCeremony {
  const day = "2025-08-28";
  const own = startedIn(drafts, day, addDays(day, 70)).slice(0, 7);
  const before = startedIn(drafts, "2025-05-01", "2025-07-31").slice(0, 3);
  const again = drafts.filter((draft) => draft.key === first.members[0]);
  const members = [...own, ...before, ...again];
  const total = announcedYi(totalOf(members) + 260_000);
  return {
    name: "2025年三季度重大项目集中开工",
    kind: "start",
    day,
    announced: [{ part: "", count: String(members.length + 2), total, yearPlan: "" }],
    members: members.map((draft) => draft.key),
    evidence: "示例区三季度集中开工活动通稿（合成）",
  };
}

/** The year's two ceremonies of a sample. Errors: none (total). */
export function ceremoniesOf(drafts: readonly ProjectDraft[]): SampleCeremony[] {
  const first = honest(drafts);
  return [first, inflated(drafts, first)];
}
