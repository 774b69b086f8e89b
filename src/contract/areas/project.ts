import { addEvidence, listEvidence, sameEvidence, showEvidence, useEvidence } from "../evidence.ts";
import {
  exportProjects,
  listProjects,
  listSlips,
  listUnits,
  showProject,
  showWall,
} from "../project.ts";
import { stateFact } from "../statement.ts";
import { showUnitFigures, stateUnitFigures } from "../unit-figures.ts";
import { listViews, removeView, saveView } from "../view.ts";

/** Projects, what is stated of them, and how they are shown. */
export const projectArea = {
  listUnits,
  listProjects,
  exportProjects,
  showProject,
  showWall,
  listSlips,
  stateFact,
  showUnitFigures,
  stateUnitFigures,
  addEvidence,
  listEvidence,
  showEvidence,
  useEvidence,
  sameEvidence,
  listViews,
  saveView,
  removeView,
};
