import * as z from "zod/mini";
import type { OfficialDocument } from "../domain/bulletin/document.ts";
import { endpoint } from "./endpoint.ts";
import { inDistrict, knownAt, month, onBasis } from "./shared.ts";

const input = { ...inDistrict, period: month, ...knownAt, ...onBasis };

export const showBulletin = endpoint({
  id: "showBulletin",
  method: "GET",
  path: "/api/districts/:district/bulletin",
  summary: { zh: "通报预览", en: "Preview of the month's bulletin" },
  access: "view",
  input: z.object(input),
  output: z.object({
    known: z.object({ day: z.string(), seq: z.nullable(z.number()) }),
    document: z.custom<OfficialDocument>(),
  }),
});

export const downloadBulletin = endpoint({
  id: "downloadBulletin",
  method: "GET",
  path: "/api/districts/:district/bulletin.docx",
  summary: { zh: "下载通报", en: "Download the bulletin" },
  access: "view",
  input: z.object(input),
  output: z.any(),
  reply: "docx",
});
