import type { Ctx } from "../../src/app/context.ts";
import { addDays, lastOfMonth } from "../../src/domain/value/civil.ts";
import { addProject, stated, state } from "./towns.ts";

/** A project of a town that did the same amount four months running, so that a detector sees it; answers its number. */
export async function addEqualSteps(ctx: Ctx, unit: number, name: string): Promise<number> {
  const project = await addProject(ctx, unit, [{ attribute: "name", kind: "actual", value: name }]);
  const steps = ["2023-08", "2023-09", "2023-10", "2023-11"].map((period) =>
    stated({
      subject: project,
      attribute: "monthDone",
      kind: "actual",
      period,
      value: { amount: "3100000.00", currency: "CNY", qualifier: "exact" },
      validFrom: `${period}-01`,
      knownOn: addDays(lastOfMonth(period), 3),
    }),
  );
  await state(ctx, steps);
  return project;
}
