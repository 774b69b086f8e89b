/** A piece of a template: text as it stands, a parameter's place, words for what is there or not, the holder's place. */
export type Node =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "slot"; readonly name: string }
  | { readonly kind: "holder"; readonly suffix: string }
  | {
      readonly kind: "option";
      readonly name: string;
      readonly present: readonly Node[];
      readonly absent: readonly Node[];
    };

type Cursor = { readonly source: string; at: number };

const nameShape = /[A-Za-z]\w*/uy;

function takeName(cursor: Cursor): string {
  nameShape.lastIndex = cursor.at;
  const name = nameShape.exec(cursor.source)?.[0];
  if (name === undefined) throw new SyntaxError(`no name at ${cursor.at} of ${cursor.source}`);
  cursor.at += name.length;
  return name;
}

function takeSlot(cursor: Cursor): Node {
  cursor.at += 1;
  const name = takeName(cursor);
  cursor.at += 1;
  return { kind: "slot", name };
}

/** [name:words when it is there|words when it is not]. */
function takeOption(cursor: Cursor): Node {
  cursor.at += 1;
  const name = takeName(cursor);
  cursor.at += 1;
  const present = takeNodes(cursor, "|]");
  const other = cursor.source[cursor.at] === "|";
  if (other) cursor.at += 1;
  const absent = other ? takeNodes(cursor, "]") : [];
  cursor.at += 1;
  return { kind: "option", name, present, absent };
}

function takeHolder(cursor: Cursor): Node {
  cursor.at += 1;
  const suffix =
    ["的", "of", "for"].find((word) => cursor.source.startsWith(word, cursor.at)) ?? "";
  cursor.at += suffix.length;
  return { kind: "holder", suffix };
}

function takeText(cursor: Cursor, ends: string): Node {
  const from = cursor.at;
  while (cursor.at < cursor.source.length && !`{[@${ends}`.includes(cursor.source[cursor.at] ?? ""))
    cursor.at += 1;
  return { kind: "text", text: cursor.source.slice(from, cursor.at) };
}

function takeNodes(cursor: Cursor, ends: string): readonly Node[] {
  const nodes: Node[] = [];
  while (cursor.at < cursor.source.length && !ends.includes(cursor.source[cursor.at] ?? "")) {
    const sign = cursor.source[cursor.at];
    if (sign === "{") nodes.push(takeSlot(cursor));
    else if (sign === "[") nodes.push(takeOption(cursor));
    else if (sign === "@") nodes.push(takeHolder(cursor));
    else nodes.push(takeText(cursor, ends));
  }
  return nodes;
}

/**
 * A sentence with places in it: `按“{weight} × {of} ÷ {to}”计分，[cap:最高计{cap}分|不设上限]`. It is printed and it is
 * understood by one and the same description, so that the two cannot part. `@` stands for the holder (每个项目).
 * Throws on a malformed template (a bug).
 */
export function compileTemplate(source: string): readonly Node[] {
  return takeNodes({ source, at: 0 }, "");
}
