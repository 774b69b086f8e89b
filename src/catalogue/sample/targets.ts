/** A letter of targets of a sample as the office issued it, and who acknowledged it how many days later. */
export type SampleLetter = {
  readonly period: string;
  readonly day: string;
  readonly basis: string;
  /** Who leads a target. */
  readonly leads: Readonly<Record<string, string>>;
  /** Kinds of units something is asked of, with the targets asked of bureaus. */
  readonly ofBureaus: readonly string[];
  /** Changes to the letter before, by unit and target, in the target's unit; with why. */
  readonly changes: readonly {
    readonly unit: string;
    readonly target: string;
    readonly by: string;
    readonly reason: string;
  }[];
  /** Units that have not acknowledged it. */
  readonly silent: readonly string[];
};

/**
 * What a unit was asked for, as a share of what its projects came to in percent: the sample's units set out from
 * their plans and fare differently well.
 */
const ratios = [108, 96, 125, 102, 118, 92, 134, 105, 112, 99, 121] as const;

/** The share of its outcome that a unit was asked for. Errors: none (total). */
export function ratioOf(unit: number, target: number): number {
  return ratios[(unit * 3 + target * 5) % ratios.length] ?? 100;
}

const leads = {
  starts: "发展改革委",
  completions: "发展改革委",
  investment: "统计局",
  attraction: "商务局",
  "signed-total": "商务局",
} as const;

const basis = "示例区政府专题会议纪要〔2025〕12号";

/** The letters of the sample's second year: of the year, changed in its middle, and of its last half. */
export const sampleLetters: readonly SampleLetter[] = [
  {
    period: "2025",
    day: "2025-02-21",
    basis: "",
    leads,
    ofBureaus: ["investment", "attraction"],
    changes: [],
    silent: [],
  },
  {
    period: "2025",
    day: "2025-07-16",
    basis,
    leads,
    ofBureaus: ["investment", "attraction"],
    changes: [
      { unit: "park-2", target: "starts", by: "1", reason: "新签约项目提前落地，追加开工任务" },
      { unit: "town-4", target: "investment", by: "-1.5", reason: "设备交付推迟，核减年度投资" },
    ],
    silent: ["town-6", "bureau-2"],
  },
  {
    period: "2025-H2",
    day: "2025-07-16",
    basis: "",
    leads,
    ofBureaus: [],
    changes: [],
    silent: ["park-1", "town-3"],
  },
];
