import type { Messages } from "../zh.ts";

export const slips = {} satisfies Messages["slips"];
