import { createReadStream } from "node:fs";

/**
 * The lines of a file one after another, ended by a line break alone: U+2028 and its like are letters within a line.
 * Bytes that are no UTF-8 throw, as does what the disk throws.
 */
export async function* linesOf(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let rest = "";
  for await (const part of createReadStream(file) as AsyncIterable<Buffer>) {
    const lines = (rest + decoder.decode(part, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== "") yield rest;
}
