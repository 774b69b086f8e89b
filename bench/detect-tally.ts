import type { Line } from "./result.ts";

/** What was planted, or left honest though it resembles a fault. */
export type Label = {
  readonly fault: string;
  readonly resembles: string;
  readonly projects: readonly string[];
};

/** A lead as far as the tally goes. */
export type Seen = { readonly detector: string; readonly projects: readonly string[] };

/** Counts over several districts. */
export type Tally = {
  readonly found: Map<string, { all: number; own: number; any: number }>;
  honest: number;
  alarmed: number;
  readonly falseBy: Map<string, number>;
};

/** Which detectors look for a kind of planted fault, and whether they go by a rule or by a sign. */
const sought: Readonly<Record<string, { detectors: readonly string[]; hard?: true }>> = {
  startOnLevelling: { detectors: ["start-on-levelling"], hard: true },
  heapedTotal: { detectors: ["heaping", "across-threshold", "hair-over", "two-values"] },
  identicalSteps: { detectors: ["equal-steps"] },
  quarterJump: { detectors: ["quarter-end"] },
  progressAhead: { detectors: ["works-above-money", "works-above-nodes"] },
  splitProject: { detectors: ["split"] },
  bundledWorks: { detectors: ["bundle"] },
  twoTowns: { detectors: ["same-project"] },
  renamed: { detectors: ["same-project"] },
  onTarget: { detectors: ["on-target"] },
  backdatedNode: { detectors: ["back-dated", "node-order"] },
  lateEdit: { detectors: ["late-edit"] },
  copiedText: { detectors: ["copied-months", "copied-projects"] },
  outputAgainstTax: { detectors: ["output-ratio"] },
  promiseNeverMet: { detectors: ["promise-moved", "promise-gap"] },
  sourcesDisagree: { detectors: ["two-values", "across-threshold"] },
};

function touches(lead: Seen, projects: readonly string[]): boolean {
  return lead.projects.some((project) => projects.includes(project));
}

function countLabel(tally: Tally, label: Label, leads: readonly Seen[]): void {
  const held = tally.found.get(label.fault) ?? { all: 0, own: 0, any: 0 };
  const mine = leads.filter((lead) => touches(lead, label.projects));
  const own = sought[label.fault]?.detectors ?? [];
  held.all += 1;
  held.any += mine.length > 0 ? 1 : 0;
  held.own += mine.some(({ detector }) => own.includes(detector)) ? 1 : 0;
  tally.found.set(label.fault, held);
}

/** Adds a district to a tally. A fault counts as found when a detector that looks for its kind names one of its projects. */
export function tallyOf(
  tally: Tally,
  seen: {
    readonly labels: readonly Label[];
    readonly projects: readonly string[];
    readonly leads: readonly Seen[];
  },
): void {
  const { labels, projects, leads } = seen;
  const faults = labels.filter(({ fault }) => fault !== "honest");
  for (const label of faults) countLabel(tally, label, leads);
  const guilty = new Set(faults.flatMap((label) => label.projects));
  const honest = projects.filter((project) => !guilty.has(project));
  tally.honest += honest.length;
  for (const project of honest) {
    const by = new Set(
      leads.filter((lead) => touches(lead, [project])).map((lead) => lead.detector),
    );
    tally.alarmed += by.size > 0 ? 1 : 0;
    for (const detector of by) tally.falseBy.set(detector, (tally.falseBy.get(detector) ?? 0) + 1);
  }
}

/** A tally as figures with their budgets: hard rules find 95 %, signs 75 %, honest projects are troubled in 5 %. */
export function tellTally({ found, honest, alarmed, falseBy }: Tally): Line[] {
  const recalls = [...found]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([fault, { all, own, any }]): Line => ({
      bench: "detect",
      what: `found of planted ${fault}, by ${(sought[fault]?.detectors ?? ["nobody"]).join(", ")}`,
      ours: `${own} of ${all}`,
      peer: `${any} by any`,
      figure: (own * 100) / all,
      unit: "%",
      least: sought[fault]?.hard ? 95 : 75,
    }));
  const by = [...falseBy].toSorted(([, a], [, b]) => b - a).map(([id, count]) => `${id} ${count}`);
  return [
    ...recalls,
    {
      bench: "detect",
      what: "honest projects with any lead",
      ours: `${alarmed} of ${honest}`,
      peer: by.slice(0, 4).join(", "),
      figure: (alarmed * 100) / honest,
      unit: "%",
      most: 5,
    },
  ];
}
