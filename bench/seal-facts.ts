import { sql } from "kysely";
import type { Ctx } from "../src/app/context.ts";
import { sampleDistrict, sampleSeed } from "../src/catalogue/sample/generator.ts";
import type { Keyed } from "../src/store/append.ts";

type Stated = Omit<Keyed, "subject" | "key">;

let keys = 0;

function sampleFacts(projects: number): Stated[] {
  const { statements } = sampleDistrict({ seed: sampleSeed, projects });
  return [...statements].map(
    ({ by: _by, standing: _standing, verifiedBy: _judge, subject: _subject, ...stated }) => ({
      ...stated,
      importId: null,
    }),
  );
}

/** Answers so many facts of the sample about the district's projects, each under a key of its own, again and again. */
export async function drawFacts(ctx: Ctx, projects: number): Promise<(count: number) => Keyed[]> {
  const facts = sampleFacts(projects);
  const { rows } = await ctx.store.read(ctx.actor, (reader) =>
    sql<{ id: number }>`select id from subject where type = 'project' order by id`.execute(
      reader.db,
    ),
  );
  return (count) =>
    Array.from({ length: count }, () => {
      keys += 1;
      const fact = facts[keys % facts.length];
      if (!fact) throw new Error("the sample has no facts");
      return { ...fact, subject: rows[keys % rows.length]?.id ?? 0, key: `seal:${keys}` };
    });
}
