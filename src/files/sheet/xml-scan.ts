import { DamagedFile } from "./zip-part.ts";

/** What a scan of XML reports: names without their prefix, attributes as raw text, text unescaped. */
export type XmlHandlers = {
  readonly open: (name: string, attributes: string) => void;
  readonly close: (name: string) => void;
  readonly text?: (text: string) => void;
};

/** The longest tag and comment in any real workbook is far below this. */
const longestMarkup = 1_000_000;
const slash = 47;
const bang = 33;
const question = 63;

/**
 * Reads XML in pieces, in constant memory. Made for the parts of a workbook: no document type, no
 * entities but the five of XML and character numbers, so an entity bomb stays text.
 */
export function xmlScan(handlers: XmlHandlers): { push: (piece: string) => void; end: () => void } {
  let rest = "";
  return {
    push(piece) {
      const buffer = rest === "" ? piece : rest + piece;
      rest = buffer.slice(scan(buffer, handlers));
      if (rest.length > longestMarkup) throw new DamagedFile("endless markup");
    },
    end() {
      if (rest.trim() !== "") throw new DamagedFile("breaks off");
    },
  };
}

/** Scans a whole small part. */
export function scanXml(xml: string, handlers: XmlHandlers): void {
  const scanner = xmlScan(handlers);
  scanner.push(xml);
  scanner.end();
}

/** Reports all complete markup of the buffer; returns where the unfinished rest begins. */
function scan(buffer: string, handlers: XmlHandlers): number {
  let at = 0;
  for (;;) {
    const start = buffer.indexOf("<", at);
    if (start === -1) return reportText(buffer, at, handlers);
    const end = markupEnd(buffer, start);
    if (end === -1) {
      if (start > at) handlers.text?.(unescapeXml(buffer.slice(at, start)));
      return start;
    }
    if (start > at) handlers.text?.(unescapeXml(buffer.slice(at, start)));
    report(buffer, { start, end }, handlers);
    at = end;
  }
}

/** Text at the end of a piece: all but an entity that may be cut through. */
function reportText(buffer: string, at: number, handlers: XmlHandlers): number {
  const entity = buffer.indexOf("&", Math.max(at, buffer.length - 12));
  const end = entity === -1 ? buffer.length : entity;
  if (end > at) handlers.text?.(unescapeXml(buffer.slice(at, end)));
  return end;
}

function markupEnd(buffer: string, start: number): number {
  if (buffer.charCodeAt(start + 1) !== bang) return tagEnd(buffer, start);
  if (buffer.startsWith("<!--", start)) return after(buffer, "-->", start);
  if (buffer.startsWith("<![CDATA[", start)) return after(buffer, "]]>", start);
  return buffer.length - start < 9 ? -1 : after(buffer, ">", start);
}

/** Behind the `>` that closes a tag; one inside a quoted attribute does not. */
function tagEnd(buffer: string, start: number): number {
  let quote = 0;
  for (let at = start + 1; at < buffer.length; at++) {
    const code = buffer.charCodeAt(at);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === 62) return at + 1;
    else if (code === 34 || code === 39) quote = code;
  }
  return -1;
}

function after(buffer: string, what: string, from: number): number {
  const found = buffer.indexOf(what, from);
  return found === -1 ? -1 : found + what.length;
}

function report(
  buffer: string,
  { start, end }: { readonly start: number; readonly end: number },
  handlers: XmlHandlers,
): void {
  const first = buffer.charCodeAt(start + 1);
  if (first === slash) {
    handlers.close(localName(buffer.slice(start + 2, end - 1)));
  } else if (first === bang) {
    if (buffer.startsWith("<![CDATA[", start)) handlers.text?.(buffer.slice(start + 9, end - 3));
  } else if (first !== question) {
    const selfClosed = buffer.charCodeAt(end - 2) === slash;
    openTag(buffer.slice(start + 1, selfClosed ? end - 2 : end - 1), selfClosed, handlers);
  }
}

function openTag(tag: string, selfClosed: boolean, handlers: XmlHandlers): void {
  let nameEnd = 0;
  while (nameEnd < tag.length && tag.charCodeAt(nameEnd) > 32) nameEnd++;
  const name = localName(nameEnd === tag.length ? tag : tag.slice(0, nameEnd));
  handlers.open(name, nameEnd === tag.length ? "" : tag.slice(nameEnd));
  if (selfClosed) handlers.close(name);
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return (colon === -1 ? name : name.slice(colon + 1)).trimEnd();
}

/** The value of an attribute; a prefix counts as part of the name (`r:id`). */
export function attribute(attributes: string, name: string): string | undefined {
  let at = attributes.indexOf(name);
  while (at !== -1) {
    const value = attributeAt(attributes, at, name);
    if (value !== undefined) return value;
    at = attributes.indexOf(name, at + name.length);
  }
  return undefined;
}

function attributeAt(attributes: string, at: number, name: string): string | undefined {
  if (at > 0 && attributes.charCodeAt(at - 1) > 32) return undefined;
  let equals = at + name.length;
  while (attributes.charCodeAt(equals) <= 32) equals++;
  if (attributes[equals] !== "=") return undefined;
  let open = equals + 1;
  while (attributes.charCodeAt(open) <= 32) open++;
  const quote = attributes[open];
  if (quote !== '"' && quote !== "'") return undefined;
  const close = attributes.indexOf(quote, open + 1);
  return close === -1 ? undefined : unescapeXml(attributes.slice(open + 1, close));
}

/** An attribute that says yes. */
export function isSet(attributes: string, name: string): boolean {
  const value = attribute(attributes, name);
  return value === "1" || value === "true";
}

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x?[0-9a-f]{1,7}|[a-z]{2,4});/giu, (whole, reference: string) => {
    if (!reference.startsWith("#")) return named[reference] ?? whole;
    const code = Number(reference.replace("#", "").replace(/^x/iu, "0x"));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Text as Excel stores characters XML cannot hold: `_x000D_` is a carriage return. */
export function unescapeCell(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
