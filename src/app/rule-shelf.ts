import type { KnownAt } from "../domain/ledger/fact.ts";
import type { Board } from "../domain/lifecycle/project-state.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import { say } from "../domain/refusal/say.ts";
import { type RuleVersion, overlay, versionsAt } from "../domain/rule/rule-versions.ts";
import { listVersions, newestVersion } from "../store/queries/rule-versions.ts";
import type { Actor, Reader, Store, Writer } from "../store/store.ts";
import { type Ctx, boardOf } from "./context.ts";
import type { Rules } from "./rules.ts";
import { compileRules } from "./compile-rules.ts";

/** A district's rules: those in force now, and those in force at any point of knowledge. */
export type Shelf = {
  readonly rules: Rules;
  /** Errors: throws when a version no longer reads, which is a fault of the program that replaced its parser. */
  readonly rulesAt: (known: KnownAt) => Rules;
  /** The newest version of any of its rules, 0 for none. */
  readonly ruleSeq: number;
};

type History = {
  readonly seq: number;
  readonly versions: readonly RuleVersion[];
  readonly compiled: Map<string, Result<Rules>>;
};

/** Histories as read, by store and district: versions are only ever added, so nothing here grows stale, only short. */
const histories = new WeakMap<Store, Map<string, History>>();

/** Compiled rules kept a district: more distinct ones in use at once are compiled again. */
const compiledMax = 40;

const always: KnownAt = { day: "9999-12-31" };

function compileAt(shipped: Rules, history: History, known: KnownAt): Result<Rules> {
  const versions = versionsAt(history.versions, known);
  if (versions.size === 0) return accept(shipped);
  const key = [...versions.values()].map((each) => each.seq).join();
  const kept = history.compiled.get(key);
  if (kept) return kept;
  const compiled = compileRules(overlay(shipped.data, versions));
  if (history.compiled.size >= compiledMax) history.compiled.clear();
  history.compiled.set(key, compiled);
  return compiled;
}

function sound(result: Result<Rules>): Rules {
  if (result.ok) return result.value;
  throw new Error(`${say(result.refusal, "zh")} ${say(result.refusal, "en")}`);
}

function shelved(shipped: Rules, history: History): Result<Shelf> {
  const now = compileAt(shipped, history, always);
  if (!now.ok) return now;
  return accept({
    rules: now.value,
    rulesAt: (known) => sound(compileAt(shipped, history, known)),
    ruleSeq: history.seq,
  });
}

async function extend(reader: Reader, held: History | undefined): Promise<History> {
  const fresh = await listVersions(reader, held?.seq ?? 0);
  const versions = [...(held?.versions ?? []), ...fresh];
  return {
    versions,
    seq: versions.at(-1)?.seq ?? 0,
    compiled: held?.compiled ?? new Map<string, Result<Rules>>(),
  };
}

/**
 * A district's rules, from the shipped ones and the versions it set; asks the database only when `newest`, the number
 * of the newest version, is not known here yet. Refuses `ruleFault` when a version in force no longer reads.
 */
export async function shelfOf(
  base: { readonly store: Store; readonly rules: Rules },
  actor: Actor,
  newest: number,
): Promise<Result<Shelf>> {
  const own = histories.get(base.store) ?? new Map<string, History>();
  histories.set(base.store, own);
  let history = own.get(actor.tenant);
  if (!history || history.seq < newest) {
    const held = history;
    history =
      newest === 0
        ? emptyHistory()
        : await base.store.read(actor, (reader) => extend(reader, held));
    own.set(actor.tenant, history);
  }
  return shelved(base.rules, history);
}

function emptyHistory(): History {
  return { seq: 0, versions: [], compiled: new Map<string, Result<Rules>>() };
}

/**
 * The asker's context with every version that is there by now: what is judged at a point named after they came in needs
 * the rules below it.
 */
export async function renewed(ctx: Ctx): Promise<Ctx> {
  return ctx.store.read(ctx.actor, async (reader) => {
    if ((await newestVersion(reader)) === ctx.ruleSeq) return ctx;
    const shelf = shelved(ctx.shipped, await extend(reader, undefined));
    return { ...ctx, ...(shelf.ok ? shelf.value : {}) };
  });
}

/** The rules in force as a transaction sees them. Errors: throws when a version no longer reads. */
export async function rulesIn(shipped: Rules, reader: Reader): Promise<Rules> {
  const { versions } = await extend(reader, undefined);
  return sound(compileRules(overlay(shipped.data, versionsAt(versions, always))));
}

/**
 * The board that what is written now has to be folded by: the rules in force, even when they changed since the asker
 * came in. The caller has entered the ledger, so that they stay until the transaction ends.
 */
export async function boardNow(ctx: Ctx, writer: Writer): Promise<Board> {
  if ((await newestVersion(writer)) === ctx.ruleSeq) return boardOf(ctx);
  return boardOf({ ...ctx, rules: await rulesIn(ctx.shipped, writer) });
}
