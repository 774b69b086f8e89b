import { addEvidence } from "../../app/add-evidence.ts";
import { exportProjects } from "../../app/export-projects.ts";
import { listEvidence } from "../../app/list-evidence.ts";
import { listProjects } from "../../app/list-projects.ts";
import { listSlips } from "../../app/list-slips.ts";
import { listUnits } from "../../app/list-units.ts";
import { sameEvidence, showEvidence } from "../../app/show-evidence.ts";
import { showProject } from "../../app/show-project.ts";
import { showWall } from "../../app/show-wall.ts";
import { stateFact } from "../../app/state-fact.ts";
import { showUnitFigures } from "../../app/show-unit-figures.ts";
import { stateUnitFigures } from "../../app/state-unit-figures.ts";
import { useEvidence } from "../../app/use-evidence.ts";
import { listViews, removeView, saveView } from "../../app/views.ts";
import type { projectArea } from "../../contract/areas/project.ts";
import type { Handlers } from "../handler.ts";

export const projectHandlers: Handlers<typeof projectArea> = {
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
