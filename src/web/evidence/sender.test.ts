import { expect, test } from "vitest";
import { RefusedError, UnreachableError } from "../api/refused.ts";
import { sendWaiting } from "./sender.ts";
import { type WaitingFile, memoryStore } from "./waiting-store.ts";

const sentence = { zh: "不收", en: "not taken" };
const file = (key: string, given: Partial<WaitingFile> = {}): WaitingFile =>
  ({ key, person: 1, refused: null, ...given }) as WaitingFile;
const everybody = () => true;

async function storeOf(...files: readonly WaitingFile[]) {
  const store = memoryStore();
  for (const each of files) await store.put(each);
  return store;
}
const keysOf = async (store: ReturnType<typeof memoryStore>) =>
  (await store.list()).map(({ key }) => key);

test("what the server has is taken away, one after the other", async () => {
  const store = await storeOf(file("a"), file("b"));
  const sent: string[] = [];
  const round = await sendWaiting(store, everybody, async ({ key }) => void sent.push(key));
  expect([round, sent, await keysOf(store)]).toEqual([{ sent: 2, offline: false }, ["a", "b"], []]);
});

test("without a network everything stays, and nothing more is tried", async () => {
  const store = await storeOf(file("a"), file("b"));
  let tried = 0;
  const round = await sendWaiting(store, everybody, async () => {
    tried += 1;
    throw new UnreachableError(0);
  });
  expect([round, tried, await keysOf(store)]).toEqual([{ sent: 0, offline: true }, 1, ["a", "b"]]);
});

test("an answer that was cut leaves the file to be sent again: the server knows it by its content", async () => {
  const store = await storeOf(file("a"));
  const server = new Set<string>();
  let cut = true;
  const send = async ({ key }: WaitingFile) => {
    server.add(key);
    if (cut) throw new UnreachableError(200);
  };
  await sendWaiting(store, everybody, send);
  cut = false;
  await sendWaiting(store, everybody, send);
  expect([server.size, await keysOf(store)]).toEqual([1, []]);
});

test("a refusal stays with its sentence and is not sent again by itself; the next file goes", async () => {
  const store = await storeOf(file("a"), file("b"));
  const refuse = new RefusedError(415, { refusal: { code: "evidenceKind", params: {} }, sentence });
  const send = async ({ key }: WaitingFile) => {
    if (key === "a") throw refuse;
  };
  expect(await sendWaiting(store, everybody, send)).toEqual({ sent: 1, offline: false });
  expect(await store.list()).toMatchObject([{ key: "a", refused: sentence }]);
  expect(await sendWaiting(store, everybody, async () => expect.unreachable())).toMatchObject({
    sent: 0,
  });
});

test.each([401, 429, 503])("a refusal that passes (%i) leaves the file waiting", async (status) => {
  const store = await storeOf(file("a"));
  const error = new RefusedError(status, { refusal: { code: "x", params: {} }, sentence });
  const round = await sendWaiting(store, everybody, async () => Promise.reject(error));
  expect([round.offline, (await store.list())[0]?.refused]).toEqual([true, null]);
});

test("what another person left on this device is not sent in this one's name", async () => {
  const store = await storeOf(file("a", { person: 2 }), file("b"));
  const sent: string[] = [];
  await sendWaiting(
    store,
    ({ person }) => person === 1,
    async ({ key }) => void sent.push(key),
  );
  expect([sent, await keysOf(store)]).toEqual([["b"], ["a"]]);
});
