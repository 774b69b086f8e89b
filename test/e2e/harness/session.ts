import { type BrowserContext, request } from "playwright-core";
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
