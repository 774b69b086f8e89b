import { expect, test } from "vitest";
import { RefusedError, UnreachableError } from "../api/refused.ts";
import { type KeptFinding, memoryFindings } from "./kept-store.ts";
import { sendWaiting } from "./send-findings.ts";

const finding: KeptFinding = {
  key: "k1",
  person: 1,
  district: "sample",
  card: 5,
  fact: 7,
  label: { zh: "开工", en: "Start" },
  state: "waiting",
  says: "agrees",
  value: "",
  words: "",
  photographs: [],
  seenAt: "2026-11-21T01:00:00.000Z",
  tried: false,
  refused: null,
};

async function kept(...findings: readonly KeptFinding[]) {
  const store = memoryFindings();
  for (const each of findings) await store.put(each);
  return store;
}

const everyone = () => true;
const refusal = (status: number) =>
  new RefusedError(status, {
    refusal: { code: "x", params: {} },
    sentence: { zh: "不行", en: "no" },
  });

test("a finding is taken away only when the server has it, and marked as tried before it is sent", async () => {
  const store = await kept(finding);
  const seen: boolean[] = [];
  const lost = await sendWaiting(store, everyone, async () => {
    seen.push((await store.list())[0]?.tried ?? false);
    throw new UnreachableError(0);
  });
  expect([lost.sent, lost.isOffline, seen]).toEqual([0, true, [true]]);
  expect((await store.list())[0]?.key).toBe("k1");
  expect((await sendWaiting(store, everyone, async () => undefined)).sent).toBe(1);
  expect(await store.list()).toEqual([]);
});

test("a refusal stays with its sentence and does not stop the others; being signed out stops and loses nothing", async () => {
  const store = await kept(finding, { ...finding, key: "k2", seenAt: "2026-11-21T02:00:00.000Z" });
  const round = await sendWaiting(store, everyone, async ({ key }) => {
    if (key === "k1") throw refusal(400);
  });
  expect(round.sent).toBe(1);
  expect((await store.list()).map(({ refused }) => refused?.zh)).toEqual(["不行"]);
  const out = await kept(finding);
  expect(
    await sendWaiting(out, everyone, async () => {
      throw refusal(401);
    }),
  ).toMatchObject({ sent: 0, isSignedOut: true });
  expect(await out.list()).toHaveLength(1);
});

test("drafts wait for their writer, other people's findings for them, and the rest goes in the order it was seen", async () => {
  const store = await kept(
    { ...finding, key: "late", seenAt: "2026-11-21T03:00:00.000Z" },
    { ...finding, key: "draft", state: "draft" },
    { ...finding, key: "other", person: 2 },
    { ...finding, key: "early" },
  );
  const sent: string[] = [];
  await sendWaiting(
    store,
    ({ person }) => person === 1,
    async ({ key }) => void sent.push(key),
  );
  expect(sent).toEqual(["early", "late"]);
  expect((await store.list()).map(({ key }) => key)).toEqual(["draft", "other"]);
});
