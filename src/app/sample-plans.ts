import type { SampleCeremony } from "../catalogue/sample/ceremonies.ts";
import { onPaper } from "../catalogue/sample/checks.ts";
import type { SampleDistrict } from "../catalogue/sample/sample-district.ts";
import type { SampleVersion } from "../catalogue/sample/plans.ts";
import { removePlanDraft, savePlanDraft } from "../store/queries/plan-drafts.ts";
import { appendVerdicts } from "../store/append.ts";
import { listFacts, namePoint } from "../store/queries/project-facts.ts";
import type { Actor, Store } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { issueDraft } from "./issue-plan.ts";
import { loadDraft } from "./plan-draft.ts";
import { stateBatch } from "./record-batch.ts";
import { refused } from "./refused.ts";
import type { Rules } from "./rules.ts";

/** What loading a sample's plan needs: its people and the numbers its projects were given. */
export type PlansCtx = {
  readonly store: Store;
  readonly rules: Rules;
  readonly district: Pick<SampleDistrict, "id" | "name" | "label">;
  readonly office: Actor;
  readonly ids: ReadonlyMap<string, number>;
  readonly people: ReadonlyMap<string, Actor>;
};

/** The office on a day of the sample's past. */
export function onDay(
  { store, rules, district, office }: Omit<PlansCtx, "ids" | "people">,
  day: string,
): Ctx {
  const { id, name, label } = district;
  return {
    store,
    rules,
    rulesAt: () => rules,
    ruleSeq: 0,
    shipped: rules,
    today: day,
    actor: office,
    district: { id, name, signedBy: name, sample: label, asOf: day },
    roles: ["office"],
  };
}

async function issueVersion(given: PlansCtx, year: string, version: SampleVersion): Promise<void> {
  const ctx = onDay(given, version.day);
  const entries = version.entries.map(({ project, ...rest }) => ({
    ...rest,
    project: given.ids.get(project) ?? 0,
    total: "",
  }));
  const place = { year, day: version.day };
  const issued = await refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      await namePoint(writer);
      const { body } = await loadDraft(ctx, writer, place);
      await savePlanDraft(writer, {
        year,
        over: 0,
        body: { ...body, basis: version.basis, entries },
      });
      const draft = await loadDraft(ctx, writer, place);
      await issueDraft(ctx, writer, { draft, stop });
      await removePlanDraft(writer, { year, over: 1 });
    }),
  );
  if (!issued.ok) throw new Error(`the sample's plan was refused: ${issued.refusal.code}`);
}

/** What the version stated of projects that the bureau holds against its own papers. */
async function holdVersion(given: PlansCtx, { day, held }: SampleVersion): Promise<void> {
  const bureau = given.people.get(held.by);
  if (!bureau) throw new Error(`the sample has no person ${held.by}`);
  const subjects = held.projects.flatMap((key) => given.ids.get(key) ?? []);
  await given.store.transact(bureau, async (writer) => {
    const of = { subjects, attributes: [...onPaper] };
    const facts = await listFacts(writer, { day }, of);
    const verdicts = facts
      .filter(({ knownOn }) => knownOn === day)
      .map(({ seq }) => ({ fact: seq, standing: "verified" as const, knownOn: day, reason: null }));
    await appendVerdicts(writer, verdicts);
  });
}

async function recordCeremony(
  given: PlansCtx,
  at: number,
  ceremony: SampleCeremony,
): Promise<void> {
  const ctx = onDay(given, ceremony.day);
  const { announced, members, ...rest } = ceremony;
  const asked = {
    ...rest,
    district: given.district.id,
    again: false,
    announced: announced.map((each) => ({ ...each })),
    members: members.map((key) => given.ids.get(key) ?? 0),
    reason: "",
    key: `sample-${at}`,
  };
  const recorded = await refused(async (stop) =>
    ctx.store.transact(ctx.actor, (writer) => stateBatch(ctx, writer, { asked, stop })),
  );
  if (!recorded.ok) throw new Error(`the sample's ceremony was refused: ${recorded.refusal.code}`);
}

/**
 * The yearly plan and the ceremonies of a sample, made by the ordinary use cases on their own days. The caller folds the
 * projects afterwards. Errors: throws when the sample itself is at fault.
 */
export async function loadPlans(
  given: PlansCtx,
  planning: SampleDistrict["planning"],
): Promise<void> {
  if (!planning) return;
  const { plan, ceremonies } = planning();
  for (const version of plan.versions) {
    await issueVersion(given, plan.year, version);
    await holdVersion(given, version);
  }
  for (const [at, ceremony] of ceremonies.entries()) await recordCeremony(given, at, ceremony);
}
