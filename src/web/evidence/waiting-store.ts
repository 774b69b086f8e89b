/** A file that waits on this device to be sent. Its key holds its content, so that it waits once. */
export type WaitingFile = {
  readonly key: string;
  readonly person: number;
  readonly district: string;
  readonly project: number;
  readonly name: string;
  readonly paper: string;
  readonly attribute: string | null;
  readonly how: "upload" | "camera";
  readonly takenAt: string | null;
  readonly latitude: string | null;
  readonly longitude: string | null;
  readonly accuracy: number | null;
  readonly sha256: string | null;
  readonly file: Blob;
  /** Why the server did not take it, in both languages; null while it may still be sent. */
  readonly refused: { readonly zh: string; readonly en: string } | null;
};

/** What waits on this device, for whichever project. */
export type WaitingStore = {
  readonly list: () => Promise<readonly WaitingFile[]>;
  readonly put: (file: WaitingFile) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
  /** Whether it outlives the page; private windows may keep nothing. */
  readonly keeps: boolean;
};

const table = "waiting";

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open("guatu-evidence", 1);
    asked.addEventListener("upgradeneeded", () =>
      asked.result.createObjectStore(table, { keyPath: "key" }),
    );
    asked.addEventListener("success", () => resolve(asked.result));
    asked.addEventListener("error", () => reject(asked.error ?? new Error("indexedDB")));
    asked.addEventListener("blocked", () => reject(new Error("indexedDB is blocked")));
  });
}

function run<T>(
  db: IDBDatabase,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(table, mode);
    const asked = work(transaction.objectStore(table));
    // Written only when the transaction has ended, not when it was asked for.
    transaction.addEventListener("complete", () => resolve(asked.result));
    transaction.addEventListener("error", () =>
      reject(transaction.error ?? new Error("indexedDB")),
    );
    transaction.addEventListener("abort", () =>
      reject(transaction.error ?? new Error("indexedDB")),
    );
  });
}

/** Kept while the page is open, where the browser keeps nothing longer. */
export function memoryStore(): WaitingStore {
  const kept = new Map<string, WaitingFile>();
  return {
    list: async () => [...kept.values()],
    put: async (file) => void kept.set(file.key, file),
    remove: async (key) => void kept.delete(key),
    keeps: false,
  };
}

/** Opens what the browser keeps for this site, or memory where it refuses. */
export async function openWaiting(): Promise<WaitingStore> {
  try {
    const db = await open();
    return {
      list: () => run<WaitingFile[]>(db, "readonly", (store) => store.getAll()),
      put: async (file) => {
        await run(db, "readwrite", (store) => store.put(file));
      },
      remove: async (key) => {
        await run(db, "readwrite", (store) => store.delete(key));
      },
      keeps: true,
    };
  } catch {
    return memoryStore();
  }
}
