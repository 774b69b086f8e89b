import * as z from "zod/mini";
import type { Decisions, Plan, PlannedRow } from "../domain/importing/plan-types.ts";
import { endpoint } from "./endpoint.ts";
import { byId, inDistrict, isoDay } from "./shared.ts";

/** One import: a file, what a person decided about it, and what became of it. */
export const importSchema = z.object({
  id: z.number(),
  fileName: z.string(),
  sha256: z.string(),
  state: z.enum(["preview", "accepted", "undone", "discarded"]),
  by: z.string(),
  at: z.string(),
  knownOn: z.nullable(z.string()),
  facts: z.number(),
  projects: z.number(),
});

export const startImport = endpoint({
  id: "startImport",
  method: "POST",
  path: "/api/districts/:district/imports",
  summary: { zh: "上传台账，生成预览", en: "Upload a ledger and get its preview" },
  access: "import",
  input: z.object({ ...inDistrict, name: z.string().check(z.maxLength(200)) }),
  output: importSchema,
  upload: true,
});

export const listImports = endpoint({
  id: "listImports",
  method: "GET",
  path: "/api/districts/:district/imports",
  summary: { zh: "导入记录", en: "Imports so far" },
  access: "view",
  input: z.object(inDistrict),
  output: z.object({ imports: z.array(importSchema) }),
});

export const previewImport = endpoint({
  id: "previewImport",
  method: "GET",
  path: "/api/districts/:district/imports/:id",
  summary: { zh: "导入预览", en: "Preview of an import" },
  access: "import",
  input: z.object({
    ...inDistrict,
    ...byId,
    /** Only rows in this state: new, changed, same, conflict, refused, unsure. */
    state: z.optional(z.string()),
    offset: z._default(z.coerce.number().check(z.int(), z.minimum(0)), 0),
    limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200)), 50),
  }),
  output: z.object({
    import: importSchema,
    decisions: z.custom<Decisions>(),
    /** Everything but the rows. */
    plan: z.custom<Omit<Plan, "row" | "rows">>(),
    rows: z.array(z.custom<PlannedRow>()),
    total: z.number(),
  }),
});

export const decideImport = endpoint({
  id: "decideImport",
  method: "PUT",
  path: "/api/districts/:district/imports/:id",
  summary: { zh: "改列的含义、回答疑问", en: "Say what a column is, answer a question" },
  access: "import",
  input: z.object({
    ...inDistrict,
    ...byId,
    knownOn: z.optional(z.nullable(isoDay)),
    decisions: z.custom<Decisions>(),
  }),
  output: importSchema,
});

export const acceptImport = endpoint({
  id: "acceptImport",
  method: "POST",
  path: "/api/districts/:district/imports/:id/accept",
  summary: { zh: "确认导入", en: "Accept an import" },
  access: "import",
  input: z.object({
    ...inDistrict,
    ...byId,
    /** Rows still unsure or refused are left out only when this is true. */ skipOpen: z._default(
      z.boolean(),
      false,
    ),
  }),
  output: z.object({ import: importSchema, seq: z.number() }),
});

export const discardImport = endpoint({
  id: "discardImport",
  method: "POST",
  path: "/api/districts/:district/imports/:id/discard",
  summary: { zh: "放弃预览", en: "Discard a preview" },
  access: "import",
  input: z.object({ ...inDistrict, ...byId }),
  output: importSchema,
});

export const undoImport = endpoint({
  id: "undoImport",
  method: "POST",
  path: "/api/districts/:district/imports/:id/undo",
  summary: { zh: "撤销整次导入", en: "Undo a whole import" },
  access: "import",
  input: z.object({ ...inDistrict, ...byId, reason: z._default(z.string(), "") }),
  output: z.object({ import: importSchema, seq: z.number() }),
});

export const correctedWorkbook = endpoint({
  id: "correctedWorkbook",
  method: "GET",
  path: "/api/districts/:district/imports/:id/corrected.xlsx",
  summary: { zh: "下载带批注的表", en: "Download the workbook with comments" },
  access: "import",
  input: z.object({ ...inDistrict, ...byId, language: z._default(z.enum(["zh", "en"]), "zh") }),
  output: z.any(),
  reply: "xlsx",
});
