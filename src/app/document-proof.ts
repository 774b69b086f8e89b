import { createHash } from "node:crypto";
import type { OfficialDocument, PrintedSeal } from "../domain/bulletin/document.ts";
import type { Language } from "../domain/language.ts";
import { hexOf } from "../domain/seal/bytes.ts";
import { printNote } from "../domain/seal/note.ts";
import {
  type Manifest,
  type ProvenFigure,
  type SignedManifest,
  manifestOrigin,
} from "../domain/seal/manifest.ts";
import { cellPlace, headPlace, titlePlace } from "../domain/seal/sheet-place.ts";
import { readDocumentTexts } from "../files/docx/document-texts.ts";
import { embedInDocument } from "../files/docx/proof-part.ts";
import { renderDocument } from "../files/docx/render-document.ts";
import { cellText } from "../files/sheet/typed-value.ts";
import { type Table, headerOf, sheetNameOf, writeTable } from "../files/sheet/write-workbook.ts";
import { readZipDirectory } from "../files/sheet/zip-guard.ts";
import { type Zip, partText } from "../files/sheet/zip-part.ts";
import { findSealOf } from "../store/queries/seal-outside.ts";
import type { CheckpointRow } from "../store/queries/seal.ts";
import type { Ctx } from "./context.ts";
import { readSigned } from "./seal/check-notes.ts";
import { signatureBy } from "./seal/signer.ts";
import { fingerprintOf } from "./seal/vkey.ts";

type Known = { readonly day: string; readonly seq?: number | undefined };

/** Signs a manifest by the log's first key, under a name that is no checkpoint's. */
async function signed(ctx: Ctx, manifest: Manifest): Promise<SignedManifest | undefined> {
  const [signer] = ctx.log?.signers ?? [];
  if (!signer) return undefined;
  const text = JSON.stringify(manifest);
  const hash = createHash("sha256").update(text).digest("base64");
  const body = `${manifestOrigin(signer.key.name, manifest.tenant)}\n${hash}\n`;
  return { text, note: printNote({ text: body, signatures: [await signatureBy(signer, body)] }) };
}

/** The checkpoint that covers a point of the ledger; undefined where nothing seals, or it is not sealed yet. */
async function sealOf(ctx: Ctx, known: Known): Promise<CheckpointRow | undefined> {
  if (!ctx.log) return undefined;
  return ctx.store.read(ctx.actor, ({ db }) => findSealOf(db, ctx.district.id, known.seq));
}

const rootDigits = 12;
const fingerprintGroups = 4;

/** How the log stands that covers a point, as it is printed; undefined where there is nothing to print. */
export async function printedSeal(ctx: Ctx, known: Known): Promise<PrintedSeal | undefined> {
  const [key] = ctx.log?.keys ?? [];
  const row = key && (await sealOf(ctx, known));
  const checkpoint = row && readSigned(row.note).checkpoint;
  if (!key || !checkpoint) return undefined;
  const fingerprint = fingerprintOf(key).split(" ").slice(0, fingerprintGroups).join(" ");
  return { size: checkpoint.size, root: hexOf(checkpoint.root).slice(0, rootDigits), fingerprint };
}

/** Every figure of the document's tables that says what it follows from, by where it stands in the Word file. */
function figuresOf(document: OfficialDocument): ProvenFigure[] {
  const tables = document.blocks.filter((block) => block.kind === "table");
  return tables.flatMap((table, t) =>
    table.rows.flatMap((row, r) =>
      row.flatMap((cell, c) =>
        cell.flatMap(({ text, from }) =>
          // The head is the first row of the table as drawn.
          from ? [{ place: `t${t} r${r + 1} c${c}`, text, ...from }] : [],
        ),
      ),
    ),
  );
}

function zipOf(bytes: Uint8Array): Zip {
  const directory = readZipDirectory(bytes, "docx");
  if (!directory.ok) throw new Error(`we wrote no zip: ${directory.refusal.code}`);
  return { bytes, directory: directory.value };
}

/**
 * An official document as a Word file that carries what proves it: its texts, the facts of its figures and the
 * checkpoint, signed. Without a sealed log it carries nothing. Errors: throws what the database throws.
 */
export async function renderProven(ctx: Ctx, document: OfficialDocument): Promise<Uint8Array> {
  const docx = await renderDocument(document);
  if (!ctx.log) return docx;
  const zip = zipOf(docx);
  const { paragraphs, tables } = readDocumentTexts(partText(zip, "word/document.xml") ?? "");
  const cells = tables.flatMap((table, t) =>
    table.flatMap((row, r) => row.map((text, c) => [`t${t} r${r} c${c}`, text] as const)),
  );
  const { title, known } = document;
  const manifest = await signed(ctx, {
    guatu: "document",
    v: 1,
    tenant: ctx.district.id,
    title,
    known,
    checkpoint: (await sealOf(ctx, known))?.note ?? null,
    texts: [...paragraphs.map((text, at) => [`p${at}`, text] as const), ...cells],
    figures: figuresOf(document),
  });
  return manifest ? embedInDocument(docx, zip, manifest) : docx;
}

/** The head of the hidden column that says which row is which. */
const idHeads = { zh: "核对编号", en: "Row id" } as const;

/** A table about to be written, what its rows are of, and what proves its figures. */
export type ProvenTable = {
  readonly table: Table & { readonly title: string };
  readonly known: Known;
  readonly language: Language;
  /** An id a row, each once. */
  readonly ids: readonly string[];
  readonly figures: Manifest["figures"];
};

/** Every text of a table by its place. */
function textsOf({ table, ids }: ProvenTable): Manifest["texts"] {
  const heads = table.columns.map((column, c) => [headPlace(c), headerOf(column)] as const);
  const cells = table.rows.flatMap((row, r) =>
    row.flatMap((value, c) =>
      value === null || value === undefined || value === ""
        ? []
        : [[cellPlace(ids[r] ?? "", c), cellText(String(value))] as const],
    ),
  );
  return [[titlePlace, table.title], ...heads, ...cells];
}

/**
 * A table as a workbook that carries what proves it: an id beside each row, and on a hidden sheet its texts, the facts of
 * its figures and the checkpoint, signed. Without a sealed log it carries nothing. Errors: throws what the database throws.
 */
export async function writeProven(ctx: Ctx, proven: ProvenTable): Promise<Uint8Array> {
  const { table, known, language, ids, figures } = proven;
  if (!ctx.log) return writeTable(table);
  const idHead = idHeads[language];
  const manifest = await signed(ctx, {
    guatu: "document",
    v: 1,
    tenant: ctx.district.id,
    title: table.title,
    known: { day: known.day, seq: known.seq ?? null },
    checkpoint: (await sealOf(ctx, known))?.note ?? null,
    texts: textsOf(proven),
    figures,
    sheet: { name: sheetNameOf(table), idHead },
  });
  return writeTable(
    manifest ? { ...table, ids: { head: idHead, of: ids }, proof: manifest } : table,
  );
}
