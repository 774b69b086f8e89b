import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Ctx } from "../../src/app/context.ts";
import { commitDraw, planDraw } from "../../src/app/draws.ts";
import { openSigner } from "../../src/app/seal/ed25519.ts";
import { sealBatch } from "../../src/app/seal/seal-ledger.ts";
import { type TestLedger, enter, openTestLedger, valueOf } from "./ledger.ts";
import { memoryFiles } from "./memory-files.ts";
import { type Towns, addProject, makeTowns } from "./towns.ts";

const district = "towns";

/** A district with a dozen projects going on, where things are drawn and looked at. */
export type Inspecting = {
  readonly ledger: TestLedger;
  readonly towns: Towns;
  readonly as: (login: string, day?: string) => Promise<Ctx>;
  /** Seals what the ledger holds. */
  readonly seal: () => Promise<void>;
  /** Who may be sent, but for the office. */
  readonly people: readonly number[];
  /** The office commits to a draw among them. */
  readonly commit: (
    more?: Partial<Parameters<typeof commitDraw>[1]>,
    day?: string,
  ) => ReturnType<typeof commitDraw>;
  readonly close: () => Promise<void>;
};

async function addProjects(jia: Ctx, unit: number): Promise<void> {
  for (let at = 0; at < 12; at += 1)
    await addProject(jia, unit, [
      { attribute: "name", kind: "actual", value: `项目${at}` },
      { attribute: "start", kind: "actual", value: { day: "2023-06-01", precision: "day" } },
      { attribute: "progress", kind: "actual", period: "2024-01", value: "在建" },
    ]);
}

/** Opens such a district in a database of its own. */
export async function openInspecting(): Promise<Inspecting> {
  const folder = await mkdtemp(join(tmpdir(), "guatu-draw-"));
  const ledger = await openTestLedger("bare");
  const towns = await makeTowns(ledger);
  const files = memoryFiles();
  const as: Inspecting["as"] = async (login, day = "2024-03-05") => ({
    ...(await enter(ledger, login, { district, day })),
    files,
  });
  await addProjects(await as("t-jia"), towns.units.jia);
  const { inspectors } = valueOf(await planDraw(await as("t-office"), { district }));
  const people = inspectors.filter(({ name }) => name !== "t-office").map(({ id }) => id);
  return {
    ledger,
    towns,
    as,
    people,
    seal: async () => {
      const signers = [await openSigner(folder, "guatu.test")];
      const { owner } = ledger;
      valueOf(await sealBatch({ owner, signers, origin: "guatu.test" }, district));
    },
    commit: async (more = {}, day = "2024-03-05") =>
      commitDraw(await as("t-office", day), {
        district,
        title: "春季抽查",
        inspectors: [...people],
        wordsRole: null,
        ...more,
      }),
    close: async () => {
      await ledger.close();
      await rm(folder, { recursive: true });
    },
  };
}
