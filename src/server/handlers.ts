import type { DistrictEndpoint } from "../contract/contract.ts";
import { closingHandlers } from "./handlers/closing.ts";
import { importHandlers } from "./handlers/import.ts";
import { inspectionHandlers } from "./handlers/inspection.ts";
import { leadHandlers } from "./handlers/lead.ts";
import { logHandlers } from "./handlers/log.ts";
import { peopleHandlers } from "./handlers/people.ts";
import { planningHandlers } from "./handlers/planning.ts";
import { projectHandlers } from "./handlers/project.ts";
import { rankingHandlers } from "./handlers/ranking.ts";
import { reportingHandlers } from "./handlers/reporting.ts";
import { settingsHandlers } from "./handlers/settings.ts";

/** The use case behind each endpoint within a district, area by area. */
export const handlers = {
  ...projectHandlers,
  ...leadHandlers,
  ...inspectionHandlers,
  ...importHandlers,
  ...rankingHandlers,
  ...reportingHandlers,
  ...closingHandlers,
  ...planningHandlers,
  ...settingsHandlers,
  ...peopleHandlers,
  ...logHandlers,
} satisfies Readonly<Record<DistrictEndpoint, unknown>>;
