/** A file somebody might bring: what it is, and whether it is taken (as evidence, never shown as it is). */
export type Sample = {
  readonly what: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly taken: boolean;
};

/** Bytes of a text, letter for letter. */
export const latin = (text: string): Buffer => Buffer.from(text, "latin1");
/** Refused with a sentence. */
export const bad = (what: string, name: string, bytes: Uint8Array): Sample => ({
  what,
  name,
  bytes,
  taken: false,
});
/** Taken as evidence, and never shown as it is. */
export const good = (what: string, name: string, bytes: Uint8Array): Sample => ({
  what,
  name,
  bytes,
  taken: true,
});

/** What is made to take more memory or time than there is: looked into in a process of its own, under its limits. */
export const greedy: ReadonlySet<string> = new Set([
  "camera fields that count four thousand million",
  "a pixel flood",
  "a line a thousand million pixels long",
  "an interlaced picture of 100 million pixels",
  "a progressive photograph of 100 million pixels",
  "a text of 64 MB in a picture of 64 KB",
  "a colour profile of 64 MB in a picture of 64 KB",
  "a photograph of two thousand scans",
  "a WebP of 16383 pixels square",
  "a billion laughs in a document",
  "a part a thousand times its size",
  "a part larger than it declares",
  "parts that share their bytes",
  "ten thousand parts",
]);

/** Entities that grow tenfold twenty times over. */
export const laughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, at) => `<!ENTITY ${"b".repeat(at + 1)} "${`&${at === 0 ? "a" : "b".repeat(at)};`.repeat(10)}">`).join("")}]>`;
