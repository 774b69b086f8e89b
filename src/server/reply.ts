import type { Context } from "hono";
import type { ShownFile } from "../app/show-evidence.ts";
import { statusOf } from "../contract/refusal.ts";
import type { Refusal } from "../domain/refusal/refusal.ts";
import { say } from "../domain/refusal/say.ts";

/** A refusal as the outside sees it: its code, and the sentence in both languages. */
export function replyRefused(c: Context, refusal: Refusal): Response {
  c.set("refusal", refusal.code);
  const sentence = { zh: say(refusal, "zh"), en: say(refusal, "en") };
  return c.json({ refusal, sentence }, statusOf(refusal));
}

/** The code of the refusal a request was answered with, null for none. */
export function refusalNoted(c: Context): string | null {
  const code: unknown = c.get("refusal");
  return typeof code === "string" ? code : null;
}

const types = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  jsonl: "application/x-ndjson",
} as const;

/** Nothing in what is handed out runs, fetches or frames, however a browser takes it. */
const nothingRuns = "default-src 'none'; img-src 'self'; sandbox; frame-ancestors 'none'";

/** Evidence: our own copy shown in place, an original only ever saved. */
export function replyEvidence(c: Context, file: ShownFile): Response {
  const { bytes, media, name, inline } = file;
  c.set("contentPolicy", nothingRuns);
  const way = inline ? "inline" : "attachment";
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": media,
      "content-disposition": `${way}; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  });
}

/** A file to be saved under a name, never shown in place. */
export function replyFile(
  file: Uint8Array | ReadableStream<Uint8Array>,
  name: string,
  kind: keyof typeof types,
): Response {
  return new Response(file instanceof Uint8Array ? new Uint8Array(file) : file, {
    headers: {
      "content-type": types[kind],
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${kind}`)}`,
    },
  });
}
