import { type AddressInfo } from "node:net";
import { request } from "node:http";
import { type ServerType, serve } from "@hono/node-server";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Visitor, openApi, signIn } from "../harness/api.ts";
import { type CuttingLine, openLine } from "../harness/cutting.ts";
import { type TestLedger, askOwner, openTestLedger } from "../harness/ledger.ts";
import { runs, tell } from "../harness/runs.ts";
import { type Towns, makeTowns } from "../harness/towns.ts";

let ledger: TestLedger;
let towns: Towns;
let server: ServerType;
let line: CuttingLine;
let town: Visitor;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  const api = openApi(ledger);
  town = await signIn(api, "t-jia");
  server = await new Promise<ServerType>((resolve) => {
    const open: ServerType = serve({ fetch: api.fetch, port: 0, hostname: "127.0.0.1" }, () =>
      resolve(open),
    );
  });
  line = await openLine((server.address() as AddressInfo).port);
});
afterAll(async () => {
  await line.close();
  server.close();
  await ledger.close();
});

/** Sends once over the line; answers the status, 0 when the line broke before the reply was whole. */
function send(path: string, body: object): Promise<number> {
  const text = JSON.stringify(body);
  const headers = {
    cookie: town.cookie,
    "x-csrf-token": town.csrf,
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
    connection: "close",
  };
  return new Promise((resolve) => {
    const sent = request(
      { host: "127.0.0.1", port: line.port, method: "POST", path, headers },
      (reply) => {
        reply.resume();
        reply.on("end", () => resolve(reply.complete ? (reply.statusCode ?? 0) : 0));
        reply.on("error", () => resolve(0));
      },
    );
    sent.on("error", () => resolve(0));
    sent.end(text);
  });
}

const triesMax = 5;

/** Sends until it is answered, as the pages do; the last try goes through. */
async function insist(path: string, body: object, cuts: readonly number[]): Promise<number> {
  for (let tries = 1; tries <= triesMax; tries += 1) {
    const at = cuts[tries - 1];
    const side = at !== undefined && at < 1000 ? "request" : "reply";
    line.cutNext(at === undefined || tries === triesMax ? undefined : { side, after: at % 1000 });
    const status = await send(path, body);
    if (status !== 0) return status;
  }
  return 0;
}

function statement(key: string, value: string): object {
  const project = towns.jia;
  return { key, project, attribute: "remark", kind: "actual", value, period: "2024-02" };
}

const recorded = (key: string) =>
  askOwner<number>(ledger, `select count(*) from fact where key like '%${key}'`);

test("however often the line breaks at whatever byte, a statement is recorded exactly once", async () => {
  const path = "/api/districts/towns/facts";
  let made = 0;
  let cut = 0;
  const count = runs(100, 1000);
  await fc.assert(
    // Below 1000: so many bytes of the request; from 1000 on: of the reply. A request is some 450 bytes long.
    fc.asyncProperty(fc.array(fc.nat(1900), { minLength: 1, maxLength: 5 }), async (cuts) => {
      const key = `once-${String((made += 1)).padStart(6, "0")}`;
      cut += cuts.length;
      expect(await insist(path, statement(key, `第${made}次`), cuts)).toBe(200);
      expect(await recorded(key)).toBe(1);
      line.cutNext(undefined);
      expect(await send(path, statement(key, "另一句"))).toBe(409);
      expect(await recorded(key)).toBe(1);
    }),
    { numRuns: count },
  );
  tell("bar 12", { submissions: made, "cuts planned": cut, twice: 0, lost: 0 });
}, 600_000);
