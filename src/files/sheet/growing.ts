import { joinText, tooHeavy } from "./refused.ts";
import { sheetLimits } from "./zip-guard.ts";

/** A column of numbers that grows: the compact form in which cells cross between threads. */
export type Growing<T extends Column> = {
  readonly push: (value: number) => void;
  readonly length: () => number;
  /** Exactly as long as what was pushed. */
  readonly finish: () => T;
};

export type Column = Uint8Array | Uint16Array | Uint32Array;

/** Starts an empty column. */
export function growing<T extends Column>(make: (length: number) => T): Growing<T> {
  let items = make(1024);
  let used = 0;
  return {
    push(value) {
      if (used === items.length) {
        const larger = make(used * 2);
        larger.set(items);
        items = larger;
      }
      items[used++] = value;
    },
    length: () => used,
    finish() {
      const exact = make(used);
      exact.set(items.subarray(0, used));
      return exact;
    },
  };
}

/** Texts one after another in one buffer; each is known by its number, the empty text by 0. */
export type PackedTexts = { readonly bytes: Uint8Array; readonly ends: Uint32Array };

export type TextPool = {
  readonly add: (text: string) => number;
  readonly finish: () => PackedTexts;
};

/** Starts an empty pool of texts. Throws Refused past the limits on text. */
export function textPool(): TextPool {
  let buffer = Buffer.allocUnsafeSlow(65_536);
  let used = 0;
  const ends = growing((length) => new Uint32Array(length));
  ends.push(0);
  return {
    add(text) {
      if (text === "") return 0;
      joinText("", text);
      const size = text.length * 2;
      if (used + size > sheetLimits.textBytes) throw tooHeavy();
      if (used + size > buffer.length) {
        const larger = Buffer.allocUnsafeSlow(Math.max(buffer.length * 2, used + size));
        buffer.copy(larger, 0, 0, used);
        buffer = larger;
      }
      used += buffer.write(text, used, "utf16le");
      ends.push(used);
      return ends.length() - 1;
    },
    finish: () => ({ bytes: new Uint8Array(buffer.subarray(0, used)), ends: ends.finish() }),
  };
}

/** The texts of a pool by their number. */
export function textReader({ bytes, ends }: PackedTexts): (id: number) => string {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (id) => (id === 0 ? "" : view.toString("utf16le", ends[id - 1] ?? 0, ends[id] ?? 0));
}
