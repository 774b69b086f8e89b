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

/** Entities that grow tenfold twenty times over. */
export const laughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, at) => `<!ENTITY ${"b".repeat(at + 1)} "${`&${at === 0 ? "a" : "b".repeat(at)};`.repeat(10)}">`).join("")}]>`;
