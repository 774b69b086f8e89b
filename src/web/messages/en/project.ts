import type { Messages } from "../zh.ts";

export const project = {} satisfies Messages["project"];
