import * as z from "zod/mini";
import { endpoint } from "./endpoint.ts";
import { byId, inDistrict } from "./shared.ts";

const viewSchema = z.object({
  id: z.number(),
  name: z.string(),
  /** The query of the page's address, without the `?`. */
  query: z.string(),
  /** For me, or for everyone in the district. */
  shared: z.boolean(),
  mine: z.boolean(),
});

export const listViews = endpoint({
  id: "listViews",
  method: "GET",
  path: "/api/districts/:district/views",
  summary: { zh: "保存的视图", en: "Saved views" },
  access: "view",
  input: z.object(inDistrict),
  output: z.object({ views: z.array(viewSchema) }),
});

export const saveView = endpoint({
  id: "saveView",
  method: "POST",
  path: "/api/districts/:district/views",
  summary: { zh: "保存视图", en: "Save a view" },
  access: "view",
  input: z.object({
    ...inDistrict,
    name: z.string().check(z.minLength(1), z.maxLength(40)),
    query: z.string().check(z.maxLength(2000)),
    shared: z._default(z.boolean(), false),
  }),
  output: viewSchema,
});

export const removeView = endpoint({
  id: "removeView",
  method: "DELETE",
  path: "/api/districts/:district/views/:id",
  summary: { zh: "删除视图", en: "Remove a saved view" },
  access: "view",
  input: z.object({ ...inDistrict, ...byId }),
  output: z.object({}),
});
