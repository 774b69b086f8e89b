import fc from "fast-check";
import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod/mini";
import { type EndpointId, contract } from "../../src/contract/contract.ts";
import type { Endpoint } from "../../src/contract/endpoint.ts";
import type { Attribute } from "../../src/domain/ledger/attribute.ts";
import type { FieldRules } from "../../src/domain/unit/field-rules.ts";
import type { BusinessRole } from "../../src/domain/unit/role.ts";
import { type Pool, anyInput } from "../harness/any-input.ts";
import { type Visitor, openApi, signIn } from "../harness/api.ts";
import { declareOwn, guard, guardable, halves, marksOf, plantMarks } from "../harness/guarded.ts";
import { type TestLedger, askOwner, openTestLedger } from "../harness/ledger.ts";
import { runs, tell } from "../harness/runs.ts";
import { type Towns, makeTowns } from "../harness/towns.ts";
import { textsIn } from "../harness/zip.ts";

let ledger: TestLedger;
let towns: Towns;
let api: Hono;
let attributes: readonly Attribute[];

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  api = openApi(ledger);
  await declareOwn(ledger);
  attributes = guardable(ledger);
  await plantMarks(ledger, towns, attributes);
});
afterAll(() => ledger.close());

const logins: Readonly<Record<BusinessRole, string>> = {
  office: "t-office",
  town: "t-jia",
  bureau: "t-bureau",
  taskforce: "t-taskforce",
  leader: "t-leader",
  audit: "t-audit",
};
const people = Object.entries(logins) as [BusinessRole, string][];

const enders: readonly EndpointId[] = [
  "signIn",
  "signOut",
  "endSession",
  "endOtherSessions",
  "changePassword",
  "beginSecondFactor",
  "removeSecondFactor",
];
const all = Object.entries(contract) as [EndpointId, Endpoint][];
const ids = all.map(([id]) => id).filter((id) => !enders.includes(id));
const questions = all
  .filter(([, { method, path }]) => method === "GET" && path.startsWith("/api/districts/"))
  .map(([id]) => id);

async function saidBy(response: Response): Promise<string> {
  const isFile = response.headers.get("content-type")?.includes("openxmlformats") ?? false;
  return isFile ? textsIn(new Uint8Array(await response.arrayBuffer())) : await response.text();
}

/** What a question is asked with; `ids` says what a number in its path names. */
type Asked = Readonly<Record<string, unknown>> & {
  readonly ids: Readonly<Record<"import" | "proof" | "case" | "project", number>>;
};

/** Inputs that lead every question to the marked project, and its columns, facts, evidence and file. */
async function inputs(): Promise<Asked[]> {
  const [facts, last, imported] = await Promise.all([
    askOwner<string>(ledger, "select string_agg(seq::text, ',') from guatu.fact"),
    askOwner<number>(ledger, "select max(seq) from guatu.fact"),
    askOwner<number>(ledger, "select max(id) from guatu.import"),
  ]);
  const proofs = await askOwner<number>(ledger, "select min(seq) from guatu.evidence");
  const cases = await askOwner<number>(ledger, "select min(seq) from guatu.case_file");
  const common = {
    district: "towns",
    unit: towns.units.jia,
    period: "2024-02",
    year: "2024",
    rulebook: ledger.rules.rulebooks[0]?.id,
    columns: attributes.map(({ id }) => id).join(),
    seqs: facts,
    name: "fields",
    limit: 100,
    ids: { import: imported, proof: proofs, case: cases, project: towns.jia },
  };
  return ["", `2024-03-05@${last}`].map((knownAt) => ({ ...common, knownAt }));
}

function inputOf(id: EndpointId, { ids: numbers, ...asked }: Asked): object {
  const { path }: Endpoint = contract[id];
  const places = { "/imports/:": "import", "/evidence/:": "proof", "/cases/:": "case" } as const;
  const found = Object.entries(places).find(([part]) => path.includes(part));
  const of = found?.[1] ?? "project";
  const period = id === "rank" ? "2024Q1" : asked["period"];
  return { ...asked, period, id: numbers[of] };
}

function mayBeAskedOfThePast(id: EndpointId): boolean {
  const { input }: Endpoint = contract[id];
  return (
    "knownAt" in (z.toJSONSchema(input, { io: "input", unrepresentable: "any" }).properties ?? {})
  );
}

/** Everything an asker is told, by endpoint. */
async function allTold(visitor: Visitor, asked: readonly Asked[]): Promise<Map<string, string>> {
  const told = new Map<string, string>();
  for (const id of questions)
    for (const input of mayBeAskedOfThePast(id) ? asked : asked.slice(0, 1)) {
      const answer = await visitor.call(id, inputOf(id, input));
      expect([id, answer.status < 500 || answer.status === 503]).toEqual([id, true]);
      told.set(id, (told.get(id) ?? "") + (await saidBy(answer)));
    }
  return told;
}

function leaksOf(role: BusinessRole, fields: FieldRules, told: Iterable<[string, string]>) {
  const hidden = attributes.flatMap((attribute, index) =>
    fields[attribute.id]?.includes(role) ? [] : [{ attribute, index }],
  );
  return [...told].flatMap(([id, text]) =>
    hidden
      .filter((place) => marksOf(place).test(text))
      .map(({ attribute }) => `${role} was told ${attribute.id} by ${id}`),
  );
}

test("of every attribute, every role is told by no question what the rule keeps from it, and finds what it does not", async () => {
  const asked = await inputs();
  const heard = new Set<string>();
  for (const fields of halves(attributes)) {
    await guard(ledger, fields);
    for (const [role, login] of people) {
      const told = await allTold(await signIn(api, login), asked);
      expect(leaksOf(role, fields, told)).toEqual([]);
      const text = `${told.get("listProjects")}${told.get("exportProjects")}${told.get("showProject")}`;
      attributes.forEach((attribute, index) => {
        if (fields[attribute.id]?.includes(role) && marksOf({ attribute, index }).test(text))
          heard.add(`${role} ${attribute.id}`);
      });
    }
  }
  expect(heard.size).toBe(people.length * attributes.length);
}, 300_000);

test("with nothing guarded the marks come out of every question that carries figures, so the canary sings", async () => {
  await guard(ledger, {});
  const told = await allTold(await signIn(api, "t-office"), await inputs());
  const sings = [...told].filter(([, text]) =>
    attributes.some((attribute, index) => marksOf({ attribute, index }).test(text)),
  );
  expect(sings.map(([id]) => id)).toEqual(
    expect.arrayContaining([
      "listProjects",
      "exportProjects",
      "showProject",
      "listEvidence",
      "listCorrections",
      "listContests",
      "listCases",
      "showCase",
      "previewImport",
      "correctedWorkbook",
    ]),
  );
}, 120_000);

async function poolOf(): Promise<Pool> {
  const last = await askOwner<number>(ledger, "select max(seq) from guatu.fact");
  const proof = await askOwner<number>(ledger, "select max(seq) from guatu.evidence");
  const named = attributes.map(({ id }) => id);
  const units = Object.values(towns.units);
  return {
    numbers: [...units, towns.jia, towns.yi, 1, 2, 3, last, last - 1, last - 5, proof, 0, -1],
    texts: ["2024-01-01", "2024-03-05", "", "密鹊", "mq", "%", "2024-02", "1亿元", ...named],
    named: {
      district: ["towns"],
      columns: [named.join(), named.slice(0, 4).join()],
      attribute: named,
      period: ["2024-01", "2024-02", "2024"],
      seqs: [Array.from({ length: 40 }, (_, index) => last - index).join(), String(last)],
      rulebook: ledger.rules.rulebooks.map((book) => book.id),
    },
  };
}

test.each(people)(
  "whatever %s asks of any endpoint of the contract, nothing comes out of what is kept from them",
  async (role, login) => {
    const [fields = {}] = halves(attributes);
    await guard(ledger, fields).catch(() => undefined);
    const visitor = await signIn(api, login);
    const pool = await poolOf();
    const question = fc
      .constantFrom(...ids)
      .chain((id) => fc.tuple(fc.constant(id), anyInput(contract[id], pool)));
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(question, async ([id, input]) => {
        const response = await visitor.call(id, input, new Uint8Array([1]));
        expect([id, response.status]).not.toEqual([id, 500]);
        if (response.status === 200) answered += 1;
        expect(leaksOf(role, fields, [[id, await saidBy(response)]])).toEqual([]);
      }),
      { numRuns: runs(40, 2000) },
    );
    tell(`fields, ${role}`, { answered });
    expect(answered).toBeGreaterThan(0);
  },
  600_000,
);
