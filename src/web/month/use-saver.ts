import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Input } from "../../contract/endpoint.ts";
import { saveMonth, showMonth } from "../../contract/month.ts";
import { call } from "../api/call.ts";
import { RefusedError } from "../api/refused.ts";
import { keyOf } from "../api/use-call.ts";
import type { MonthPlace } from "./month-place.ts";
import { type Month, type Texts, draftsOf, placeOfKey, takenOf, withSaved } from "./month-types.ts";
import {
  type Outbox,
  acknowledged,
  mergeOutbox,
  only,
  sending,
  textsOf,
  without,
} from "./outbox.ts";
import type { OutboxStore } from "./outbox-store.ts";
import { type SaveState, type Saver, createSaver } from "./saver.ts";

/** An answer older than this is read again before anything is written over it. */
const fresh = 5000;

function later(milliseconds: number, run: () => void): () => void {
  const timer = window.setTimeout(run, milliseconds);
  return () => window.clearTimeout(timer);
}

type Way = {
  readonly client: QueryClient;
  readonly input: Input<typeof showMonth>;
  readonly store: OutboxStore;
};

/** What the server holds, as last heard; undefined before anything was. */
function heldBy({ client, input }: Omit<Way, "store">): Texts | undefined {
  const month = client.getQueryData<Month>(keyOf(showMonth, input));
  return month && draftsOf(month);
}

/** What waits to be sent and stands against nobody's newer text. */
function takeUnsent(way: Way): Outbox | null {
  const { store } = way;
  const held = heldBy(way);
  if (!held) return null;
  const { unsent, settled } = mergeOutbox(held, store.read());
  if (settled.length > 0) store.write(without(store.read(), settled));
  return unsent.length === 0 ? null : only(sending(store.read(), unsent, held), unsent);
}

async function reread({ client, input }: Way): Promise<void> {
  await client.fetchQuery({
    queryKey: keyOf(showMonth, input),
    queryFn: ({ signal }) => call(showMonth, input, { signal }),
    networkMode: "always",
    retry: false,
    staleTime: 0,
  });
}

export type Saving = {
  readonly state: SaveState;
  readonly savedAt: string | null;
  readonly poke: () => void;
  /** Sends at once; true when nothing waits any more. */
  readonly flush: () => Promise<boolean>;
  /** What the server holds as last heard: the page may be drawn from an answer before that. */
  readonly held: () => Texts;
};

/** Sends the outbox of a sheet by itself: soon after the last stroke, when the network is back, when the page is put away. */
export function useSaver(place: MonthPlace, store: OutboxStore): Saving {
  const client = useQueryClient();
  const { district, unit, period } = place;
  const [state, show] = useState<SaveState>({ kind: "saved" });
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const saver = useRef<Saver | null>(null);
  const { mutateAsync } = useMutation({
    networkMode: "always",
    mutationFn: (input: Input<typeof saveMonth>) => call(saveMonth, input),
  });
  const waits = useCallback(
    () => takeUnsent({ client, input: { district, unit, period }, store }),
    [client, district, unit, period, store],
  );
  useEffect(() => {
    const way: Way = { client, input: { district, unit, period }, store };
    const key = keyOf(showMonth, way.input);
    let readAt = Date.now();
    const send = async (_: Outbox, again: boolean) => {
      if (again || Date.now() - readAt > fresh) await reread(way).then(() => (readAt = Date.now()));
      const waiting = takeUnsent(way);
      if (waiting === null) return;
      const cells = Object.entries(waiting).map(([cell, { text, base }]) => ({
        ...placeOfKey(cell),
        text,
        base,
      }));
      store.write({ ...store.read(), ...waiting });
      await client.cancelQueries({ queryKey: key });
      const answer = await mutateAsync({ ...way.input, cells });
      await client.cancelQueries({ queryKey: key });
      const sent = textsOf(waiting);
      client.setQueryData<Month>(key, (month) => month && withSaved(month, sent, answer));
      store.write(acknowledged(store.read(), takenOf(sent, answer)));
      setSavedAt(answer.savedAt);
    };
    const passes = (error: unknown) => !(error instanceof RefusedError);
    const own = createSaver<Outbox>({ take: () => takeUnsent(way), send, passes, later, show });
    saver.current = own;
    const flush = () => void own.flush();
    const putAway = () => document.visibilityState === "hidden" && flush();
    window.addEventListener("online", flush);
    document.addEventListener("visibilitychange", putAway);
    flush();
    return () => {
      own.stop();
      window.removeEventListener("online", flush);
      document.removeEventListener("visibilitychange", putAway);
    };
  }, [client, district, unit, period, store, mutateAsync]);
  return {
    state,
    savedAt,
    poke: () => saver.current?.poke(),
    held: () => heldBy({ client, input: { district, unit, period } }) ?? {},
    flush: async () => {
      await saver.current?.flush();
      return waits() === null;
    },
  };
}
