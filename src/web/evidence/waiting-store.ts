import { type DeviceTable, deviceTable, openDevice } from "../state/device-table.ts";

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
export type WaitingStore = DeviceTable<WaitingFile>;

const keyOf = ({ key }: WaitingFile) => key;

/** Kept while the page is open. */
export const memoryStore = (): WaitingStore => deviceTable<WaitingFile>(null, keyOf);

/** Opens what this device keeps for the site. */
export async function openWaiting(): Promise<WaitingStore> {
  const device = await openDevice("guatu-evidence", { waiting: "key" });
  return deviceTable(device<WaitingFile>("waiting"), keyOf);
}
