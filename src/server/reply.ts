import type { Context } from "hono";
import { statusOf } from "../contract/refusal.ts";
import { type Refusal, say } from "../domain/refusal/refusal.ts";

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
} as const;

/** A file to be saved under a name, never shown in place. */
export function replyFile(bytes: Uint8Array, name: string, kind: keyof typeof types): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": types[kind],
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${kind}`)}`,
    },
  });
}
