import type { Result } from "../../domain/refusal/refusal.ts";
import { type LookJob, type Looked, rasterSide } from "./look-job.ts";

/** What is said in words of a looked-at file; its pictures follow as bytes. */
type Head = {
  readonly result: Result<Omit<Looked, "drawn">>;
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly lengths: readonly number[];
};

/** What a job asks, without its file: the file is what follows on the line. */
export type AskedLook = Omit<LookJob, "bytes">;

/** A result as bytes: the length of its words, the words, then the large copy, the small one and the grey one. */
export function packLooked(result: Result<Looked>): Buffer {
  const drawn = result.ok ? result.value.drawn : null;
  const parts = drawn ? [drawn.large, drawn.small, drawn.raster.grey] : [];
  const head: Head = {
    result: result.ok
      ? { ok: true, value: { ...result.value, drawn: undefined } as never }
      : result,
    size: drawn && { width: drawn.width, height: drawn.height },
    lengths: parts.map((part) => part.length),
  };
  const words = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(words.length);
  return Buffer.concat([length, words, ...parts]);
}

/** The result again. Throws on anything {@link packLooked} did not make. */
export function unpackLooked(bytes: Buffer): Result<Looked> {
  const end = 4 + bytes.readUInt32BE(0);
  const { result, size, lengths } = JSON.parse(bytes.toString("utf8", 4, end)) as Head;
  if (!result.ok) return result;
  const starts = lengths.map((_, at) => lengths.slice(0, at).reduce((sum, own) => sum + own, end));
  const [large, small, grey] = lengths.map((own, at) => {
    const from = starts[at] ?? end;
    return new Uint8Array(bytes.subarray(from, from + own));
  });
  if (!size || !large || !small || !grey)
    return { ok: true, value: { ...result.value, drawn: null } };
  const drawn = { ...size, large, small, raster: { side: rasterSide, grey } };
  return { ok: true, value: { ...result.value, drawn } };
}
