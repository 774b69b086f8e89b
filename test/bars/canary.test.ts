import fc from "fast-check";
import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type EndpointId, contract } from "../../src/contract/contract.ts";
import { type Pool, anyInput } from "../harness/any-input.ts";
import { type Visitor, openApi, signIn } from "../harness/api.ts";
import { type TestLedger, askOwner, openTestLedger } from "../harness/ledger.ts";
import { runs, tell } from "../harness/runs.ts";
import { plantReports } from "../harness/planted.ts";
import { type Towns, canary, makeTowns } from "../harness/towns.ts";
import { textsIn } from "../harness/zip.ts";

let ledger: TestLedger;
let towns: Towns;
let api: Hono;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  await plantReports(ledger, towns);
  api = openApi(ledger);
});
afterAll(() => ledger.close());

/** These end the session that asks, or lock it out. */
const enders: readonly EndpointId[] = [
  "signIn",
  "signOut",
  "endSession",
  "endOtherSessions",
  "changePassword",
  "beginSecondFactor",
  "removeSecondFactor",
];
const ids = (Object.keys(contract) as EndpointId[]).filter((id) => !enders.includes(id));

async function poolOf(): Promise<Pool> {
  const seqs = await askOwner<number>(ledger, "select max(seq) from fact");
  const units = Object.values(towns.units);
  const projects = [towns.jia, towns.yi, towns.elsewhere];
  const numbers = [...units, ...projects, 1, 2, 3, seqs, seqs - 3, 999_999, 0, -1];
  const days = ["2024-01-01", "2024-02-29", "2024-03-05", "2024-03-05@40", "2020-01-01"];
  const words = ["", "新材料", "queyi", "qy", "que", "%", "项目", "t-yi", "x"];
  const periods = ["2024-01", "2024-02", "2024", "2024Q1"];
  const attributes = ["totalInvestment", "problem", "alias", "name", "-unit", "start"];
  return {
    numbers,
    texts: [...days, ...words, ...periods, ...attributes, ...units.map(String), "1亿元"],
    named: {
      district: ["towns", "towns", "towns", "elsewhere"],
      period: periods,
      columns: ["investor,problem,progress,alias,name", "remark", ""],
      rulebook: ledger.rules.rulebooks.map((book) => book.id),
    },
  };
}

/** Everything an answer says: its headers too, and what lies in it packed. */
async function saidBy(response: Response): Promise<string> {
  const headers = JSON.stringify([...response.headers]);
  const isFile = response.headers.get("content-type")?.includes("openxmlformats") ?? false;
  if (!isFile) return decodeURIComponent(headers) + (await response.text());
  return decodeURIComponent(headers) + textsIn(new Uint8Array(await response.arrayBuffer()));
}

const seers: readonly [login: string, hidden: readonly string[]][] = [
  ["t-jia", [canary.yi, canary.elsewhere]],
  ["t-taskforce", [canary.yi, canary.elsewhere]],
  ["e-office", [canary.jia, canary.yi]],
];

test.each(seers)(
  "whatever %s asks of any endpoint, nothing comes out of what they may not see",
  async (login, hidden) => {
    const visitor: Visitor = await signIn(api, login);
    const pool = await poolOf();
    const question = fc
      .constantFrom(...ids)
      .chain((id) => fc.tuple(fc.constant(id), anyInput(contract[id], pool)));
    const statuses = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(question, async ([id, input]) => {
        const response = await visitor.call(id, input, new Uint8Array([1]));
        statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
        expect([id, response.status]).not.toEqual([id, 500]);
        const said = await saidBy(response);
        for (const word of hidden) expect([id, said.includes(word)]).toEqual([id, false]);
      }),
      { numRuns: runs(150, 3400) },
    );
    tell(
      `bar 7, ${login}`,
      Object.fromEntries([...statuses].map(([code, n]) => [String(code), n])),
    );
    expect(statuses.get(200) ?? 0).toBeGreaterThan(0);
  },
  600_000,
);
