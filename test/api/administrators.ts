import type { Hono } from "hono";
import type { EndpointId, contract } from "../../src/contract/contract.ts";
import type { Output } from "../../src/contract/endpoint.ts";
import { type Visitor, openApi, refusalOf, signIn } from "../harness/api.ts";
import { type TestLedger, openTestLedger } from "../harness/ledger.ts";
import { type Towns, makeTowns } from "../harness/towns.ts";

/** The two towns with their three administrators signed in. */
export type Administered = {
  readonly ledger: TestLedger;
  readonly towns: Towns;
  readonly api: Hono;
  readonly sys: Visitor;
  readonly sec: Visitor;
  readonly audit: Visitor;
};

const district = "towns";

/** Opens the two towns in a database of their own. */
export async function openAdministered(): Promise<Administered> {
  const ledger = await openTestLedger("bare");
  const towns = await makeTowns(ledger);
  const api = openApi(ledger);
  const sys = await signIn(api, "t-sysadmin");
  const sec = await signIn(api, "t-secadmin");
  return { ledger, towns, api, sys, sec, audit: await signIn(api, "t-auditadmin") };
}

/** What an endpoint answers; anything but 200 fails the test. */
export async function ask<K extends EndpointId>(
  who: Visitor,
  id: K,
  input: object = {},
): Promise<Output<(typeof contract)[K]>> {
  const response = await who.call(id, { district, ...input });
  if (response.status !== 200) throw new Error(`${id}: ${await response.text()}`);
  return (await response.json()) as Output<(typeof contract)[K]>;
}

/** The code of the refusal an endpoint answers with, "" for none. */
export async function refusal(who: Visitor, id: EndpointId, input: object): Promise<string> {
  return refusalOf(await who.call(id, { district, ...input }));
}

/** A password of somebody's own choosing. */
export const own = "four unrelated words";

/** Signs in with a one-time password and chooses an own one. */
export async function takeOver(api: Hono, login: string, once: string): Promise<Visitor> {
  const visitor = await signIn(api, login, once);
  await ask(visitor, "changePassword", { old: once, new: own });
  return visitor;
}

/** An account as the system administrator sees it. */
export async function accountOf(sys: Visitor, login: string) {
  const { people } = await ask(sys, "listPeople");
  const found = people.find((person) => person.login === login);
  if (!found) throw new Error(`no account ${login}`);
  return found;
}
