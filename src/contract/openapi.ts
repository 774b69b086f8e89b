import * as z from "zod/mini";
import { tokenScopes } from "../domain/sign-in/token-scope.ts";
import { contract } from "./contract.ts";
import type { Endpoint } from "./endpoint.ts";

type Json = Readonly<Record<string, unknown>>;
type Schema = {
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
};

const fileTypes = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  json: "application/json",
  jsonl: "application/x-ndjson",
  file: "application/octet-stream",
} as const;

function schemaOf(type: z.ZodMiniType, io: "input" | "output"): Schema & Json {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { io, unrepresentable: "any" });
  return schema as Schema & Json;
}

function isInPath(endpoint: Endpoint, name: string): boolean {
  return endpoint.path.split("/").includes(`:${name}`);
}

function parametersOf(endpoint: Endpoint, schema: Schema): Json[] {
  const names = Object.entries(schema.properties ?? {});
  const isQuery = endpoint.method === "GET" || endpoint.upload === true;
  return names
    .filter(([name]) => isQuery || isInPath(endpoint, name))
    .map(([name, own]) => {
      const inPath = isInPath(endpoint, name);
      const required = inPath || (schema.required?.includes(name) ?? false);
      return { name, in: inPath ? "path" : "query", required, schema: own };
    });
}

function bodyOf(endpoint: Endpoint, schema: Schema): Json | undefined {
  if (endpoint.method === "GET") return undefined;
  if (endpoint.upload) return { required: true, content: { "application/octet-stream": {} } };
  const names = Object.entries(schema.properties ?? {}).filter(
    ([name]) => !isInPath(endpoint, name),
  );
  if (names.length === 0) return undefined;
  const required = schema.required?.filter((name) => !isInPath(endpoint, name)) ?? [];
  const body = { type: "object", properties: Object.fromEntries(names), required };
  return { required: true, content: { "application/json": { schema: body } } };
}

/** A session; or an access token where the door asks for a right a token can have. */
function securityOf({ access }: Endpoint): Json {
  if (access === "public") return {};
  const scope = tokenScopes.find((each) => each === access);
  return { security: [{ session: [] }, ...(scope ? [{ token: [scope] }] : [])] };
}

function operationOf(endpoint: Endpoint): Json {
  const input = schemaOf(endpoint.input, "input");
  const body = bodyOf(endpoint, input);
  const answer = endpoint.reply === "json" ? { schema: schemaOf(endpoint.output, "output") } : {};
  return {
    operationId: endpoint.id,
    summary: `${endpoint.summary.zh} · ${endpoint.summary.en}`,
    "x-access": endpoint.access,
    ...securityOf(endpoint),
    parameters: parametersOf(endpoint, input),
    ...(body ? { requestBody: body } : {}),
    responses: {
      200: { description: "OK", content: { [fileTypes[endpoint.reply]]: answer } },
      default: {
        description: "Refused: code, parameters and the sentence in both languages",
        content: { "application/json": { schema: { $ref: "#/components/schemas/Refused" } } },
      },
    },
  };
}

const refused = {
  type: "object",
  properties: {
    refusal: {
      type: "object",
      properties: { code: { type: "string" }, params: { type: "object" } },
      required: ["code", "params"],
    },
    sentence: {
      type: "object",
      properties: { zh: { type: "string" }, en: { type: "string" } },
      required: ["zh", "en"],
    },
  },
  required: ["refusal", "sentence"],
};

/** The API described in OpenAPI 3.1, derived from the contract table. Errors: none (total). */
export function openApi(version: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const endpoint of Object.values(contract)) {
    const path = endpoint.path.replace(/:(\w+)/gu, "{$1}");
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(endpoint) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "挂图 Guatu", version },
    paths,
    components: {
      schemas: { Refused: refused },
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "guatu_session" },
        token: { type: "http", scheme: "bearer", bearerFormat: "guatu_…" },
      },
    },
  };
}
