import { inject } from "vitest";

/** The address of the first project of a sample district that a search finds. */
export async function projectPath(district: string, name: string): Promise<string> {
  const { sample, sessions } = inject("run");
  const cookies = (sessions["office"]?.cookies ?? []).map((one) => `${one.name}=${one.value}`);
  const answer = await fetch(
    `${sample.address}/api/districts/${district}/projects?q=${encodeURIComponent(name)}`,
    { headers: { cookie: cookies.join("; ") } },
  );
  const { rows } = (await answer.json()) as { rows: { id: number }[] };
  if (!rows[0]) throw new Error(`no project ${name} in ${district}`);
  return `/${district}/projects/${rows[0].id}`;
}
