import { type Endpoint, type Input, type Output, addressOf } from "../../contract/endpoint.ts";
import { type RefusedBody, RefusedError, UnreachableError } from "./refused.ts";

type CallOptions = { readonly signal?: AbortSignal | undefined; readonly file?: Blob | undefined };

let csrf = "";

/** Remembers the token that every change carries back; `me` and the sign-in bring it. */
export function rememberCsrf(token: string): void {
  csrf = token;
}

/**
 * Calls an endpoint of the contract and returns its answer. `file` is the body of an upload.
 * Throws RefusedError (with the server's sentence) or UnreachableError.
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  input: Input<E>,
  options: CallOptions = {},
): Promise<Output<E>> {
  const fields = input as Readonly<Record<string, unknown>>;
  const response = await reach(uploadAddress(endpoint, fields), {
    method: endpoint.method,
    credentials: "same-origin",
    headers: headersOf(endpoint, options.file),
    body: bodyOf(endpoint, fields, options.file),
    signal: options.signal ?? null,
  });
  const body = await jsonOf(response);
  if (response.ok) return body as Output<E>;
  throw isRefused(body)
    ? new RefusedError(response.status, body)
    : new UnreachableError(response.status);
}

/** An upload has its file as body, so what is not in the path goes into the query. */
function uploadAddress(endpoint: Endpoint, fields: Readonly<Record<string, unknown>>): string {
  return addressOf(endpoint.upload ? { method: "GET", path: endpoint.path } : endpoint, fields);
}

function headersOf(endpoint: Endpoint, file: Blob | undefined): Record<string, string> {
  const headers: Record<string, string> = { accept: "application/json" };
  if (endpoint.method === "GET") return headers;
  headers["x-csrf-token"] = csrf;
  headers["content-type"] = file ? "application/octet-stream" : "application/json";
  return headers;
}

function bodyOf(
  endpoint: Endpoint,
  fields: Readonly<Record<string, unknown>>,
  file: Blob | undefined,
): BodyInit | null {
  if (endpoint.method === "GET") return null;
  if (file) return file;
  const inPath = new Set(endpoint.path.match(/(?<=:)\w+/gu) ?? []);
  const rest = Object.entries(fields).filter(([name]) => !inPath.has(name));
  return JSON.stringify(Object.fromEntries(rest));
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new UnreachableError(0, error);
  }
}

async function jsonOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return text === "" ? {} : (JSON.parse(text) as unknown);
  } catch (error) {
    throw new UnreachableError(response.status, error);
  }
}

function isRefused(body: unknown): body is RefusedBody {
  return typeof body === "object" && body !== null && "refusal" in body && "sentence" in body;
}
