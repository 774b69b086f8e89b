import type { Detector } from "./detector.ts";
import { aboveTotal } from "./detectors/above-total.ts";
import { acrossThreshold } from "./detectors/across-threshold.ts";
import { backDated } from "./detectors/back-dated.ts";
import { bundle } from "./detectors/bundle.ts";
import { copiedMonths } from "./detectors/copied-months.ts";
import { copiedProjects } from "./detectors/copied-projects.ts";
import { equalSteps } from "./detectors/equal-steps.ts";
import { hairOver } from "./detectors/hair-over.ts";
import { heaping } from "./detectors/heaping.ts";
import { lateEdit } from "./detectors/late-edit.ts";
import { moneyWithoutProof } from "./detectors/money-without-proof.ts";
import { nodeOrder } from "./detectors/node-order.ts";
import { nodeWithoutProof } from "./detectors/node-without-proof.ts";
import { onTarget } from "./detectors/on-target.ts";
import { outputRatio } from "./detectors/output-ratio.ts";
import { promiseGap } from "./detectors/promise-gap.ts";
import { promiseMoved } from "./detectors/promise-moved.ts";
import { quarterEnd } from "./detectors/quarter-end.ts";
import { roundMonths } from "./detectors/round-months.ts";
import { sameProject } from "./detectors/same-project.ts";
import { sinceStartSum } from "./detectors/since-start-sum.ts";
import { split } from "./detectors/split.ts";
import { startOnLevelling } from "./detectors/start-on-levelling.ts";
import { twoValues } from "./detectors/two-values.ts";
import { worksAboveMoney } from "./detectors/works-above-money.ts";
import { worksAboveNodes } from "./detectors/works-above-nodes.ts";
import { yearAboveMonths } from "./detectors/year-above-months.ts";

/** Every detector there is, in the order people read them; one more is a file, a line here and a file of limits. */
export const detectors: readonly Detector[] = [
  yearAboveMonths,
  sinceStartSum,
  nodeOrder,
  startOnLevelling,
  nodeWithoutProof,
  sameProject,
  split,
  bundle,
  heaping,
  acrossThreshold,
  hairOver,
  onTarget,
  equalSteps,
  roundMonths,
  quarterEnd,
  worksAboveMoney,
  worksAboveNodes,
  moneyWithoutProof,
  aboveTotal,
  twoValues,
  outputRatio,
  promiseGap,
  promiseMoved,
  backDated,
  lateEdit,
  copiedMonths,
  copiedProjects,
];
