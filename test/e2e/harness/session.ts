import { type BrowserContext, request } from "playwright-core";
import { codeFor } from "../../harness/one-time-code.ts";
import type { Installation } from "./installation.ts";

/** The cookies of somebody signed in. */
export type Session = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** Signs somebody in to an installation. */
export async function signIn({ address, password }: Installation, login: string): Promise<Session> {
  const visitor = await request.newContext({ baseURL: address });
  const answer = await visitor.post("/api/session", { data: { login, password } });
  if (!answer.ok()) throw new Error(`${login} cannot sign in: ${await answer.text()}`);
  const session = await visitor.storageState();
  await visitor.dispose();
  return session;
}

/** Signs somebody in who has to set up a second factor before anything else, and sets it up. */
export async function signInAnew(home: Installation, login: string): Promise<Session> {
  const storageState = await signIn(home, login);
  const person = await request.newContext({ baseURL: home.address, storageState });
  const ask = async <T>(path: string, data?: object): Promise<T> => {
    const headers = data ? { "x-csrf-token": (await ask<{ csrf: string }>("/api/me")).csrf } : {};
    const answer = await person.fetch(path, { method: data ? "POST" : "GET", data, headers });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const factor = "/api/account/second-factor";
  const { secret } = await ask<{ secret: string }>(factor, { password: home.password });
  await ask(`${factor}/confirm`, { code: codeFor(secret) });
  const session = await person.storageState();
  await person.dispose();
  return session;
}
