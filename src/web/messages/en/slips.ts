import type { Messages } from "../zh.ts";

export const slips = {
  title: "Slips",
  note: "Days between the plan and the actual (or latest) date, the latest first",
  count: (n: string) => `${n} in all`,
  rest: (n: string) => `Show the other ${n}`,
  project: "Project",
  unit: "Unit",
  node: "Node",
  planned: "Planned",
  reached: "Actual or latest",
  basis: "Basis",
  basisName: { actual: "Happened", latest: "Latest forecast" },
  delay: "Distance",
  all: "All",
  late: "Late only",
  show: "Show",
  emptyTitle: "No slips",
  emptyText: "No node has both a plan and an actual or latest date yet.",
} satisfies Messages["slips"];
