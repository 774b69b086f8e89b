import { encode } from "uqr";

/** A QR code as one line a row, `1` for dark: the page draws it. Errors: throws when the text is too long for one. */
export function qrOf(text: string): string {
  return encode(text, { ecc: "M", border: 2 })
    .data.map((row) => row.map((dark) => (dark ? "1" : "0")).join(""))
    .join("\n");
}
