import type { EndpointId } from "../../src/contract/contract.ts";
import type { Towns } from "../harness/towns.ts";
import { caseInputs, caseRefused } from "./case-inputs.ts";
import { rankingInputs, rankingRefused } from "./ranking-inputs.ts";
import { evidenceInputs, evidenceRefused } from "./evidence-inputs.ts";
import { inspectionInputs, inspectionRefused } from "./inspection-inputs.ts";
import { logInputs, logRefused } from "./log-inputs.ts";
import { monthInputs, refusedFor as monthRefused } from "./month-inputs.ts";
import { peopleInputs, peopleRefused } from "./people-inputs.ts";
import { planInputs, planRefused } from "./plan-inputs.ts";
import { settingsInputs, settingsRefused } from "./settings-inputs.ts";
import { signInInputs, signInRefused } from "./sign-in-inputs.ts";
import { targetInputs, targetRefused } from "./target-inputs.ts";
import { unitInputs, unitRefused } from "./unit-inputs.ts";

type Given = {
  readonly district: string;
  readonly towns: Towns;
  readonly rulebook: string | undefined;
};

/** An input each endpoint of every area accepts. */
export function areaInputs({
  district,
  towns,
  rulebook,
}: Given): Partial<Record<EndpointId, object>> {
  return {
    ...caseInputs(district),
    ...rankingInputs(district, rulebook),
    ...evidenceInputs(district, towns.jia),
    ...monthInputs(district, towns.units.jia),
    ...peopleInputs(district, towns.units.jia),
    ...signInInputs(district),
    ...inspectionInputs(district),
    ...logInputs(district),
    ...settingsInputs(district),
    ...planInputs(district),
    ...targetInputs(district),
    ...unitInputs(district, towns.units.jia),
  };
}

/** What an allowed person is told where the input names something that is not there. */
export const refusedFor = {
  ...caseRefused,
  ...rankingRefused,
  ...inspectionRefused,
  ...logRefused,
  ...evidenceRefused,
  ...monthRefused,
  ...peopleRefused,
  ...signInRefused,
  ...settingsRefused,
  ...planRefused,
  ...targetRefused,
  ...unitRefused,
};
