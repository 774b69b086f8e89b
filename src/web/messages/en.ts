import { bulletin } from "./en/bulletin.ts";
import { common } from "./en/common.ts";
import { importing } from "./en/importing.ts";
import { project } from "./en/project.ts";
import { projects } from "./en/projects.ts";
import { ranking } from "./en/ranking.ts";
import { shell } from "./en/shell.ts";
import { slips } from "./en/slips.ts";
import { wall } from "./en/wall.ts";
import type { Messages } from "./zh.ts";

/** Every text of the pages in English, by page area. */
export const en = {
  common,
  shell,
  projects,
  project,
  slips,
  bulletin,
  importing,
  ranking,
  wall,
} satisfies Messages;
