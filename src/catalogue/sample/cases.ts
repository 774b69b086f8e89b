import type { Finding } from "../../domain/casework/case.ts";

/** What somebody said of a case: who, on which day, and the papers they name. */
type Said = {
  readonly by: string;
  readonly on: string;
  readonly text: string;
  readonly papers: readonly string[];
};

/** A case of a sample: on which lead it was opened, and what happened to it since, each step on its own day. */
export type SampleCase = {
  /** The lead: the first of a detector on the desk of a unit. */
  readonly detector: string;
  readonly unit: string;
  readonly by: string;
  readonly openedOn: string;
  /** What the unit is asked for. */
  readonly note: string;
  readonly explained?: Said;
  readonly found?: Said & { readonly finding: Finding };
  readonly published?: { readonly by: string; readonly on: string; readonly demand: string };
  readonly closed?: Omit<Said, "papers">;
};

/** What became of four leads in the weeks after the sample's board, oldest first: one proved real and went into a circular, one had its reason, one is overdue, one has time left. */
export const sampleCases: readonly SampleCase[] = [
  {
    detector: "equal-steps",
    unit: "town-1",
    by: "s-office",
    openedOn: "2026-01-06",
    note: "请附逐月计量支付单和银行回单",
    explained: {
      by: "s-town-1",
      on: "2026-01-12",
      text: "2024年二、三季度按年度计划数平均填报，没有逐月核对工程量",
      papers: ["项目月报底稿（2024年4月至9月）"],
    },
    found: {
      by: "s-audit",
      on: "2026-01-15",
      finding: "real",
      text: "计量支付单每月数额不同，其中两个月没有付款，填报数不是实际完成数",
      papers: ["工程计量支付台账", "银行回单（2024年4月至9月）"],
    },
    published: {
      by: "s-office",
      on: "2026-01-20",
      demand:
        "请于二月底前按计量支付单更正上述月份的完成投资；各单位对照自查，不得按计划平均填报。",
    },
  },
  {
    detector: "works-above-money",
    unit: "park-2",
    by: "s-audit",
    openedOn: "2026-01-07",
    note: "请说明形象进度怎样计算，并附付款台账",
    explained: {
      by: "s-park-2",
      on: "2026-01-13",
      text: "设备已全部安装，按合同留有尾款和质保金，投产满一年后支付，所以付款低于形象进度",
      papers: ["设备采购合同付款条款", "付款台账"],
    },
    found: {
      by: "s-office",
      on: "2026-01-16",
      finding: "explained",
      text: "未付部分与合同约定的尾款、质保金相符，形象进度不用更正",
      papers: ["设备安装验收单"],
    },
    closed: { by: "s-audit", on: "2026-01-19", text: "说明和合同留存，数据不改" },
  },
  {
    detector: "quarter-end",
    unit: "town-6",
    by: "s-audit",
    openedOn: "2026-01-21",
    note: "请附季末两个月的计量支付单",
  },
  {
    detector: "same-project",
    unit: "park-1",
    by: "s-office",
    openedOn: "2026-02-02",
    note: "请说明是一个项目还是两个项目，并附两份备案证",
  },
];
