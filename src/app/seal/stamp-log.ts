import { addStamp, findStamp } from "../../store/queries/seal-outside.ts";
import { findCheckpoint } from "../../store/queries/seal.ts";
import type { AskCtx } from "./ask-witness.ts";
import { readSigned } from "./check-notes.ts";
import type { Standing } from "./outside-book.ts";
import { readStamp, requestStamp } from "./time-stamp.ts";

const recordsToAStamp = 10_000;
const patience = 15_000;
const answerMax = 1_000_000;

async function stampBytes(authority: URL, body: Uint8Array): Promise<Uint8Array> {
  const response = await fetch(authority, {
    method: "POST",
    headers: { "content-type": "application/timestamp-query" },
    body: Buffer.from(body),
    signal: AbortSignal.timeout(patience),
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (response.status !== 200 || bytes.length > answerMax) throw new Error(`${response.status}`);
  return bytes;
}

/** Whether a district's log is due for a stamp: something new, and enough of it or long enough ago. */
async function dueStamp(ctx: AskCtx, authority: URL, asked: { tenant: string; apart: number }) {
  const last = await findStamp(ctx.owner, asked.tenant, authority.href);
  const checkpoint = await findCheckpoint(ctx.owner, asked.tenant);
  if (!checkpoint || checkpoint.size === last?.size) return { last, checkpoint: undefined };
  const isLong = Date.now() - Date.parse(last?.stamped_at ?? "1970-01-01") >= asked.apart;
  const isMuch = checkpoint.size - (last?.size ?? 0) >= recordsToAStamp;
  return { last, checkpoint: isLong || isMuch ? checkpoint : undefined };
}

/** Has an authority stamp a district's latest checkpoint where one is due. Errors: throws what net and database throw. */
export async function stampLog(
  ctx: AskCtx,
  authority: URL,
  asked: { tenant: string; apart: number },
): Promise<Omit<Standing, "since">> {
  const { last, checkpoint } = await dueStamp(ctx, authority, asked);
  const stands = { size: last?.size ?? 0, at: last?.stamped_at, problem: undefined };
  if (!checkpoint) return stands;
  const request = requestStamp(readSigned(checkpoint.note).note?.text ?? "");
  const stamp = readStamp(await stampBytes(authority, request.bytes), request);
  if (!stamp) return { ...stands, problem: "no stamp over this checkpoint in the answer" };
  const row = { authority: authority.href, token: stamp.token, stamped_at: stamp.at };
  await addStamp(ctx.owner, asked.tenant, { size: checkpoint.size, ...row });
  return { size: checkpoint.size, at: stamp.at, problem: undefined };
}
