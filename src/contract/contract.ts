import { accountArea } from "./areas/account.ts";
import { closingArea } from "./areas/closing.ts";
import { importArea } from "./areas/import.ts";
import { inspectionArea } from "./areas/inspection.ts";
import { leadArea } from "./areas/lead.ts";
import { logArea } from "./areas/log.ts";
import { outsideArea } from "./areas/outside.ts";
import { peopleArea } from "./areas/people.ts";
import { planningArea } from "./areas/planning.ts";
import { projectArea } from "./areas/project.ts";
import { rankingArea } from "./areas/ranking.ts";
import { reportingArea } from "./areas/reporting.ts";
import { settingsArea } from "./areas/settings.ts";
import type { Endpoint } from "./endpoint.ts";

/** The endpoints within a district. */
const districtContract = {
  ...projectArea,
  ...leadArea,
  ...inspectionArea,
  ...importArea,
  ...rankingArea,
  ...reportingArea,
  ...closingArea,
  ...planningArea,
  ...settingsArea,
  ...peopleArea,
  ...logArea,
};

/** Every door of the server, area by area. An address that is not in this table does not exist. */
export const contract = {
  ...outsideArea,
  ...accountArea,
  ...districtContract,
} as const satisfies Record<string, Endpoint>;

/** The name of an endpoint. */
export type EndpointId = keyof typeof contract;

/** The name of an endpoint within a district. */
export type DistrictEndpoint = keyof typeof districtContract;

/** The name of an endpoint of a person's own account. */
export type AccountEndpoint = keyof typeof accountArea;
