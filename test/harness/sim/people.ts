import type { Client } from "./clients.ts";
import { answer, close, contest, judge, reopen, settle, takeIn } from "./office-acts.ts";
import { type Act, askCorrection, draft, state, submit } from "./town-acts.ts";

const clerk: readonly Act[] = [draft, draft, submit, submit, state, state, askCorrection];
const officer: readonly Act[] = [judge, judge, settle, state, close, reopen, answer, takeIn];
const auditor: readonly Act[] = [contest, contest, settle];

/** What people of each login do, over and over. */
export const habits: Readonly<Record<string, readonly Act[]>> = {
  "s-one": clerk,
  "s-two": clerk,
  "s-other": clerk,
  "t-office": officer,
  "t-office2": officer,
  "t-audit": auditor,
};

/** A working day of somebody: now and then they do one of the things they do. */
export async function work(client: Client, turns: number): Promise<void> {
  const { world, login, district } = client;
  const { dice } = world;
  const acts = habits[login] ?? [];
  const [first, second] = district.desks;
  if (!first || !second) throw new Error("no desk");
  const own = login === "s-other" ? second : first;
  for (let turn = 0; turn < turns; turn += 1) {
    await world.rest();
    const place = acts === clerk ? own : dice.of(district.desks);
    await dice.of(acts)(client, place);
  }
}
