import type { Messages } from "../zh.ts";

export const projects = {} satisfies Messages["projects"];
