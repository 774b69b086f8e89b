import { type SampleSubject, unitSubject, unitSubjects } from "./draft.ts";
import type { SampleDistrict } from "./sample-district.ts";
import { say } from "./statement.ts";
import { on, pageOf } from "./tongzhou-page.ts";
import { tongzhouStatements } from "./tongzhou-projects.ts";
import { tongzhouPeople, tongzhouUnits } from "./tongzhou-units.ts";

function project(key: string, unit: string): SampleSubject {
  return { key, parent: null, type: "project", unit };
}

function phase(key: string, parent: string, unit: string): SampleSubject {
  return { key, parent, type: "phase", unit };
}

const subjects: readonly SampleSubject[] = [
  ...unitSubjects(tongzhouUnits),
  project("kangyuan", "gaoxin"),
  project("kanghui", "wujie"),
  project("liansheng", "gaoxin"),
  phase("liansheng-1", "liansheng", "gaoxin"),
  phase("liansheng-2", "liansheng", "gaoxin"),
  phase("liansheng-3", "liansheng", "gaoxin"),
  project("hengli", "tongzhou"),
  phase("hengli-3", "hengli", "tongzhou"),
  phase("hengli-4", "hengli", "tongzhou"),
  project("gaode", "tongzhou"),
  project("yimin", "tongzhou"),
];

const ceremony = say(
  {
    ...pageOf("001"),
    subject: unitSubject("tongzhou"),
    by: "tz-office",
    source: "published",
    standing: "accepted",
    judge: "tz-fagai",
  },
  {
    attribute: "collectiveStart",
    kind: "actual",
    value: on("2023-02-11", "day"),
    validFrom: "2023-02-11",
    scope: "一季度",
  },
);

/** 通州 as three newspaper pages show it, every figure with its page; nothing is invented but the people. */
export const tongzhou: SampleDistrict = {
  id: "tongzhou",
  name: "通州（公开报道）",
  label: { zh: "公开报道整理", en: "From published newspaper pages" },
  asOf: "2024-02-29",
  units: tongzhouUnits,
  people: tongzhouPeople,
  subjects,
  statements: tongzhouStatements,
  unitStatements: [ceremony],
};
