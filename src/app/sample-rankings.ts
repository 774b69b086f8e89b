import type { SampleRanking } from "../catalogue/sample/rankings.ts";
import { addRational } from "../domain/scoring/rational.ts";
import { printPoints } from "../domain/ranking/print-points.ts";
import { findPublication } from "../store/queries/rankings.ts";
import { listObjections } from "../store/queries/ranking-objections.ts";
import type { Writer } from "../store/store.ts";
import { flagWithin } from "./award-flag.ts";
import type { Ctx } from "./context.ts";
import { finishWithin, publishWithin, reviseWithin } from "./publish-ranking.ts";
import { objectToRanking, ruleOnObjection } from "./ranking-objections.ts";
import { type Stop, refused } from "./refused.ts";
import { type SamplePast, asOn, sound } from "./sample-past.ts";

async function doing<T>(ctx: Ctx, work: (writer: Writer, stop: Stop) => Promise<T>): Promise<T> {
  return sound(
    await refused((stop) => ctx.store.transact(ctx.actor, (writer) => work(writer, stop))),
  );
}

/** The unit at a place of a group raises its objection, somebody else hears it, the office publishes again. */
async function hear(given: SamplePast, ranking: SampleRanking, id: number): Promise<number> {
  const { objection } = ranking;
  if (!objection) return id;
  const office = asOn(given, given.people.get(ranking.by), objection.revisedOn);
  const row = await given.store.read(office.actor, (reader) => findPublication(reader, id));
  const group = row?.board.groups.find((each) => each.id === objection.group);
  const entry = group?.entries[objection.place - 1];
  const speaker = [...given.people.values()].find((actor) => actor.unit === entry?.unit);
  if (!entry || !speaker) return id;
  const { district } = given;
  const { article, reason, evidence } = objection;
  const was = entry.articles.find((each) => each.id === article)?.points ?? "0";
  const points = printPoints(addRational(was, objection.more));
  const about = { district: district.id, id, unit: entry.unit, article, value: "", points };
  const said = { ...about, reason, evidence: [{ label: evidence }] };
  sound(await objectToRanking(asOn(given, speaker, objection.raisedOn), said));
  const [raised] = await given.store.read(office.actor, (reader) =>
    listObjections(reader, { publications: [id] }),
  );
  const ruling = { district: district.id, outcome: "upheld" as const, reason: objection.ruling };
  const hearer = asOn(given, given.people.get(objection.heardBy), objection.heardOn);
  sound(await ruleOnObjection(hearer, { ...ruling, id: raised?.seq ?? 0 }));
  const { basis } = objection;
  return doing(office, (writer, stop) => reviseWithin(office, writer, { id, basis, stop }));
}

async function giveFlags(ctx: Ctx, id: number, reason: string): Promise<void> {
  await doing(ctx, async (writer, stop) => {
    const row = await findPublication(writer, id);
    for (const { unit } of row?.proposed ?? [])
      await flagWithin(ctx, writer, { asked: { id, unit, given: true, reason }, stop });
  });
}

/**
 * The published rankings of a sample, made by the ordinary use cases on their own days. Errors: throws when the sample
 * itself is at fault.
 */
export async function loadRankings(
  given: SamplePast,
  rankings: readonly SampleRanking[],
): Promise<void> {
  for (const ranking of rankings) {
    const ctx = asOn(given, given.people.get(ranking.by), ranking.publishedOn);
    const first = await doing(ctx, (writer, stop) =>
      publishWithin(ctx, writer, { asked: ranking, stop }),
    );
    const heard = await hear(given, ranking, first);
    const then = asOn(given, given.people.get(ranking.by), ranking.finishedOn);
    const id = await doing(then, (writer, stop) => finishWithin(then, writer, { id: heard, stop }));
    await giveFlags(then, id, ranking.flag);
  }
}
