import { type EndpointId, contract } from "../../../src/contract/contract.ts";
import { addressOf } from "../../../src/contract/endpoint.ts";
import { type Visitor, visit } from "../api.ts";
import type { Plant, Server, World } from "./world.ts";

/** A district to simulate: copied for every seed, its people signed in. */
export type District = {
  readonly template: string;
  readonly sessions: ReadonlyMap<string, Pick<Visitor, "cookie" | "csrf">>;
  readonly desks: readonly { readonly unit: number; readonly project: number }[];
};

/** What the server answered; nothing where no answer came. */
export type Reply = { readonly status: number; readonly body: Record<string, unknown> };

/** What somebody was told is done, and what they had asked. */
export type Ack = {
  readonly id: EndpointId;
  readonly login: string;
  readonly input: Record<string, unknown>;
  /** Undefined where nobody ever heard: it may be done or not. */
  readonly reply: Reply | undefined;
};

/** A device of somebody in the district, on a network that loses, doubles and delays. */
export type Client = {
  readonly world: World;
  readonly login: string;
  readonly district: District;
  readonly told: Ack[];
};

const patience = 8000;

/** Has the server answer a request; a fault nobody put in is noted. */
async function answer(client: Client, server: Server, asked: Asked): Promise<Reply> {
  const { world, login, district } = client;
  const session = district.sessions.get(login);
  if (!session) throw new Error(`${login} is not signed in`);
  const name = `${login} ${asked.id} ${world.count()}`;
  return world.stage.start(name, server, async () => {
    const reply = await askServer(visit(server.api, session), asked);
    const { hurt, logged } = world.stage.task();
    if (reply.status >= 500 && reply.status !== 507 && !hurt)
      world.faults.push(`${name} answered ${reply.status} though nothing was broken: ${logged}`);
    if (reply.status === 507 && !hurt && !world.disk.isFull)
      world.faults.push(`${name} says the disk is full and it is not`);
    return { status: reply.status, body: (await reply.json()) as Record<string, unknown> };
  });
}

type Asked = {
  readonly id: EndpointId;
  readonly input: Record<string, unknown>;
  /** A ledger that is uploaded, as CSV. */
  readonly sheet?: string;
};

function askServer(visitor: Visitor, { id, input, sheet }: Asked): Promise<Response> {
  if (sheet === undefined) return visitor.call(id, input);
  const { method, path } = contract[id];
  return visitor.send(`${addressOf({ method, path }, input)}?name=2024-02.csv`, {
    method,
    body: new Blob([sheet]),
  });
}

/** Sends once: the request may not arrive, arrive twice, or its answer be lost; who waits too long gives up. */
async function send(client: Client, asked: Asked): Promise<Reply | undefined> {
  const { world } = client;
  const { server, dice } = world;
  const luck = dice.below(100);
  if (!server || luck < 5) {
    await world.sleep(1000);
    return undefined;
  }
  const reached = answer(client, server, asked);
  if (luck < 25) void answer(client, server, asked);
  if (luck >= 25 && luck < 33) {
    await world.sleep(dice.below(patience));
    return undefined;
  }
  return Promise.race([reached, world.sleep(patience).then(() => undefined)]);
}

/** The same again with another key: what a client must not do. */
function renewed(asked: Asked, plant: Plant, tries: number): Asked {
  if (plant.freshKeys !== true || tries === 0 || !("key" in asked.input)) return asked;
  return { ...asked, input: { ...asked.input, key: `${String(asked.input["key"])}-${tries}` } };
}

/** Sends until somebody answers, at most five times, as the pages do: with the same key. */
export async function insist(client: Client, asked: Asked): Promise<Reply | undefined> {
  const { world } = client;
  for (let tries = 0; tries < 5; tries += 1) {
    const reply = await send(client, renewed(asked, world.plant, tries));
    if (reply && reply.status < 500) return reply;
    await world.sleep(1000 + world.dice.below(20_000));
  }
  return undefined;
}

/** Changes something and remembers what was answered. */
export async function change(
  client: Client,
  id: EndpointId,
  given: Record<string, unknown>,
): Promise<Reply | undefined> {
  const input = { district: "towns", ...given };
  const reply = await insist(client, { id, input });
  client.world.hasJustTold = reply?.status === 200;
  client.told.push({ id, login: client.login, input, reply });
  return reply;
}

/** Brings a ledger as a sheet; the import's number. */
export async function bring(client: Client, sheet: string): Promise<number | undefined> {
  const asked = { id: "startImport", input: { district: "towns" }, sheet } as const;
  const reply = await insist(client, asked);
  return reply?.status === 200 ? Number(reply.body["id"]) : undefined;
}

/** Looks at something; undefined where it may not be seen or nobody answers. */
export async function look(
  client: Client,
  id: EndpointId,
  given: Record<string, unknown>,
): Promise<Record<string, unknown> | undefined> {
  const reply = await insist(client, { id, input: { district: "towns", ...given } });
  return reply?.status === 200 ? reply.body : undefined;
}
