import { type DeviceTable, deviceTable, openDevice } from "../state/device-table.ts";
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

/** What this device keeps for whoever inspects with it: cards by district, findings by key. */
export type KeptStore = {
  readonly cards: DeviceTable<KeptCards>;
  readonly findings: DeviceTable<KeptFinding>;
};

const districtOf = ({ district }: KeptCards) => district;
const keyOf = ({ key }: KeptFinding) => key;

/** Findings kept while the page is open. */
export const memoryFindings = () => deviceTable<KeptFinding>(null, keyOf);

/** Opens what this device keeps for the site. */
export async function openKept(): Promise<KeptStore> {
  const device = await openDevice("guatu-inspection", { cards: "district", findings: "key" });
  return {
    cards: deviceTable(device<KeptCards>("cards"), districtOf),
    findings: deviceTable(device<KeptFinding>("findings"), keyOf),
  };
}
