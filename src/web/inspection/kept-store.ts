import type { Card, Finding } from "./inspections-model.ts";

/** A photograph on this device. */
export type KeptPhotograph = {
  readonly sha256: string;
  readonly name: string;
  readonly file: Blob;
  readonly takenAt: string | null;
  readonly latitude: string | null;
  readonly longitude: string | null;
  readonly accuracy: number | null;
};

/** A finding on this device: being written, or waiting to be sent under its key. */
export type KeptFinding = {
  readonly key: string;
  readonly person: number;
  readonly district: string;
  readonly card: number;
  readonly fact: number;
  /** What the fact is called, for when the card shows it no more. */
  readonly label: { readonly zh: string; readonly en: string };
  readonly state: "draft" | "waiting";
  /** Nothing while nobody has chosen. */
  readonly says: Finding["says"] | "";
  readonly value: string;
  readonly words: string;
  readonly photographs: readonly KeptPhotograph[];
  readonly seenAt: string;
  /** It may be on the server already though no answer came: what is changed from then on is another finding. */
  readonly tried: boolean;
  readonly refused: { readonly zh: string; readonly en: string } | null;
};

/** The cards of a person in a district as they were fetched last. */
export type KeptCards = {
  readonly district: string;
  readonly person: number;
  readonly name: string;
  readonly at: string;
  readonly cards: readonly Card[];
};

/** What this device keeps for whoever inspects with it. */
export type KeptStore = {
  readonly cards: (district: string) => Promise<KeptCards | undefined>;
  readonly putCards: (cards: KeptCards) => Promise<void>;
  readonly findings: () => Promise<readonly KeptFinding[]>;
  readonly put: (finding: KeptFinding) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
  /** Whether it outlives the page; private windows may keep nothing. */
  readonly keeps: boolean;
};

const tables = { cards: "district", findings: "key" } as const;

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open("guatu-inspection", 1);
    asked.addEventListener("upgradeneeded", () => {
      for (const [name, keyPath] of Object.entries(tables))
        asked.result.createObjectStore(name, { keyPath });
    });
    asked.addEventListener("success", () => resolve(asked.result));
    asked.addEventListener("error", () => reject(asked.error ?? new Error("indexedDB")));
    asked.addEventListener("blocked", () => reject(new Error("indexedDB is blocked")));
  });
}

type Work<T> = (store: IDBObjectStore) => IDBRequest<T>;

function runner(db: IDBDatabase, table: keyof typeof tables) {
  return <T>(mode: IDBTransactionMode, work: Work<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const transaction = db.transaction(table, mode);
      const asked = work(transaction.objectStore(table));
      const fail = () => reject(transaction.error ?? new Error("indexedDB"));
      // Written only when the transaction has ended, not when it was asked for.
      transaction.addEventListener("complete", () => resolve(asked.result));
      transaction.addEventListener("error", fail);
      transaction.addEventListener("abort", fail);
    });
}

/** Kept while the page is open, where the browser keeps nothing longer. */
export function memoryStore(): KeptStore {
  const cards = new Map<string, KeptCards>();
  const findings = new Map<string, KeptFinding>();
  return {
    cards: async (district) => cards.get(district),
    putCards: async (fresh) => void cards.set(fresh.district, fresh),
    findings: async () => [...findings.values()],
    put: async (finding) => void findings.set(finding.key, finding),
    remove: async (key) => void findings.delete(key),
    keeps: false,
  };
}

/** Opens what the browser keeps for this site, or memory where it refuses. */
export async function openKept(): Promise<KeptStore> {
  try {
    const db = await open();
    const [cards, findings] = [runner(db, "cards"), runner(db, "findings")];
    return {
      cards: (district) => cards<KeptCards | undefined>("readonly", (store) => store.get(district)),
      putCards: async (fresh) => {
        await cards("readwrite", (store) => store.put(fresh));
      },
      findings: () => findings<KeptFinding[]>("readonly", (store) => store.getAll()),
      put: async (finding) => {
        await findings("readwrite", (store) => store.put(finding));
      },
      remove: async (key) => {
        await findings("readwrite", (store) => store.delete(key));
      },
      keeps: true,
    };
  } catch {
    return memoryStore();
  }
}
