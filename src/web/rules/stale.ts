import type { EndpointId } from "../../contract/contract.ts";

/** What a change of a rule changes elsewhere; those answers are asked again. */
export const staleAfterRule: readonly EndpointId[] = [
  "showSetting",
  "listSettings",
  "listAttributes",
  "me",
  "listProjects",
  "showProject",
  "showWall",
  "listSlips",
  "showMonth",
  "showReporting",
  "showQueue",
  "listRulebooks",
  "rank",
  "previewRulebook",
  "previewUnit",
];
