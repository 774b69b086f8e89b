import { common } from "./en/common.ts";
import { project } from "./en/project.ts";
import { projects } from "./en/projects.ts";
import { shell } from "./en/shell.ts";
import { slips } from "./en/slips.ts";
import type { Messages } from "./zh.ts";

/** Every text of the pages in English, by page area. */
export const en = { common, shell, projects, project, slips } satisfies Messages;
