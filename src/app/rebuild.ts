import { enterLedger } from "../store/append.ts";
import type { DistrictRow } from "../store/found.ts";
import { foldIntoNow } from "../store/project-now.ts";
import { hashNow } from "../store/queries/hash-now.ts";
import { oneAtATime } from "../store/queries/imports.ts";
import { listSubjects } from "../store/queries/project-facts.ts";
import type { Actor } from "../store/store.ts";
import { boardOf } from "./context.ts";
import { rulesIn } from "./rule-shelf.ts";
import type { LoadCtx } from "./load-ctx.ts";

/** What a rebuild found: the projection's hash before and after, which agree when nothing was amiss. */
export type Rebuilt = {
  readonly district: string;
  readonly projects: number;
  readonly before: string;
  readonly after: string;
};

/** Folds every project of a district from its facts anew. Errors: throws what the database throws. */
export async function rebuild(
  ctx: Pick<LoadCtx, "store" | "rules">,
  district: DistrictRow,
  operator: number,
): Promise<Rebuilt> {
  const actor: Actor = { tenant: district.id, person: operator, unit: district.root };
  return ctx.store.transact(actor, async (writer) => {
    await oneAtATime(writer);
    await enterLedger(writer);
    const rules = await rulesIn(ctx.rules, writer);
    const board = boardOf({ rules, rulesAt: () => rules, district: { asOf: district.as_of } });
    const before = await hashNow(writer);
    const subjects = await listSubjects(writer, ["project", "phase"]);
    await foldIntoNow(
      writer,
      subjects.map((subject) => subject.id),
      board,
    );
    return {
      district: district.id,
      projects: subjects.length,
      before,
      after: await hashNow(writer),
    };
  });
}
