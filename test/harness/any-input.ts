import fc from "fast-check";
import * as z from "zod/mini";
import type { Endpoint } from "../../src/contract/endpoint.ts";

type Json = {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Json[];
  readonly items?: Json;
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly additionalProperties?: Json | boolean;
};

/** What the texts and numbers of an input are drawn from: words that lead somewhere in the ledger asked. */
export type Pool = {
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
  /** What an input of this name is drawn from instead. */
  readonly named: Readonly<Record<string, readonly unknown[]>>;
};

function objectOf(schema: Json, pool: Pool): fc.Arbitrary<unknown> {
  const fields = Object.entries(schema.properties ?? {}).map(([name, own]) => [
    name,
    pool.named[name] ? fc.constantFrom(...pool.named[name]) : anyOf(own, pool),
  ]);
  return fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: [...(schema.required ?? [])],
    noNullPrototype: true,
  });
}

function anyOf(schema: Json, pool: Pool): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((each) => anyOf(each, pool)));
  const texts = fc.constantFrom(...pool.texts);
  const kinds: Readonly<Record<string, () => fc.Arbitrary<unknown>>> = {
    object: () => objectOf(schema, pool),
    array: () => fc.array(anyOf(schema.items ?? {}, pool), { maxLength: 3 }),
    number: () => fc.constantFrom(...pool.numbers),
    integer: () => fc.constantFrom(...pool.numbers),
    boolean: () => fc.boolean(),
    null: () => fc.constant(null),
    string: () => texts,
  };
  return (kinds[schema.type ?? ""] ?? (() => fc.oneof(texts, fc.constantFrom(...pool.numbers))))();
}

/** Inputs of an endpoint, made from its own declaration: a new endpoint is asked without a word more. */
export function anyInput(endpoint: Endpoint, pool: Pool): fc.Arbitrary<object> {
  const schema = z.toJSONSchema(endpoint.input, { io: "input", unrepresentable: "any" });
  return objectOf(schema as Json, pool) as fc.Arbitrary<object>;
}
