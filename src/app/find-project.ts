import { nameKey } from "../domain/importing/name.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { listProjects } from "../store/queries/list-projects.ts";
import { listKnownProjects } from "../store/queries/known-projects.ts";
import type { Ctx } from "./context.ts";

/**
 * The project a person means by a number, a name as any ledger wrote it, or words that fit only one.
 * Refuses `noSuchProject`, `severalProjects`.
 */
export function findProject(ctx: Ctx, text: string): Promise<Result<number>> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const known = await listKnownProjects(reader);
    const byNumber = known.find((project) => String(project.id) === text.replace(/^#/u, ""));
    if (byNumber) return accept(byNumber.id);
    const key = nameKey(text);
    const named = known.filter((project) =>
      [project.name, ...project.aliases].some((name) => nameKey(name) === key),
    );
    const fitting = named.length > 0 ? named : await fittingWords();
    const [only, second] = fitting;
    if (!only) return refuse("noSuchProject", { project: text });
    if (!second) return accept(only.id);
    const choices = fitting.slice(0, 10).map((project) => `#${project.id} ${project.name}`);
    return refuse("severalProjects", {
      count: fitting.length,
      project: text,
      choices: choices.join("、"),
    });

    async function fittingWords(): Promise<{ id: number; name: string }[]> {
      const filter = { q: text, units: [], wanted: {}, sort: "name" };
      const { rows } = await listProjects(reader, filter, { offset: 0, limit: 50 });
      return rows.map((row) => ({ id: row.subject_id, name: row.name }));
    }
  });
}
