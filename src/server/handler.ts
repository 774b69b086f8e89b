import type { Ctx } from "../app/context.ts";
import type { Endpoint, Output, Parsed } from "../contract/endpoint.ts";
import type { Result } from "../domain/refusal/refusal.ts";

type Answer<E extends Endpoint> = E["reply"] extends "json"
  ? Output<E>
  : Output<E> | Uint8Array | ReadableStream<Uint8Array>;

/** The use case behind each endpoint of an area. A missing or mistyped one does not compile. */
export type Handlers<Area extends Readonly<Record<string, Endpoint>>> = {
  readonly [K in keyof Area]: (
    ctx: Ctx,
    input: Parsed<Area[K]>,
    body: Uint8Array,
  ) => Promise<Result<Answer<Area[K]>>>;
};
