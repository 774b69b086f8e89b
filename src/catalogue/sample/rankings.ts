/** A period's ranking of a sample: when it was published, contested, heard, published again and finished. */
export type SampleRanking = {
  readonly rulebook: string;
  readonly period: string;
  readonly by: string;
  readonly publishedOn: string;
  /** One objection to a point, raised for the unit at a place of a group. */
  readonly objection?: {
    readonly group: string;
    readonly place: number;
    readonly article: string;
    /** What the article should give more. */
    readonly more: string;
    readonly reason: string;
    readonly evidence: string;
    readonly raisedOn: string;
    readonly heardBy: string;
    readonly heardOn: string;
    readonly ruling: string;
    readonly revisedOn: string;
    readonly basis: string;
  };
  readonly finishedOn: string;
  /** Why the flag is given to whom the rule puts up. */
  readonly flag: string;
};

const rulebook = "yanan-2017";
const by = "s-office";

/** What the sample published: three quarters, one of them after an objection was heard. */
export const sampleRankings: readonly SampleRanking[] = [
  {
    rulebook,
    period: "2025-Q1",
    by,
    publishedOn: "2025-04-10",
    finishedOn: "2025-04-18",
    flag: "一季度本组第一，开工项目全部按期",
  },
  {
    rulebook,
    period: "2025-Q2",
    by,
    publishedOn: "2025-07-10",
    finishedOn: "2025-07-18",
    flag: "二季度本组第一，资料齐全",
  },
  {
    rulebook,
    period: "2025-Q3",
    by,
    publishedOn: "2025-10-14",
    objection: {
      group: "town",
      place: 6,
      article: "collectiveStart",
      more: "60",
      reason: "9月26日全区集中开工、9月28日镇域集中开工两次活动未登记到本单位名下",
      evidence: "集中开工活动签到册",
      raisedOn: "2025-10-15",
      heardBy: "s-audit",
      heardOn: "2025-10-16",
      ruling: "签到册和现场照片属实，补计两次",
      revisedOn: "2025-10-17",
      basis: "示例重项办复〔2025〕1号复核决定",
    },
    finishedOn: "2025-10-21",
    flag: "三季度本组第一",
  },
];
