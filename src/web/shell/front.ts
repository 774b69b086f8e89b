import type { District } from "../api/use-me.ts";
import { paths } from "../paths.ts";

/** The first page of a district for this person: the projects, or the settings for who sees no business data. */
export function frontOf({ id, rights }: District): string {
  return rights.includes("view") ? paths.projects(id) : paths.settings(id);
}
