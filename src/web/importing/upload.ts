import { addressOf } from "../../contract/endpoint.ts";
import { startImport } from "../../contract/import.ts";
import { type RefusedBody, RefusedError, UnreachableError } from "../api/refused.ts";
import type { ImportRecord } from "./import-record.ts";

export type Upload = {
  readonly district: string;
  readonly csrf: string;
  readonly file: Blob;
  readonly name: string;
  readonly signal: AbortSignal;
  /** Share sent so far, 0 to 100. */
  readonly onProgress: (percent: number) => void;
};

function answerOf(request: XMLHttpRequest): ImportRecord {
  let body: unknown;
  try {
    body = JSON.parse(request.responseText);
  } catch (error) {
    throw new UnreachableError(request.status, error);
  }
  if (request.status < 300) return body as ImportRecord;
  const refused = typeof body === "object" && body !== null && "refusal" in body;
  throw refused
    ? new RefusedError(request.status, body as RefusedBody)
    : new UnreachableError(request.status);
}

/**
 * Sends a file and tells how far it is; `fetch` cannot say that of what it sends, so this one call does without it.
 * Throws RefusedError or UnreachableError; an AbortError when it was cancelled.
 */
export function uploadFile(upload: Upload): Promise<ImportRecord> {
  const { district, name, signal } = upload;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const { path } = startImport;
    request.open("POST", addressOf({ method: "GET", path }, { district, name }));
    request.setRequestHeader("accept", "application/json");
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("x-csrf-token", upload.csrf);
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      upload.onProgress(total === 0 ? 0 : Math.round((loaded / total) * 100));
    });
    request.addEventListener("load", () => {
      try {
        resolve(answerOf(request));
      } catch (error) {
        reject(error);
      }
    });
    request.addEventListener("error", () => reject(new UnreachableError(0)));
    request.addEventListener("abort", () => reject(new DOMException("cancelled", "AbortError")));
    signal.addEventListener("abort", () => request.abort());
    request.send(upload.file);
  });
}
