import type { Page } from "playwright-core";
import { zh } from "../../../src/web/messages/zh.ts";
import type { Ask, Month } from "../../../src/web/month/month-types.ts";
import { printRange } from "../../../src/web/month/range-text.ts";
import { sheetOf } from "../../../src/web/month/sheet.ts";

