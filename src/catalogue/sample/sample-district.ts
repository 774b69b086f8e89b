import type { Bilingual } from "../../domain/language.ts";
import type { SampleCase } from "./cases.ts";
import type { SampleCeremony } from "./ceremonies.ts";
import type {
  SamplePerson,
  SampleReorganisation,
  SampleRule,
  SampleStandIn,
  SampleStatement,
  SampleSubject,
  SampleUnit,
} from "./draft.ts";
import type { SamplePlan } from "./plans.ts";
import type { SampleRanking } from "./rankings.ts";
import type { SampleLetter } from "./targets.ts";

/**
 * A district as plain data, written by the ordinary append path. Every iterable may be walked again. Statements
 * come project by project, within one in the order they became known, none after `asOf`.
 */
export type SampleDistrict = {
  readonly id: string;
  readonly name: string;
  readonly label: Bilingual;
  readonly asOf: string;
  readonly units: readonly SampleUnit[];
  /** Oldest first. */
  readonly reorganised?: readonly SampleReorganisation[];
  readonly people: readonly SamplePerson[];
  readonly standIns?: readonly SampleStandIn[];
  /** Whether some of its projects get drawn photographs. */
  readonly photographs?: boolean;
  /** Whether some of its projects were drawn and looked at. */
  readonly inspected?: boolean;
  /** Rules it set for itself, oldest first. */
  readonly rules?: readonly SampleRule[];
  readonly subjects: Iterable<SampleSubject>;
  readonly statements: Iterable<SampleStatement>;
  readonly unitStatements: Iterable<SampleStatement>;
  /** The yearly plan and the ceremonies of the year, drawn up when asked for; absent where there are none. */
  readonly planning?: () => {
    readonly plan: SamplePlan;
    readonly ceremonies: readonly SampleCeremony[];
  };
  /** The letters of targets, oldest first; absent where there are none. */
  readonly letters?: readonly SampleLetter[];
  /** The rankings it published, oldest first. */
  readonly rankings?: readonly SampleRanking[];
  /** The cases on its leads, oldest first. */
  readonly cases?: readonly SampleCase[];
};
