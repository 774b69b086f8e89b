import { monthText } from "./calendar.ts";
import type { SampleStatement, SampleSubject } from "./draft.ts";
import type { NodeDraft, ProjectDraft } from "./project-draft.ts";
import { loginOf } from "./sample-units.ts";
import { say, type Said, type Saying, yuan } from "./statement.ts";
import { writeReports } from "./write-report.ts";
import { writeIdentity, writeNodes, writeScale, writeYears } from "./write-state.ts";

const ordinals = ["一期", "二期", "三期"];

/** A project and its phases as subjects, the project first. Errors: none (total). */
export function* subjectsOf(draft: ProjectDraft): Generator<SampleSubject> {
  const unit = draft.host.key;
  yield { key: draft.key, parent: null, type: "project", unit };
  for (let phase = 1; phase <= draft.phases; phase += 1)
    yield { key: `${draft.key}-${phase}`, parent: draft.key, type: "phase", unit };
}

/** A later phase is planned half a year after the one before; the first is the project's own start. */
function phasePlan(node: NodeDraft, phase: number): Said {
  const month = monthText((node.plans[0]?.month ?? 0) + (phase - 1) * 6);
  return {
    attribute: node.id,
    kind: "planned",
    value: { day: month, precision: "month" },
    validFrom: `${month}-01`,
  };
}

/**
 * The phases of a project: name, a share of the total (the shares add up), and planned start and
 * production.
 */
function* writePhases(draft: ProjectDraft): Generator<SampleStatement> {
  const share = Math.floor(draft.scale.total / Math.max(draft.phases, 1));
  for (let phase = 1; phase <= draft.phases; phase += 1) {
    const how: Saying = {
      subject: `${draft.key}-${phase}`,
      by: loginOf(draft.host.key),
      knownOn: draft.entered,
      source: "report",
      evidence: [{ kind: "file", label: "项目申报表（合成）" }],
      standing: "accepted",
      judge: "s-office",
    };
    const validFrom = draft.entered;
    const value = `${draft.identity.name}${ordinals[phase - 1] ?? ""}`;
    yield say(how, { attribute: "name", kind: "actual", value, validFrom });
    const part = phase === 1 ? draft.scale.total - share * (draft.phases - 1) : share;
    yield say(how, { attribute: "totalInvestment", kind: "planned", value: yuan(part), validFrom });
    for (const node of draft.nodes)
      if (node.id === "start" || node.id === "production") yield say(how, phasePlan(node, phase));
  }
}

function* writeAll(draft: ProjectDraft, asOf: string): Generator<SampleStatement> {
  yield* writeIdentity(draft);
  yield* writeScale(draft);
  yield* writePhases(draft);
  yield* writeYears(draft, asOf);
  yield* writeNodes(draft);
  yield* writeReports(draft, asOf);
}

/**
 * Everything said of a project in the order it became known, nothing after the last day. Errors: none
 * (total).
 */
export function statementsOf(draft: ProjectDraft, asOf: string): SampleStatement[] {
  const all = [...writeAll(draft, asOf)].filter(({ knownOn }) => knownOn <= asOf);
  return all.toSorted((a, b) => (a.knownOn < b.knownOn ? -1 : Number(a.knownOn > b.knownOn)));
}
