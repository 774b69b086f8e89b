/** What a database on the device does for one kind of record; each may fail. */
export type Backing<T> = {
  readonly list: () => Promise<readonly T[]>;
  readonly put: (record: T) => Promise<unknown>;
  readonly remove: (key: string) => Promise<unknown>;
};

/** Records of one kind on this device, each under its key. Total: what the browser does not keep is kept by the page. */
export type DeviceTable<T> = {
  readonly list: () => Promise<readonly T[]>;
  readonly put: (record: T) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
  /** Whether all of it outlives the page: not in a private window, nor on a device that is full. */
  readonly keeps: () => boolean;
};

/** Opens a table over what the device has; without a backing the page alone keeps the records. */
export function deviceTable<T>(
  backing: Backing<T> | null,
  keyOf: (record: T) => string,
): DeviceTable<T> {
  const byPage = new Map<string, T>();
  let works = backing !== null;
  const attempt = async <R>(work: (on: Backing<T>) => Promise<R>): Promise<{ done: R } | null> => {
    if (!backing) return null;
    try {
      const done = await work(backing);
      works = true;
      return { done };
    } catch {
      works = false;
      return null;
    }
  };
  return {
    list: async () => {
      const kept = (await attempt((on) => on.list()))?.done ?? [];
      return [...kept.filter((each) => !byPage.has(keyOf(each))), ...byPage.values()];
    },
    put: async (record) => {
      const key = keyOf(record);
      byPage.set(key, record);
      const isKept = await attempt((on) => on.put(record));
      // Put again meanwhile, the page keeps the later one until that is kept too.
      if (isKept && byPage.get(key) === record) byPage.delete(key);
    },
    remove: async (key) => {
      byPage.delete(key);
      await attempt((on) => on.remove(key));
    },
    keeps: () => works && byPage.size === 0,
  };
}

function open(name: string, tables: Readonly<Record<string, string>>): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(name, 1);
    asked.addEventListener("upgradeneeded", () => {
      for (const [table, keyPath] of Object.entries(tables))
        asked.result.createObjectStore(table, { keyPath });
    });
    asked.addEventListener("success", () => resolve(asked.result));
    asked.addEventListener("error", () => reject(asked.error ?? new Error("indexedDB")));
    asked.addEventListener("blocked", () => reject(new Error("indexedDB is blocked")));
  });
}

function backingOf<T>(db: IDBDatabase, table: string): Backing<T> {
  const run = <R>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => IDBRequest<R>,
  ): Promise<R> =>
    new Promise((resolve, reject) => {
      const transaction = db.transaction(table, mode);
      const asked = work(transaction.objectStore(table));
      const fail = () => reject(transaction.error ?? new Error("indexedDB"));
      // Written only when the transaction has ended, not when it was asked for.
      transaction.addEventListener("complete", () => resolve(asked.result));
      transaction.addEventListener("error", fail);
      transaction.addEventListener("abort", fail);
    });
  return {
    list: () => run<T[]>("readonly", (store) => store.getAll()),
    put: (record) => run("readwrite", (store) => store.put(record)),
    remove: (key) => run("readwrite", (store) => store.delete(key)),
  };
}

/** Opens a database of this site with its tables and the attribute that is the key of each; null where the browser refuses. */
export async function openDevice(
  name: string,
  tables: Readonly<Record<string, string>>,
): Promise<<T>(table: string) => Backing<T> | null> {
  const db = await open(name, tables).catch(() => null);
  return <T>(table: string) => db && backingOf<T>(db, table);
}
