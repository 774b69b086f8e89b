import { divideDecimal, scaleDecimal } from "../../domain/value/decimal.ts";
import type { Value } from "../../domain/value/value.ts";
import { dayIn, januaryOf, monthIn, monthText, yearOf } from "./calendar.ts";
import type { SampleStatement } from "./draft.ts";
import { taxPerMu } from "./own-rules.ts";
import type { Aim, NodeDraft, ProjectDraft } from "./project-draft.ts";
import { reached } from "./project-draft.ts";
import { loginOf } from "./sample-units.ts";
import { measure, say, type Said, type Saying, yuan } from "./statement.ts";

/** Attributes only the office may state. */
const officeOnly = new Set(["unit", "level", "bureau", "leader", "status"]);

type Basis = {
  readonly known: string;
  readonly label: string;
  readonly kind?: "file" | "approval" | "photo";
};

/** How a unit's own person says something about its project, or the office where only the office may. */
function how(draft: ProjectDraft, attribute: string, basis: Basis): Saying {
  const office = officeOnly.has(attribute);
  return {
    subject: draft.key,
    by: office ? "s-office" : loginOf(draft.host.key),
    knownOn: basis.known,
    source: "report",
    evidence: [{ kind: basis.kind ?? "file", label: basis.label }],
    standing: "accepted",
    judge: office ? "s-office-2" : "s-office",
  };
}

/** Who the project is, known from the day it entered. Errors: none (total). */
export function* writeIdentity(draft: ProjectDraft): Generator<SampleStatement> {
  const { identity, entered, host } = draft;
  const basis = { known: entered, label: "项目申报表（合成）" };
  const texts: readonly (readonly [string, string])[] = [
    ["name", identity.name],
    ["unit", host.name],
    ["investor", identity.investor],
    ["content", identity.content],
    ["industry", identity.industry],
    ["projectType", identity.type],
    ["level", identity.level],
    ["site", identity.site],
    ["bureau", identity.bureau],
    ["leader", identity.leader],
    ["responsible", identity.responsible],
  ];
  for (const [attribute, value] of texts)
    yield say(how(draft, attribute, basis), {
      attribute,
      kind: "actual",
      value,
      validFrom: entered,
    });
  const filing = draft.nodes.find((node) => node.id === "filing")?.actual;
  if (!filing) return;
  const approval = { known: filing.known, label: "备案证（合成）", kind: "approval" } as const;
  const code = {
    attribute: "projectCode",
    kind: "actual",
    value: identity.code,
    validFrom: filing.day,
  } as const;
  yield say(how(draft, "projectCode", approval), code);
}

/** How large it is to be, and what it promised when it was signed. Errors: none (total). */
export function* writeScale(draft: ProjectDraft): Generator<SampleStatement> {
  const { scale, entered } = draft;
  const entry = { known: entered, label: "项目申报表（合成）" };
  const planned: readonly (readonly [string, Value])[] = [
    ["totalInvestment", yuan(scale.total, scale.totalQualifier)],
    ["fixedInvestment", yuan(scale.fixed)],
    ["land", measure(String(scale.land), "亩")],
    ["floorArea", measure(scaleDecimal(String(scale.floor), -1), "万㎡")],
  ];
  for (const [attribute, value] of planned)
    yield say(how(draft, attribute, entry), {
      attribute,
      kind: "planned",
      value,
      validFrom: entered,
    });
  const signing = draft.nodes.find((node) => node.id === "signing")?.actual;
  if (!signing || draft.identity.type !== "industrial") return;
  const contract = { known: signing.known, label: "投资协议（合成）", kind: "file" } as const;
  const promised: readonly (readonly [string, Value])[] = [
    ["output", yuan(scale.output)],
    ["sales", yuan(scale.sales)],
    ["tax", yuan(scale.tax, scale.taxQualifier)],
    ["jobs", measure(String(scale.jobs), "人", scale.jobsQualifier)],
    [taxPerMu.id, measure(divideDecimal(String(scale.tax), String(scale.land), 1), "万元/亩")],
  ];
  for (const [attribute, value] of promised)
    yield say(how(draft, attribute, contract), {
      attribute,
      kind: "promised",
      value,
      validFrom: signing.day,
    });
}

function aimed(node: NodeDraft, kind: "promised" | "planned", aim: Aim): Said {
  const month = monthText(aim.month);
  return {
    attribute: node.id,
    kind,
    value: { day: month, precision: "month" },
    validFrom: `${month}-01`,
  };
}

/** Every node: what was promised, every plan in turn, and the day it was reached. Errors: none (total). */
export function* writeNodes(draft: ProjectDraft): Generator<SampleStatement> {
  for (const node of draft.nodes) {
    const { promised, plans, actual } = node;
    const contract = { known: promised?.known ?? "", label: "投资协议（合成）" };
    if (promised) yield say(how(draft, node.id, contract), aimed(node, "promised", promised));
    for (const plan of plans)
      yield say(
        how(draft, node.id, { known: plan.known, label: "节点计划表（合成）" }),
        aimed(node, "planned", plan),
      );
    if (!actual) continue;
    const label = `${node.photo ?? "进度佐证材料"}（合成）`;
    const proof: Basis = {
      known: actual.known,
      label,
      kind: node.photo === null ? "file" : "photo",
    };
    const checked =
      node.photo === null ? {} : ({ standing: "verified", judge: "s-audit" } as const);
    const value = { day: actual.day, precision: "day" } as const;
    const what: Said = { attribute: node.id, kind: "actual", value, validFrom: actual.day };
    yield say({ ...how(draft, node.id, proof), ...checked }, what);
  }
}

/** New start, continued or reserve, as seen in January of a year or on entry. */
function natureIn(draft: ProjectDraft, known: string): string {
  const start = reached(draft.nodes, "start");
  const january = `${known.slice(0, 4)}-01-01`;
  if (start !== null && start < january) return "continued";
  const plan = draft.nodes
    .find(({ id }) => id === "start")
    ?.plans.findLast((aim) => aim.known <= known);
  return plan && yearOf(plan.month) <= yearOf(monthIn(known)) ? "new" : "reserve";
}

/**
 * What the office settles year by year: the nature of the project, its plan of the year, and a stop.
 * Errors: none (total).
 */
export function* writeYears(draft: ProjectDraft, asOf: string): Generator<SampleStatement> {
  const last = Number(asOf.slice(0, 4));
  for (let year = Number(draft.entered.slice(0, 4)); year <= last; year += 1) {
    const january = dayIn(januaryOf(year), 15);
    const known = january < draft.entered ? draft.entered : january;
    if (known > asOf || (draft.halt?.status === "ended" && known > draft.halt.day)) break;
    const basis = { known, label: `${year}年度计划（合成）` };
    const value = natureIn(draft, known);
    yield say(how(draft, "nature", basis), {
      attribute: "nature",
      kind: "actual",
      value,
      validFrom: known,
    });
  }
  for (const { year, amount, known } of draft.yearPlans) {
    const basis = { known, label: `${year}年度计划（合成）`, kind: "approval" } as const;
    const period = String(year);
    const what = {
      attribute: "yearPlan",
      kind: "planned",
      value: yuan(amount),
      period,
      validFrom: `${year}-01-01`,
    } as const;
    yield say(how(draft, "yearPlan", basis), what);
  }
  if (!draft.halt) return;
  const { day, status } = draft.halt;
  const what = { attribute: "status", kind: "actual", value: status, validFrom: day } as const;
  yield say(
    how(draft, "status", { known: day, label: "暂停终止审批单（合成）", kind: "approval" }),
    what,
  );
}
