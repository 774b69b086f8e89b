import { createHash } from "node:crypto";
import { readCheckpoint } from "../../src/domain/seal/checkpoint.ts";
import { printNote, readNote } from "../../src/domain/seal/note.ts";
import { type Signer, signatureBy } from "../../src/app/seal/signer.ts";
import { printKey } from "../../src/app/seal/vkey.ts";

/** A line of a bundle. */
export type Line = Readonly<Record<string, unknown>>;

export function linesOf(bundle: string): Line[] {
  return bundle
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
}

function bundleFrom(lines: readonly Line[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
}

/** Another's key and signature under a checkpoint. */
export type Forger = {
  readonly key: string;
  readonly resign: (note: string, change?: (text: string) => string) => Promise<string>;
};

/** Signs what we signed, or something near it, by another key of the same name. */
export function signBy(signer: Signer): Forger {
  return {
    key: printKey(signer.key),
    resign: async (note, change = (text) => text) => {
      const text = change(readNote(note)?.text ?? "");
      return printNote({ text, signatures: [await signatureBy(signer, text)] });
    },
  };
}

type Edit = (line: Line) => Line;

/** The n-th line changed; 0 is the head. */
function edit(bundle: string, at: number, change: Edit): string {
  return bundleFrom(linesOf(bundle).map((line, own) => (own === at ? change(line) : line)));
}

function rowOf(line: Line): Line {
  return line["row"] as Line;
}

function pathOf(line: Line): Record<"sha256" | "sm3", string[]> {
  return line["path"] as Record<"sha256" | "sm3", string[]>;
}

function note(line: Line): string {
  return String(line["note"]);
}

function without(line: Line, name: string): Line {
  return Object.fromEntries(Object.entries(line).filter(([own]) => own !== name));
}

const other = createHash("sha256").update("other").digest("hex");

function renamed(line: Line, name: string, to: string): Line {
  return { ...without(line, name), [to]: line[name] };
}

const onHead: Readonly<Record<string, Edit>> = {
  "another district's name": (line) => ({ ...line, tenant: "yi" }),
  "no district's name": (line) => ({ ...line, tenant: "" }),
  "another format": (line) => ({ ...line, guatu: "bundel" }),
  "another version": (line) => ({ ...line, v: 2 }),
  "a version in words": (line) => ({ ...line, v: "1" }),
  "a shorter length": (line) => ({ ...line, note: note(line).replace(/\n(\d)(\d+)\n/u, "\n$2\n") }),
  "a longer length": (line) => ({ ...line, note: note(line).replace(/\n(\d+)\n/u, "\n1$1\n") }),
  "a length with a zero before": (line) => ({
    ...line,
    note: note(line).replace(/\n(\d+)\n/u, "\n0$1\n"),
  }),
  "a negative length": (line) => ({ ...line, note: note(line).replace(/\n(\d+)\n/u, "\n-$1\n") }),
  "a length in words": (line) => ({ ...line, note: note(line).replace(/\n(\d+)\n/u, "\nmany\n") }),
  "the signature of nobody": (line) => ({ ...line, note: note(line).replace(/— .*\n/gu, "") }),
  "a signature under another name": (line) => ({
    ...line,
    note: note(line).replaceAll("— guatu.test", "— guatu.best"),
  }),
  "another log's name": (line) => ({
    ...line,
    note: note(line).replace("guatu.test/towns", "guatu.best/towns"),
  }),
  "another district's checkpoint": (line) => ({
    ...line,
    note: note(line).replace("guatu.test/towns", "guatu.test/yi"),
  }),
  "the SM3 root taken away": (line) => ({ ...line, note: note(line).replace(/sm3 .*\n/u, "") }),
  "the SHA-256 root put for SM3": (line) => ({
    ...line,
    note: note(line).replace(/sm3 .*\n/u, `sm3 ${note(line).split("\n")[2]}\n`),
  }),
  "an SM3 root added": (line) => ({ ...line, note: note(line).replace(/(sm3 .*\n)/u, "$1$1") }),
  "the empty line taken away": (line) => ({ ...line, note: note(line).replace("\n\n", "\n") }),
  "the last line break taken away": (line) => ({ ...line, note: note(line).slice(0, -1) }),
  "another dash before the signature": (line) => ({
    ...line,
    note: note(line).replace("— ", "- "),
  }),
  "base64 with a second spelling": (line) => ({ ...line, note: note(line).replace(/=\n/u, "\n") }),
  "a signature cut short": (line) => ({
    ...line,
    note: note(line).replace(/(— \S+ \S{40})\S+/u, "$1"),
  }),
  "no checkpoint": (line) => ({ ...line, note: "" }),
  "no whole or part": (line) => without(line, "whole"),
  "a field the format does not know": (line) => renamed(line, "stamps", "stalps"),
};

const onEntry: Readonly<Record<string, Edit>> = {
  "a value changed": (line) => ({ ...line, row: { ...rowOf(line), kind: "forged" } }),
  "a field added": (line) => ({ ...line, row: { ...rowOf(line), more: 1 } }),
  "a field taken away": (line) => {
    const { source: _, ...row } = rowOf(line);
    return { ...line, row };
  },
  "a field renamed": (line) => {
    const { source, ...row } = rowOf(line);
    return { ...line, row: { ...row, sourse: source } };
  },
  "a fraction slipped in": (line) => ({ ...line, row: { ...rowOf(line), more: 0.5 } }),
  "an unsafe number slipped in": (line) => ({ ...line, row: { ...rowOf(line), more: 2 ** 53 } }),
  "a number changed": (line) => ({ ...line, seq: 1 }),
  "a kind changed": (line) => ({ ...line, kind: "verdict" }),
  "a row hidden, with another commitment": (line) => ({
    ...line,
    row: null,
    salt: null,
    body: { sha256: other, sm3: other },
  }),
  "a row hidden, with no commitment": (line) => ({ ...line, row: null, salt: null, body: {} }),
  "another salt": (line) => ({ ...line, salt: "00".repeat(16) }),
  "no salt": (line) => ({ ...line, salt: "" }),
  "a longer salt": (line) => ({ ...line, salt: `${String(line["salt"])}00` }),
  "the salt moved into the row": (line) => ({ ...line, salt: String(line["salt"]).slice(0, 30) }),
  "the SM3 commitment changed": (line) => ({
    ...line,
    body: { ...(line["body"] as Line), sm3: other },
  }),
  "the SHA-256 commitment changed": (line) => ({
    ...line,
    body: { ...(line["body"] as Line), sha256: other },
  }),
  "the row of nobody": (line) => ({ ...line, row: {} }),
  "the place changed": (line) => ({ ...line, idx: Number(line["idx"]) + 1 }),
  "a negative place": (line) => ({ ...line, idx: -1 }),
  "the row under another name": (line) => renamed(line, "row", "sow"),
  "the commitments under another name": (line) => renamed(line, "body", "cody"),
  "a salt in capitals": (line) => ({ ...line, salt: `F${String(line["salt"]).slice(1)}` }),
  "the salt of a row that is hidden": (line) => ({ ...line, row: null }),
};

const onPath: Readonly<Record<string, Edit>> = {
  "a path cut short": (line) => ({
    ...line,
    path: { sha256: pathOf(line).sha256.slice(1), sm3: pathOf(line).sm3 },
  }),
  "a path cut at its end": (line) => ({
    ...line,
    path: { sha256: pathOf(line).sha256, sm3: pathOf(line).sm3.slice(0, -1) },
  }),
  "a path made longer": (line) => ({
    ...line,
    path: { sha256: [...pathOf(line).sha256, other], sm3: pathOf(line).sm3 },
  }),
  "no path at all": (line) => ({ ...line, path: { sha256: [], sm3: [] } }),
  "the path left out": (line) => without(line, "path"),
  "the SM3 path left out": (line) => ({ ...line, path: { sha256: pathOf(line).sha256 } }),
  "the paths exchanged": (line) => ({
    ...line,
    path: { sha256: pathOf(line).sm3, sm3: pathOf(line).sha256 },
  }),
  "a step exchanged": (line) => ({
    ...line,
    path: { sha256: pathOf(line).sha256.toReversed(), sm3: pathOf(line).sm3 },
  }),
  "a step of another length": (line) => ({
    ...line,
    path: { sha256: pathOf(line).sha256.map((each) => each.slice(2)), sm3: pathOf(line).sm3 },
  }),
  "a path that is no hexadecimal": (line) => ({
    ...line,
    path: { sha256: ["zz"], sm3: pathOf(line).sm3 },
  }),
};

const onLines: Readonly<Record<string, (lines: Line[]) => readonly Line[]>> = {
  "an entry left out": (lines) => lines.filter((_, at) => at !== 9),
  "an entry twice": (lines) => lines.flatMap((line, at) => (at === 9 ? [line, line] : [line])),
  "two entries swapped": (lines) =>
    lines.map((line, at) => lines[at === 8 ? 9 : at === 9 ? 8 : at] ?? line),
  "the tail cut off": (lines) => lines.slice(0, -1),
  "an entry added": (lines) => [...lines, { ...lines.at(-1), idx: lines.length - 1 }],
  "no entries at all": (lines) => lines.slice(0, 1),
  "no head": (lines) => lines.slice(1),
  "called single entries without paths": (lines) =>
    lines.map((line, at) => (at === 0 ? { ...line, whole: false } : line)),
  "the first entry gone": (lines) => lines.filter((_, at) => at !== 1),
};

/** Every structural attack on a whole log and on single entries, by name: kept for ever. */
export async function* attacksOn(given: {
  readonly whole: string;
  readonly some: string;
  readonly forge: Forger;
}): AsyncGenerator<readonly [string, string]> {
  const { whole, some, forge } = given;
  for (const [name, change] of Object.entries(onHead))
    yield [`${name} (whole)`, edit(whole, 0, change)];
  for (const [name, change] of Object.entries(onEntry)) {
    yield [`${name} (whole)`, edit(whole, 40, change)];
    yield [`${name} (some)`, edit(some, 1, change)];
  }
  for (const [name, change] of Object.entries(onPath))
    yield [`${name} (some)`, edit(some, 1, change)];
  for (const [name, change] of Object.entries(onLines))
    yield [`${name} (whole)`, bundleFrom(change(linesOf(whole)))];
  yield ["no entries at all (some)", bundleFrom(linesOf(some).slice(0, 1))];
  yield ["called whole (some)", edit(some, 0, (line) => ({ ...line, whole: true }))];
  yield ["a key given twice in one object (whole)", whole.replace('"seq":', '"seq":1,"seq":')];
  yield ["a key given twice in one object (some)", some.replace('"idx":', '"idx":0,"idx":')];
  yield ["nothing", ""];
  yield ["not JSON", "guatu\n"];
  const [head] = linesOf(whole);
  const own = note(head ?? {});
  const forged = await forge.resign(own);
  const shorter = await forge.resign(own, (text) =>
    text.replace(String(readCheckpoint(text)?.size), "1"),
  );
  const both = `${own}${forged.slice(forged.indexOf("— "))}`.replace(/— .*\n(?=— )/u, "");
  yield [
    "signed by another's key of our name",
    edit(whole, 0, (line) => ({ ...line, note: forged })),
  ];
  yield [
    "signed by another's key, with that key",
    edit(whole, 0, (line) => ({ ...line, note: forged, keys: [forge.key] })),
  ];
  yield [
    "a shorter log signed by another",
    edit(whole, 0, (line) => ({ ...line, note: shorter, keys: [forge.key] })),
  ];
  yield [
    "our signature put after another's alone",
    edit(whole, 0, (line) => ({ ...line, note: both })),
  ];
}
