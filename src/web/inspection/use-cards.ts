import { useCallback, useMemo, useState } from "react";
import { listCards } from "../../contract/inspection-card.ts";
import { call } from "../api/call.ts";
import { RefusedError } from "../api/refused.ts";
import { askMe } from "../api/use-me.ts";
import { onceMore } from "../state/once-more.ts";
import { useFlushing } from "../state/use-flushing.ts";
import { type KeptCards, type KeptFinding, type KeptStore, openKept } from "./kept-store.ts";
import { sendWaiting } from "./send-findings.ts";

let opened: Promise<KeptStore> | undefined;

function theStore(): Promise<KeptStore> {
  opened ??= openKept();
  return opened;
}

/** How the device stands to the server. */
export type Line = "asking" | "on" | "off" | "signedOut" | { readonly refused: RefusedError };

async function fetchCards(district: string): Promise<KeptCards> {
  const { person } = await askMe();
  const { cards } = await call(listCards, { district });
  return { district, person: person.id, name: person.name, at: new Date().toISOString(), cards };
}

function lineOf(error: unknown): Line {
  if (!(error instanceof RefusedError)) return "off";
  return error.status === 401 ? "signedOut" : { refused: error };
}

/** The inspector's cards and findings on this device: there without a network, sent when there is one. */
export function useCards(district: string) {
  const [kept, setKept] = useState<KeptCards | null | undefined>(undefined);
  const [findings, setFindings] = useState<readonly KeptFinding[]>([]);
  const [line, setLine] = useState<Line>("asking");
  const [keeps, setKeeps] = useState(true);
  const [busy, setBusy] = useState(false);
  const reread = useCallback(async () => {
    const store = await theStore();
    const all = await store.cards.list();
    const cards = all.find((each) => each.district === district) ?? null;
    const isOwn = (each: KeptFinding) =>
      each.district === district && each.person === cards?.person;
    setFindings((await store.findings.list()).filter(isOwn));
    setKept(cards);
    setKeeps(store.findings.keeps());
  }, [district]);
  const send = useCallback(async () => {
    try {
      const store = await theStore();
      // What is on the device is shown before the server has answered.
      await reread();
      setBusy(true);
      const { person } = await askMe();
      const isOwn = (each: KeptFinding) => each.person === person.id && each.district === district;
      await sendWaiting(store.findings, isOwn);
      await store.cards.put(await fetchCards(district));
      setLine("on");
    } catch (error) {
      setLine(lineOf(error));
    } finally {
      setBusy(false);
      await reread();
    }
  }, [district, reread]);
  const flush = useMemo(() => onceMore(send), [send]);
  useFlushing(
    flush,
    findings.some(({ state, refused }) => state === "waiting" && !refused),
  );
  return useMemo(
    () => ({
      kept,
      findings,
      line,
      keeps,
      busy,
      put: async (finding: KeptFinding) => {
        await (await theStore()).findings.put(finding);
        await reread();
        if (finding.state === "waiting") await flush();
      },
      remove: async (key: string) => {
        await (await theStore()).findings.remove(key);
        await reread();
      },
      flush,
    }),
    [kept, findings, line, keeps, busy, reread, flush],
  );
}

export type CardsHere = ReturnType<typeof useCards>;
