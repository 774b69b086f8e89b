import type { Hono } from "hono";
import { type EndpointId, contract } from "../../src/contract/contract.ts";
import { type Endpoint, addressOf } from "../../src/contract/endpoint.ts";
import type { EvidenceFiles } from "../../src/files/evidence/evidence-files.ts";
import { buildApp } from "../../src/server/build-app.ts";
import { password, today } from "./engine.ts";
import type { TestLedger } from "./ledger.ts";
import { memoryFiles } from "./memory-files.ts";

/** The whole server without its port. */
export function openApi(ledger: TestLedger, files: EvidenceFiles = memoryFiles()): Hono {
  const { store, app, rules } = ledger;
  return buildApp({ ledger: { store, app }, files, rules, today: () => today, version: "1.2.3" });
}

/** Somebody at the server's door: signed in or not. */
export type Visitor = {
  readonly cookie: string;
  readonly csrf: string;
  readonly send: (address: string, init?: RequestInit) => Promise<Response>;
  /** Calls an endpoint as the pages do. */
  readonly call: (id: EndpointId, input?: object, body?: Uint8Array) => Promise<Response>;
};

/** A visitor with a session's cookie and token, both "" for a stranger. */
export function visit(api: Hono, session = { cookie: "", csrf: "" }): Visitor {
  const send = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers({ cookie: session.cookie, "x-csrf-token": session.csrf });
    new Headers(init.headers).forEach((value, name) => headers.set(name, value));
    return api.request(address, { ...init, headers });
  };
  const call = (id: EndpointId, input: object = {}, body?: Uint8Array): Promise<Response> => {
    const { method, path, upload }: Endpoint = contract[id];
    if (method === "GET") return send(addressOf({ method, path }, { ...input }));
    if (upload) {
      const name = `name=${encodeURIComponent("台账.xlsx")}`;
      const bytes = new Blob([new Uint8Array(body ?? [])]);
      return send(`${addressOf({ method, path }, { ...input })}?${name}`, { method, body: bytes });
    }
    const json = { method, body: JSON.stringify(input) };
    return send(addressOf({ method, path }, { ...input }), {
      ...json,
      headers: { "content-type": "application/json" },
    });
  };
  return { ...session, send, call };
}

/** Tries to sign in, and answers what the server said. */
export function trySignIn(api: Hono, login: string, secret = password): Promise<Response> {
  return visit(api).call("signIn", { login, password: secret });
}

/** A signed-in visitor. */
export async function signIn(api: Hono, login: string, secret = password): Promise<Visitor> {
  const response = await trySignIn(api, login, secret);
  if (response.status !== 200) throw new Error(await response.text());
  const cookie = response.headers.get("set-cookie")?.split(";")[0] ?? "";
  const { csrf } = (await response.json()) as { csrf: string };
  return visit(api, { cookie, csrf });
}

/** The code of the refusal an answer carries, "" for none. */
export async function refusalOf(response: Response): Promise<string> {
  const body = (await response.json()) as { refusal?: { code: string } };
  return body.refusal?.code ?? "";
}
