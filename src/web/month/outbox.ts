import type { Texts } from "./month-types.ts";

/** A cell typed here that the server has not acknowledged. */
export type Waiting = {
  readonly text: string;
  /** What the server held when the typing began: another person's newer text shows against it. */
  readonly base: string;
  /** What was sent for it last, while no answer came: where it arrived all the same, it is nobody else's text. */
  readonly sent?: string;
  /** When it was typed, by this device's clock. */
  readonly at: string;
};

export type Outbox = Readonly<Record<string, Waiting>>;

export type Conflict = {
  readonly key: string;
  readonly ours: string;
  readonly theirs: string;
  readonly at: string;
};

export type Merged = {
  /** What each asked cell shows: one's own text first. */
  readonly texts: Texts;
  /** To be sent: the server still holds what it held when the typing began. */
  readonly unsent: readonly string[];
  /** The server holds a newer text of someone else: a person chooses. */
  readonly conflicts: readonly Conflict[];
  /** The server holds the same text: nothing to send. */
  readonly settled: readonly string[];
  /** Typed here for cells that are asked no more. */
  readonly left: readonly string[];
};

/** The text a waiting cell stands on: what the server holds, where that is what was sent from here. */
function basisOf({ base, sent }: Waiting, held: string | undefined): string {
  return held !== undefined && held === sent ? held : base;
}

/** What is on this device laid over what the server holds. Nothing of either is lost. */
export function mergeOutbox(drafts: Texts, outbox: Outbox): Merged {
  const kept = Object.entries(outbox);
  const asked = kept.filter(([key]) => drafts[key] !== undefined);
  const differing = asked.filter(([key, { text }]) => drafts[key] !== text);
  return {
    texts: { ...drafts, ...Object.fromEntries(asked.map(([key, { text }]) => [key, text])) },
    unsent: differing
      .filter(([key, waiting]) => drafts[key] === basisOf(waiting, drafts[key]))
      .map(([key]) => key),
    conflicts: differing
      .filter(([key, waiting]) => drafts[key] !== basisOf(waiting, drafts[key]))
      .map(([key, { text, at }]) => ({ key, ours: text, theirs: drafts[key] ?? "", at })),
    settled: asked.filter(([key, { text }]) => drafts[key] === text).map(([key]) => key),
    left: kept.filter(([key]) => drafts[key] === undefined).map(([key]) => key),
  };
}

/** The outbox with texts typed; a cell that waits already keeps the base its typing began from. */
export function typed(outbox: Outbox, texts: Texts, from: { drafts: Texts; at: string }): Outbox {
  const more = Object.entries(texts).map(([key, text]) => {
    const before = outbox[key] ?? { base: from.drafts[key] ?? "" };
    return [key, { ...before, text, at: from.at }] as const;
  });
  return { ...outbox, ...Object.fromEntries(more) };
}

/** The outbox after the server took these texts: what was typed since stays, now based on what it took. */
export function acknowledged(outbox: Outbox, sent: Texts): Outbox {
  const rest = Object.entries(outbox).flatMap(([key, waiting]) => {
    const taken = sent[key];
    if (taken === undefined) return [[key, waiting] as const];
    const { text, at } = waiting;
    return taken === text ? [] : [[key, { text, base: taken, at }] as const];
  });
  return Object.fromEntries(rest);
}

/** The outbox as some of its cells set out, on what the server held when last read. */
export function sending(outbox: Outbox, keys: readonly string[], drafts: Texts): Outbox {
  const out = keys.flatMap((key) => {
    const waiting = outbox[key];
    if (!waiting) return [];
    return [
      [key, { ...waiting, base: basisOf(waiting, drafts[key]), sent: waiting.text }] as const,
    ];
  });
  return { ...outbox, ...Object.fromEntries(out) };
}

/** Some cells of the outbox. */
export function only(outbox: Outbox, keys: readonly string[]): Outbox {
  return Object.fromEntries(Object.entries(outbox).filter(([key]) => keys.includes(key)));
}

/** The texts that wait. */
export function textsOf(outbox: Outbox): Texts {
  return Object.fromEntries(Object.entries(outbox).map(([key, { text }]) => [key, text]));
}

/** The outbox without some cells. */
export function without(outbox: Outbox, keys: readonly string[]): Outbox {
  return Object.fromEntries(Object.entries(outbox).filter(([key]) => !keys.includes(key)));
}

/** A conflict decided for what was typed here: it now stands on the other's text. */
export function keepOurs(
  outbox: Outbox,
  { key, theirs }: Pick<Conflict, "key" | "theirs">,
): Outbox {
  const waiting = outbox[key];
  return waiting ? { ...outbox, [key]: { ...waiting, base: theirs } } : outbox;
}
