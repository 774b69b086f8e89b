import { projectAttributes } from "../../catalogue/project.ts";
import { attributesOf } from "../state/attributes.ts";
import type { Ask, Known, Month, MonthRow } from "./month-types.ts";

/** What the district keeps, for tests. */
export const attributesFixture = attributesOf(projectAttributes);

const money = { amount: "8000000.00", currency: "CNY", qualifier: "exact" } as const;

/** A question about a project's month, for tests. */
export function askFixture(over: Partial<Ask> = {}): Ask {
  return {
    attribute: "monthDone",
    kind: "actual",
    scope: "",
    period: "2026-01",
    required: true,
    last: null,
    plan: null,
    reason: { zh: "", en: "" },
    orForecast: false,
    returned: null,
    draft: "",
    drafted: null,
    ...over,
  };
}

/** A figure the ledger has, for tests. */
export function knownFixture(over: Partial<Known> = {}): Known {
  return {
    attribute: "yearPlan",
    kind: "planned",
    scope: "",
    figure: {
      seq: 1,
      value: money,
      period: "2026",
      standing: "accepted",
      by: "项目办",
      knownOn: "2026-01-05",
      reason: null,
    },
    mayChange: false,
    draft: "",
    drafted: null,
    ...over,
  };
}

/** A project's row, for tests. */
export function rowFixture(id: number, over: Partial<MonthRow> = {}): MonthRow {
  return {
    project: { id, name: `项目${id}`, stage: "building", light: "green" },
    asks: [askFixture(), askFixture({ attribute: "progress" })],
    known: [],
    strays: [],
    findings: [],
    ...over,
  };
}

/** A month of these rows, for tests. */
export function monthFixture(rows: readonly MonthRow[]): Month {
  return {
    report: {
      id: null,
      unit: { id: 3, name: "五接镇" },
      period: "2026-01",
      phase: "draft",
      due: "2026-02-05",
      dueUnknown: null,
      isLate: false,
      moves: ["submit"],
      steps: [],
    },
    columns: ["monthDone", "progress", "problem", "yearPlan"],
    rows: [...rows],
  };
}
