import type { Context } from "hono";
import type { Endpoint } from "../contract/endpoint.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";

/** Whether the database can keep every text in it: no NUL, no half of a surrogate pair. */
export function isStorable(value: unknown): boolean {
  if (typeof value === "string") return !/[\0\p{Surrogate}]/u.test(value);
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([name, own]) => isStorable(name) && isStorable(own));
}

/** The JSON object a request carries; empty for none, undefined for anything else. */
async function bodyOf(c: Context): Promise<object | undefined> {
  const text = await c.req.text();
  if (text === "") return {};
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === "object" && body !== null && !Array.isArray(body) ? body : undefined;
  } catch {
    return undefined;
  }
}

/** What a request asks of an endpoint, checked against the contract. */
export async function inputOf(c: Context, endpoint: Endpoint): Promise<Result<unknown>> {
  const isJson = endpoint.method !== "GET" && endpoint.upload !== true;
  const body = isJson ? await bodyOf(c) : {};
  if (!body) return refuse("badRequest", { place: "JSON" });
  const raw = { ...c.req.query(), ...body, ...c.req.param() };
  if (!isStorable(raw)) return refuse("badRequest", { place: "U+0000" });
  const parsed = endpoint.input.safeParse(raw);
  if (parsed.success) return accept(parsed.data);
  const issue = parsed.error.issues[0];
  return refuse("badRequest", { place: issue?.path.join(".") ?? "" });
}
