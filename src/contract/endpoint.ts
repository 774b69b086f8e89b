import type * as z from "zod/mini";
import type { Bilingual } from "../domain/language.ts";
import type { RefusalCode } from "../domain/refusal/refusal.ts";
import type { Right } from "../domain/unit/rights.ts";

/**
 * Who may call: `public` anyone; `signedIn` anyone with a session; `member` a person with any grant in the district,
 * administrators included; `admin` any of the three administrators; `office` the project office; otherwise whose roles
 * carry that right.
 */
export type Access = "public" | "signedIn" | "member" | "admin" | "office" | Right;

/** What the reply is made of; a `file` says itself what it is, and may be shown in place only when it is our own copy. */
export type ReplyKind = "json" | "jsonl" | "xlsx" | "docx" | "file";

/** One endpoint as data: the server mounts it, the pages call it, OpenAPI prints it. */
export type Endpoint<
  I extends z.ZodMiniType = z.ZodMiniType,
  O extends z.ZodMiniType = z.ZodMiniType,
> = {
  readonly id: string;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** `/api/districts/:district/projects`; names after a colon are part of the input. */
  readonly path: string;
  readonly summary: Bilingual;
  readonly access: Access;
  /** Path, query and JSON body together, as one object; query values arrive as strings. */
  readonly input: I;
  readonly output: O;
  readonly reply: ReplyKind;
  /** The body is a file (`application/octet-stream`), its name in the input. */
  readonly upload?: boolean;
  readonly refusals: readonly RefusalCode[];
};

/** What a caller sends to an endpoint. */
export type Input<E extends Endpoint> = z.input<E["input"]>;

/** What an endpoint receives, once parsed. */
export type Parsed<E extends Endpoint> = z.output<E["input"]>;

/** What an endpoint answers. */
export type Output<E extends Endpoint> = z.output<E["output"]>;

type Declared<I extends z.ZodMiniType, O extends z.ZodMiniType> = Omit<
  Endpoint<I, O>,
  "reply" | "refusals"
> &
  Partial<Pick<Endpoint, "reply" | "refusals">>;

/** Declares an endpoint; the reply is JSON unless said otherwise. Errors: none (total). */
export function endpoint<I extends z.ZodMiniType, O extends z.ZodMiniType>(
  declared: Declared<I, O>,
): Endpoint<I, O> {
  return { reply: "json", refusals: [], ...declared };
}

/** The address of an endpoint for an input: path places filled, the rest as query when it is a GET. Errors: none (total). */
export function addressOf(
  target: Pick<Endpoint, "method" | "path">,
  input: Readonly<Record<string, unknown>>,
): string {
  const rest = new Map(Object.entries(input));
  const path = target.path.replace(/:(\w+)/gu, (_, name: string) => {
    const value = rest.get(name);
    rest.delete(name);
    return typeof value === "string" || typeof value === "number" ? encodeURIComponent(value) : "";
  });
  if (target.method !== "GET") return path;
  const query = [...rest]
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return query.length === 0 ? path : `${path}?${query.join("&")}`;
}
