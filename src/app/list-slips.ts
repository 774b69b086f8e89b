import type { Output, Parsed } from "../contract/endpoint.ts";
import type { listSlips as endpoint } from "../contract/project.ts";
import { type Slip, dayOf, slipsOf } from "../domain/lifecycle/schedule.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import { type Ctx, knownAtOf } from "./context.ts";
import { type PlacedState, statesOf } from "./project-states.ts";
import type { Rules } from "./rules.ts";
import { labelOf } from "./show-project.ts";

type Slips = Output<typeof endpoint>;

function rowOf(rules: Rules, { subject, state }: PlacedState, slip: Slip): Slips["slips"][number] {
  return {
    project: { id: subject.id, name: state.name, unit: subject.unit_name },
    node: slip.node,
    label: labelOf(rules, slip.node),
    scope: slip.planned.scope,
    planned: dayOf(slip.planned),
    reached: dayOf(slip.reached),
    basis: slip.basis,
    delay: slip.delay,
    facts: [slip.planned.seq, slip.reached.seq],
  };
}

/** 时差: every node that has both a plan and an actual or later date, latest first. */
export function listSlips(ctx: Ctx, asked: Parsed<typeof endpoint>): Promise<Result<Slips>> {
  const known = knownAtOf(ctx, asked.knownAt);
  return ctx.store.read(ctx.actor, async (reader) => {
    const states = await statesOf(ctx, reader, known);
    const rules = ctx.rulesAt(known);
    const slips = states.flatMap((placed) =>
      slipsOf(placed.state.nodes).map((slip) => rowOf(rules, placed, slip)),
    );
    slips.sort((a, b) => (b.delay.max ?? 0) - (a.delay.max ?? 0) || a.project.id - b.project.id);
    return accept({ known: { day: known.day, seq: known.seq ?? null }, slips });
  });
}
