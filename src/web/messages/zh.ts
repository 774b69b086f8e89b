import { bulletin } from "./zh/bulletin.ts";
import { common } from "./zh/common.ts";
import { importing } from "./zh/importing.ts";
import { project } from "./zh/project.ts";
import { projects } from "./zh/projects.ts";
import { ranking } from "./zh/ranking.ts";
import { shell } from "./zh/shell.ts";
import { slips } from "./zh/slips.ts";
import { wall } from "./zh/wall.ts";

/** Every text of the pages in Chinese, by page area. A text with places is a function. */
export const zh = { common, shell, projects, project, slips, bulletin, importing, ranking, wall };

/** The shape the other language must fill. */
export type Messages = typeof zh;
