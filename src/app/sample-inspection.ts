import type { Card } from "./inspect.ts";
import type { Result } from "../domain/refusal/refusal.ts";
import { listVerifiers } from "../store/queries/draws.ts";
import type { Actor } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { addCard, addDrawWords, commitDraw, openDraw } from "./draws.ts";
import { addFinding, listCards } from "./inspect.ts";
import type { LoadCtx } from "./load-ctx.ts";
import type { Rules } from "./rules.ts";
import { visitorNames } from "./sample-people.ts";

/** What a sample's inspection needs: the district as loaded, and the people who draw, add words and look. */
type Given = {
  readonly id: string;
  readonly name: string;
  readonly asOf: string;
  readonly rules: Rules;
  readonly office: Actor;
  readonly audit: Actor;
};

/** While a sample is loaded nothing is sealed yet, so its draw takes somebody's words and no checkpoint. */
function ruled(rules: Rules): Rules {
  const outside = { checkpoint: false, words: "needed" } as const;
  return { ...rules, draw: { ...rules.draw, outside } };
}

function ctxOf(load: LoadCtx, given: Given, actor: Actor): Ctx {
  const rules = ruled(given.rules);
  const { id, name, asOf } = given;
  return {
    store: load.store,
    files: load.files,
    rules,
    rulesAt: () => rules,
    ruleSeq: 0,
    shipped: load.rules,
    today: load.today,
    actor,
    district: { id, name, signedBy: name, sample: null, asOf },
    roles: actor === given.office ? ["office"] : ["audit"],
  };
}

function done<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`the sample's inspection was refused: ${result.refusal.code}`);
}

type Say = { readonly says: "agrees" | "differs" | "unclear"; readonly words: string };

const sayings: readonly Say[] = [
  { says: "agrees", words: "现场看过，相符" },
  { says: "differs", words: "工地没有人，主体只到二层" },
  { says: "unclear", words: "大门锁着，没能进去" },
  { says: "agrees", words: "" },
];

/** Says something of the first facts of a card. */
async function look(ctx: Ctx, card: Card, said: readonly Say[]): Promise<void> {
  for (const [at, { says, words }] of said.entries()) {
    const fact = card.checks[at]?.seq;
    if (fact === undefined) return;
    const key = `sample:${card.id}:${fact}`;
    const seenAt = `${ctx.today}T02:${10 + at}:00.000Z`;
    const finding = { district: ctx.district.id, id: card.id, key, fact, says, words, value: "" };
    done(await addFinding(ctx, { ...finding, photographs: [], seenAt }));
  }
}

/**
 * One finished draw of a sample: committed to, with words of the audit, opened, some of it looked at, and two inspectors
 * who disagree. Errors: throws when the sample itself is at fault.
 */
export async function loadInspection(load: LoadCtx, given: Given): Promise<void> {
  const district = given.id;
  const office = ctxOf(load, given, given.office);
  const all = await load.store.read(given.office, listVerifiers);
  const inspectors = all.filter(({ name }) => !name.startsWith(visitorNames.office));
  const title = "示例：在建项目现场抽查";
  const people = inspectors.map(({ id }) => id);
  const asked = { district, title, inspectors: people, wordsRole: "audit" as const };
  const { id } = done(await commitDraw(office, asked));
  const audit = ctxOf(load, given, given.audit);
  done(await addDrawWords(audit, { district, id, words: "桂花落尽，银杏满地" }));
  const { cards } = done(await openDraw(office, { district, id }));
  for (const [at, card] of cards.slice(0, 4).entries()) {
    const actor = { ...given.audit, person: card.inspector.id };
    await look(ctxOf(load, given, actor), card, sayings.slice(0, 4 - at));
  }
  await disagree(load, given, { id, cards, people });
}

/** A second inspector sent to the first project, who sees it otherwise. */
async function disagree(
  load: LoadCtx,
  given: Given,
  { id, cards, people }: { id: number; cards: readonly Card[]; people: readonly number[] },
): Promise<void> {
  const [first] = cards;
  const inspector = people.find((person) => person !== first?.inspector.id);
  if (!first || inspector === undefined) return;
  const office = ctxOf(load, given, given.office);
  const project = first.project.id;
  const sent = { district: given.id, id, project, inspector, reason: "第一次看得不清楚，复查" };
  done(await addCard(office, sent));
  const ctx = ctxOf(load, given, { ...given.audit, person: inspector });
  const own = done(await listCards(ctx, { district: given.id })).cards;
  const card = own.find((each) => each.project.id === project);
  if (card) await look(ctx, card, [{ says: "differs", words: "桩机刚进场，没有开工" }]);
}
