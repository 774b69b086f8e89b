import type { Ctx } from "../../../src/app/context.ts";
import { organiseUnits } from "../../../src/app/organise-units.ts";
import { showTree } from "../../../src/app/show-units.ts";
import type { UnitAct } from "../../../src/domain/unit/act.ts";
import { valueOf } from "../../harness/ledger.ts";

export const district = "towns";

/** Looks at what an act would do, or does it. */
export function act(
  ctx: Ctx,
  change: UnitAct,
  given: { validFrom?: string; apply?: boolean } = {},
) {
  const asked = { district, change: structuredClone(change) as never, reason: "区划调整批复" };
  return organiseUnits(ctx, { ...asked, apply: true, ...given });
}

/** The open units below the topmost, as the asker sees the tree at a point. */
export async function openUnits(ctx: Ctx, knownAt?: string) {
  const asked = knownAt === undefined ? { district } : { district, knownAt };
  const { units } = valueOf(await showTree(ctx, asked));
  return units.filter((unit) => unit.isOpen);
}

/** The number of an open unit by its name. */
export async function unitNamed(ctx: Ctx, name: string): Promise<number> {
  const found = (await openUnits(ctx)).find((unit) => unit.name === name);
  if (!found) throw new Error(`no unit ${name}`);
  return found.id;
}
