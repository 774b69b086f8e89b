import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { connectOidc } from "../../src/app/oidc.ts";

// A provider that leads elsewhere is none of the kind one can have for real: these two servers only write down who asks.
let evil: Server;
let lure: Server;
let description: (at: string) => { status: number; location?: string; body?: object };
const asked: string[] = [];

const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

beforeAll(async () => {
  evil = createServer((req, res) => {
    asked.push(req.url ?? "");
    res.end("{}");
  });
  lure = createServer((_, res) => {
    const { status, location, body } = description(addressOf(lure));
    res.writeHead(status, {
      "content-type": "application/json",
      ...(location ? { location } : {}),
    });
    res.end(JSON.stringify(body ?? {}));
  });
  for (const server of [evil, lure])
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => [evil, lure].forEach((server) => server.close()));
beforeEach(() => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
});

function connect() {
  return connectOidc({
    issuer: new URL(addressOf(lure)),
    clientId: "guatu",
    clientSecret: "secret",
    name: "x",
    claim: undefined,
    origin: "https://guatu.example",
  });
}

test("a description that redirects elsewhere is not followed", async () => {
  description = () => ({
    status: 302,
    location: `${addressOf(evil)}/.well-known/openid-configuration`,
  });
  const begun = await connect().begin();
  expect(begun).toMatchObject({ ok: false, refusal: { code: "oidcUnreachable" } });
  expect(asked).toEqual([]);
});

test("the code and the client's secret go to the provider's own origin, whatever it calls its token endpoint", async () => {
  description = (at) => ({
    status: 200,
    body: {
      issuer: at,
      authorization_endpoint: `${at}/auth`,
      token_endpoint: `${addressOf(evil)}/token`,
      jwks_uri: `${addressOf(evil)}/jwks`,
      response_types_supported: ["code"],
      id_token_signing_alg_values_supported: ["RS256"],
      subject_types_supported: ["public"],
    },
  });
  const oidc = connect();
  const begun = await oidc.begin();
  if (!begun.ok) throw new Error(begun.refusal.code);
  const state = new URL(begun.value.to).searchParams.get("state") ?? "";
  const finished = await oidc.finish(begun.value.flow, `code=x&state=${state}`);
  expect(finished).toMatchObject({ ok: false, refusal: { code: "oidcWrong" } });
  expect(asked).toEqual([]);
});
