import { addCardPhotograph, addFinding } from "../../contract/inspection-card.ts";
import { call } from "../api/call.ts";
import { RefusedError } from "../api/refused.ts";
import type { DeviceTable } from "../state/device-table.ts";
import type { KeptFinding, KeptPhotograph } from "./kept-store.ts";

function known(given: object): object {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
}

/** Sends a finding, its photographs before it; each is known on the server, by its content or its key. Throws what calling throws. */
export async function sendOne(finding: KeptFinding): Promise<void> {
  const { district, card: id, key, fact, says, value, words, photographs, seenAt } = finding;
  const photographed = async ({ file, name, ...said }: KeptPhotograph): Promise<void> => {
    await call(addCardPhotograph, { district, id, name, ...known(said) }, { file });
  };
  for (const each of photographs) await photographed(each);
  if (says === "") throw new Error("a finding waits that says nothing");
  const shots = photographs.map(({ sha256 }) => sha256);
  await call(addFinding, {
    district,
    id,
    key,
    fact,
    says,
    value,
    words,
    photographs: shots,
    seenAt,
  });
}

/** Refusals that pass by themselves or with the next sign-in: signed out, too many at once, the store is away. */
const passing: ReadonlySet<number> = new Set([401, 429, 503]);

/** What became of a round of sending. */
export type Round = {
  readonly sent: number;
  readonly isSignedOut: boolean;
  readonly isOffline: boolean;
};

/** In the order in which they were seen: of several on one fact the last is the last said. */
function inTurn(findings: readonly KeptFinding[]): KeptFinding[] {
  return findings.toSorted((a, b) => (a.seenAt < b.seenAt ? -1 : Number(a.seenAt > b.seenAt)));
}

/**
 * Sends what waits, each until the server has it: taken away only then, so that nothing is lost, and recorded there under
 * its key, so that nothing is there twice. A refusal stays with its sentence; without a network it ends.
 */
export async function sendWaiting(
  store: DeviceTable<KeptFinding>,
  own: (finding: KeptFinding) => boolean,
  send: (finding: KeptFinding) => Promise<void> = sendOne,
): Promise<Round> {
  let sent = 0;
  for (const finding of inTurn(await store.list())) {
    if (!own(finding) || finding.state !== "waiting" || finding.refused !== null) continue;
    const tried = { ...finding, tried: true };
    await store.put(tried);
    try {
      await send(tried);
      await store.remove(finding.key);
      sent += 1;
    } catch (error) {
      if (!(error instanceof RefusedError)) return { sent, isSignedOut: false, isOffline: true };
      if (passing.has(error.status))
        return { sent, isSignedOut: error.status === 401, isOffline: error.status !== 401 };
      await store.put({ ...tried, refused: error.sentence });
    }
  }
  return { sent, isSignedOut: false, isOffline: false };
}
