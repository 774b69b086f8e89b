import { backdatedNode, registeredLater } from "./backdated-node.ts";
import { bundledWorks, packagedRenewal } from "./bundled-works.ts";
import { copiedText, standstill } from "./copied-text.ts";
import { exactContract, heapedTotal } from "./heaped-total.ts";
import { equalInstalments, identicalSteps } from "./identical-steps.ts";
import type { FaultKind } from "./label.ts";
import { lateEdit, openCorrection } from "./late-edit.ts";
import { lastBalance, onTarget } from "./on-target.ts";
import { outputAgainstTax, taxHoliday } from "./output-against-tax.ts";
import type { Plant } from "./plot.ts";
import { aheadOfPayment, progressAhead } from "./progress-ahead.ts";
import { promiseNeverMet, slippedOpenly } from "./promise-never-met.ts";
import { decemberPayment, quarterJump } from "./quarter-jump.ts";
import { renamed, renamedOpenly } from "./renamed.ts";
import { narrowerStatistics, sourcesDisagree } from "./sources-disagree.ts";
import { parkPhases, splitProject } from "./split-project.ts";
import { levellingFirst, startOnLevelling } from "./start-on-levelling.ts";
import { handOver, twoTowns } from "./two-towns.ts";

/** A fault or look-alike and how many projects it takes, plain and hard. */
export type Planting = {
  readonly plant: Plant;
  readonly takes: number;
  readonly takesHard: number;
};

const of = (plant: Plant, takes = 1, takesHard = takes): Planting => ({ plant, takes, takesHard });

/** What plants each kind of fault. */
export const faults: Record<FaultKind, Planting> = {
  heapedTotal: of(heapedTotal),
  identicalSteps: of(identicalSteps),
  quarterJump: of(quarterJump),
  progressAhead: of(progressAhead),
  splitProject: of(splitProject, 3),
  bundledWorks: of(bundledWorks),
  twoTowns: of(twoTowns, 2),
  renamed: of(renamed, 2),
  onTarget: of(onTarget),
  backdatedNode: of(backdatedNode),
  lateEdit: of(lateEdit),
  copiedText: of(copiedText, 1, 2),
  outputAgainstTax: of(outputAgainstTax),
  promiseNeverMet: of(promiseNeverMet),
  sourcesDisagree: of(sourcesDisagree),
  startOnLevelling: of(startOnLevelling),
};

/** What plants the honest look-alike of each kind. */
export const lookAlikes: Record<FaultKind, Planting> = {
  heapedTotal: of(exactContract),
  identicalSteps: of(equalInstalments),
  quarterJump: of(decemberPayment),
  progressAhead: of(aheadOfPayment),
  splitProject: of(parkPhases, 2),
  bundledWorks: of(packagedRenewal),
  twoTowns: of(handOver, 2),
  renamed: of(renamedOpenly),
  onTarget: of(lastBalance),
  backdatedNode: of(registeredLater),
  lateEdit: of(openCorrection),
  copiedText: of(standstill),
  outputAgainstTax: of(taxHoliday),
  promiseNeverMet: of(slippedOpenly),
  sourcesDisagree: of(narrowerStatistics),
  startOnLevelling: of(levellingFirst),
};
