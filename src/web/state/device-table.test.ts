import { expect, test } from "vitest";
import { type Backing, deviceTable } from "./device-table.ts";

type Slip = { readonly key: string; readonly words: string };
const slip = (key: string, words = key): Slip => ({ key, words });

/** A device whose database can be told to fail. */
function device() {
  const kept = new Map<string, Slip>();
  const state = { fails: false };
  const checked = async (): Promise<void> => {
    if (state.fails) throw new Error("the device is full");
  };
  const backing: Backing<Slip> = {
    list: async () => {
      await checked();
      return [...kept.values()];
    },
    put: async (record) => {
      await checked();
      kept.set(record.key, record);
    },
    remove: async (key) => {
      await checked();
      kept.delete(key);
    },
  };
  return { kept, state, table: deviceTable(backing, ({ key }) => key) };
}

test("what the device keeps outlives the page", async () => {
  const { kept, table } = device();
  await table.put(slip("a"));
  expect([[...kept.keys()], table.keeps()]).toEqual([["a"], true]);
  await table.remove("a");
  expect([kept.size, await table.list()]).toEqual([0, []]);
});

test("what a full device refuses stays with the page, which says that it does not keep it", async () => {
  const { kept, state, table } = device();
  await table.put(slip("a"));
  state.fails = true;
  await table.put(slip("a", "later words"));
  await table.put(slip("b"));
  state.fails = false;
  expect(await table.list()).toEqual([slip("a", "later words"), slip("b")]);
  expect([[...kept.values()], table.keeps()]).toEqual([[slip("a")], false]);
});

test("put again once there is room, a record is kept by the device and by nobody else", async () => {
  const { kept, state, table } = device();
  state.fails = true;
  await table.put(slip("a"));
  state.fails = false;
  await table.put(slip("a", "later words"));
  expect([[...kept.values()], await table.list(), table.keeps()]).toEqual([
    [slip("a", "later words")],
    [slip("a", "later words")],
    true,
  ]);
});

test("a device that cannot be read gives what the page has, and fails nobody", async () => {
  const { state, table } = device();
  await table.put(slip("a"));
  state.fails = true;
  await table.put(slip("b"));
  expect([await table.list(), table.keeps()]).toEqual([[slip("b")], false]);
  await table.remove("b");
  expect(await table.list()).toEqual([]);
});

test("of two puts under way the later counts, whichever the device ends first", async () => {
  const ends: (() => void)[] = [];
  const slow: Backing<Slip> = {
    list: async () => [],
    put: () => new Promise<void>((end) => ends.push(end)),
    remove: async () => undefined,
  };
  const table = deviceTable(slow, ({ key }: Slip) => key);
  const [first, second] = [table.put(slip("a")), table.put(slip("a", "later words"))];
  ends[0]?.();
  await first;
  expect(await table.list()).toEqual([slip("a", "later words")]);
  ends[1]?.();
  await second;
});

test("without any database the page alone keeps the records", async () => {
  const table = deviceTable(null, ({ key }: Slip) => key);
  await table.put(slip("a"));
  expect([await table.list(), table.keeps()]).toEqual([[slip("a")], false]);
});
