import { expect, test } from "vitest";
import { contract } from "../../src/contract/contract.ts";
import { openApi } from "../../src/contract/openapi.ts";
import { tokenScopes } from "../../src/domain/sign-in/token-scope.ts";

type Json = { readonly [name: string]: Json };
type Operation = Json & { readonly operationId: string; readonly "x-access": string };
const document = JSON.parse(JSON.stringify(openApi("1.2.3"))) as Json;
const methods = ["get", "post", "put", "delete"];

const operations = Object.entries(document["paths"] ?? {}).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({
    path,
    method,
    operation: operation as Operation,
  })),
);

test("the description is OpenAPI 3.1 and names every endpoint once", () => {
  expect(document["openapi"]).toMatch(/^3\.1\.\d+$/u);
  expect(document["info"]).toEqual({ title: expect.any(String), version: "1.2.3" });
  const ids = operations.map(({ operation }) => operation.operationId);
  expect(ids.toSorted()).toEqual(Object.keys(contract).toSorted());
  for (const { method, operation } of operations) {
    expect(methods).toContain(method);
    expect(operation["summary"]).toMatch(/.+ · .+/u);
    expect(Object.keys(operation["responses"] ?? {})).toEqual(["200", "default"]);
  }
});

type Parameter = { name: string; in: string; required: boolean; schema: object };

test("the places of every path are its path parameters, required and described", () => {
  for (const { path, operation } of operations) {
    const parameters = (operation["parameters"] ?? []) as unknown as Parameter[];
    const places = [...path.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? "");
    const named = parameters.filter((each) => each.in === "path");
    expect(named.map((each) => each.name).toSorted()).toEqual(places.toSorted());
    for (const each of parameters) {
      expect(["path", "query"]).toContain(each.in);
      expect(each.schema).toBeTypeOf("object");
      if (each.in === "path") expect(each.required).toBe(true);
    }
    const keys = parameters.map((each) => `${each.in} ${each.name}`);
    expect(new Set(keys).size).toBe(keys.length);
  }
});

function* referencesIn(part: unknown): Generator<string> {
  if (typeof part !== "object" || part === null) return;
  for (const [name, own] of Object.entries(part)) {
    if (name === "$ref" && typeof own === "string") yield own;
    else yield* referencesIn(own);
  }
}

test("every reference leads somewhere in the document", () => {
  const references = [...referencesIn(document)];
  expect(references.length).toBeGreaterThan(0);
  for (const reference of references) {
    const found = reference
      .replace(/^#\//u, "")
      .split("/")
      .reduce<Json | undefined>((at, name) => at?.[name], document);
    expect([reference, found === undefined]).toEqual([reference, false]);
  }
});

test("who must be signed in is said, and how: by an access token too where a right is asked that one can have", () => {
  const schemes = Object.keys(document["components"]?.["securitySchemes"] ?? {});
  for (const { operation } of operations) {
    const asked = operation["security"] as unknown as object[] | undefined;
    const access = operation["x-access"];
    const byToken = tokenScopes.some((scope) => scope === access);
    const wanted = byToken ? schemes : ["session"];
    const named = asked?.flatMap((each) => Object.keys(each));
    expect(named).toEqual(access === "public" ? undefined : wanted);
  }
});

test("a file that is sent or answered is described as one", () => {
  const of = (id: string) =>
    operations.find(({ operation }) => operation.operationId === id)?.operation;
  const sent = of("startImport")?.["requestBody"]?.["content"] ?? {};
  expect(Object.keys(sent)).toEqual(["application/octet-stream"]);
  const answered = of("downloadBulletin")?.["responses"]?.["200"]?.["content"] ?? {};
  expect(Object.keys(answered)[0]).toContain("wordprocessingml");
});
