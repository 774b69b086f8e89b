import { lastOfMonth } from "../../domain/value/civil.ts";
import { monthText } from "./calendar.ts";
import { again, type SampleStatement, type SampleSubject, unitSubjects } from "./draft.ts";
import type { SampleDistrict } from "./sample-district.ts";
import { type FaultPlan, growProject, type Grown, type Planted } from "./faults.ts";
import { sampleCases } from "./cases.ts";
import { ceremoniesOf } from "./ceremonies.ts";
import { checkedStatements, isChecked } from "./checks.ts";
import { planOfDrafts } from "./plans.ts";
import type { Frame, ProjectDraft } from "./project-draft.ts";
import { hostsOf, samplePeople, sampleReorganisations, sampleUnits } from "./sample-units.ts";
import { unitEvents } from "./unit-events.ts";
import { sampleRankings } from "./rankings.ts";
import { sampleRules } from "./own-rules.ts";
import { sampleLetters } from "./targets.ts";
import { statementsOf, subjectsOf } from "./write-project.ts";

/** The one named seed: what tests use is what the demonstration shows. */
export const sampleSeed = 20_240_105;

/**
 * What is not honest in the district shown to visitors, in projects of a thousand: enough for the leads to have something
 * to see.
 */
export const shownFaults: FaultPlan = {
  identicalSteps: 8,
  quarterEndJumps: 8,
  progressAboveMoney: 8,
  copiedText: 8,
  startOnLevelling: 12,
  backdatedNode: 8,
  duplicate: 4,
};

/** What a sample is made from. `units` counts parks and towns; `faults` is empty unless told. */
export type SampleOptions = {
  readonly seed: number;
  readonly projects?: number;
  readonly months?: number;
  readonly units?: number;
  readonly faults?: FaultPlan;
};

/** A sample district and what was planted in it. */
export type PlantedDistrict = SampleDistrict & { readonly planted: Iterable<Planted> };

function* grow(frame: Frame, plan: FaultPlan, projects: number): Generator<Grown> {
  for (let index = 0; index < projects; index += 1) yield growProject(frame, plan, index);
}

/**
 * A synthetic district from January 2024 on: the same options give the same statements on every machine. Projects
 * are drawn one at a time while they are walked, so a million take no more memory than one. Errors: none (total).
 */
export function sampleDistrict(options: SampleOptions): PlantedDistrict {
  const { seed, projects = 240, months = 24, units = 12, faults = {} } = options;
  const asOf = lastOfMonth(monthText(months - 1));
  const hosts = hostsOf(units);
  const frame: Frame = { seed, months, asOf, hosts };
  const all = sampleUnits(hosts);
  function* subjects(): Generator<SampleSubject> {
    yield* unitSubjects(all);
    for (const { draft } of grow(frame, faults, projects)) yield* subjectsOf(draft);
  }
  function* statements(): Generator<SampleStatement> {
    for (const { draft, planted: fault } of grow(frame, faults, projects)) {
      const said = statementsOf(draft, asOf);
      // Nobody verified what is not honest: a check would have found it.
      yield* fault ? said : checkedStatements(frame, draft, said);
    }
  }
  function* planted(): Generator<Planted> {
    for (const grown of grow(frame, faults, projects)) if (grown.planted) yield grown.planted;
  }
  const planning: SampleDistrict["planning"] = () => {
    const all = [...grow(frame, faults, projects)];
    const drafts = all.map((grown) => grown.draft);
    const honest = new Set(all.filter((grown) => !grown.planted).map((grown) => grown.draft));
    const isHeld = (draft: ProjectDraft): boolean => honest.has(draft) && isChecked(frame, draft);
    return { plan: planOfDrafts(drafts, isHeld), ceremonies: ceremoniesOf(drafts) };
  };
  return {
    id: "sample",
    name: "示例区",
    label: { zh: "合成示例数据", en: "Synthetic sample data" },
    asOf,
    units: all,
    reorganised: sampleReorganisations(hosts),
    people: samplePeople(hosts),
    standIns: [{ of: "s-tongji", to: "bureau", days: 14, reason: "党校学习" }],
    rules: sampleRules,
    photographs: true,
    inspected: true,
    subjects: again(subjects),
    statements: again(statements),
    unitStatements: again(() => unitEvents(frame)),
    planted: again(planted),
    // The plan, the ceremonies, the letters, the rankings and the cases are those of the sample's second year.
    ...(months < 24
      ? {}
      : { planning, letters: sampleLetters, rankings: sampleRankings, cases: sampleCases }),
  };
}
