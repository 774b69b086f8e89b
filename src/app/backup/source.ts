import type { Bilingual } from "../../domain/language.ts";
import { type Result, accept } from "../../domain/refusal/refusal.ts";
import { type Db, openDb } from "../../store/connection.ts";
import {
  type OwnerConnection,
  attachEmbedded,
  startEmbedded,
} from "../../store/engine/embedded.ts";
import type { LedgerPlace } from "../open-ledger.ts";

/** A ledger as it is, opened to be copied: its schema is left alone, whatever this program's is. */
export type Source = {
  readonly db: Db;
  /** The database that comes along, undefined where it is one of one's own. */
  readonly cluster: OwnerConnection | undefined;
  readonly url: string | undefined;
  readonly close: () => Promise<void>;
};

type Say = (progress: Bilingual) => void;

/** Joins the database a server runs, or starts it; an outside one by its address. Refuses what the engine refuses. */
export async function openSource(place: LedgerPlace, say: Say): Promise<Result<Source>> {
  const { folder, databaseUrl: url } = place;
  if (url !== undefined) {
    const db = openDb({ connectionString: url, max: 2 });
    return accept({ db, cluster: undefined, url, close: () => db.destroy() });
  }
  const running = await attachEmbedded(folder);
  const started = running ? undefined : await startEmbedded(folder, say);
  if (started && !started.ok) return started;
  const cluster = running ?? started?.value.owner;
  if (!cluster) throw new Error("no database was joined or started");
  const db = openDb({ ...cluster, max: 2 });
  const close = async (): Promise<void> => {
    await db.destroy();
    await started?.value.stop();
  };
  return accept({ db, cluster, url, close });
}
