import type { Output } from "../../contract/endpoint.ts";
import type { showProject } from "../../contract/project.ts";

/** One project as the page reads it. */
export type ProjectPage = Output<typeof showProject>;
export type ProjectFact = ProjectPage["facts"][number];
export type ProjectNode = ProjectPage["nodes"][number];
export type Missing = ProjectPage["missing"][number];
