import { attribute, isSet, scanXml } from "./xml-scan.ts";
import { DamagedFile, partText } from "./zip-part.ts";
import type { Zip } from "./zip-part.ts";

/** Where the parts of an .xlsx are and what its workbook part says. */
export type BookParts = {
  readonly sheets: readonly SheetPart[];
  readonly is1904: boolean;
  readonly strings: string | undefined;
  readonly styles: string | undefined;
};

export type SheetPart = {
  readonly name: string;
  readonly hidden: boolean;
  readonly path: string;
  readonly comments: string | undefined;
  readonly threads: string | undefined;
};

type Relation = { readonly id: string; readonly kind: string; readonly path: string };

/** Finds the parts of a workbook through its relations. Throws DamagedFile. */
export function readBookParts(zip: Zip): BookParts {
  const path = relationsOf(zip, "").find(({ kind }) => kind === "officeDocument")?.path;
  const xml = path === undefined ? undefined : partText(zip, path);
  if (path === undefined || xml === undefined) throw new DamagedFile("no workbook part");
  const relations = relationsOf(zip, path);
  const { sheets, is1904 } = readWorkbookXml(xml);
  return {
    sheets: sheets.flatMap((sheet) => locate(zip, sheet, relations)),
    is1904,
    strings: existing(zip, relations, "sharedStrings"),
    styles: existing(zip, relations, "styles"),
  };
}

type Listed = { readonly name: string; readonly hidden: boolean; readonly id: string };

function readWorkbookXml(xml: string): { sheets: Listed[]; is1904: boolean } {
  const sheets: Listed[] = [];
  let is1904 = false;
  scanXml(xml, {
    open(tag, attributes) {
      if (tag === "workbookPr") is1904 = isSet(attributes, "date1904");
      if (tag !== "sheet") return;
      const name = attribute(attributes, "name") ?? "";
      const hidden = /hidden/iu.test(attribute(attributes, "state") ?? "");
      const id = /\w:id\s*=\s*["']([^"']*)/u.exec(attributes)?.[1] ?? "";
      sheets.push({ name, hidden, id });
    },
    close() {},
  });
  return { sheets, is1904 };
}

/** A listed sheet with its parts; nothing for a chart sheet, which has no cells. */
function locate(
  zip: Zip,
  { name, hidden, id }: Listed,
  relations: readonly Relation[],
): SheetPart[] {
  const relation = relations.find((one) => one.id === id);
  if (relation === undefined) throw new DamagedFile(`sheet ${name} has no part`);
  if (relation.kind !== "worksheet") return [];
  const own = relationsOf(zip, relation.path);
  const comments = existing(zip, own, "comments");
  const threads = existing(zip, own, "threadedComment");
  return [{ name, hidden, path: relation.path, comments, threads }];
}

function existing(zip: Zip, relations: readonly Relation[], kind: string): string | undefined {
  const path = relations.find((one) => one.kind === kind)?.path;
  return path !== undefined && zip.directory.has(path) ? path : undefined;
}

/** The relations of a part (of the package itself for ""), with paths from the root of the zip. */
function relationsOf(zip: Zip, part: string): Relation[] {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const xml = partText(zip, `${folder}_rels/${part.slice(folder.length)}.rels`);
  const relations: Relation[] = [];
  if (xml === undefined) return relations;
  scanXml(xml, {
    open(tag, attributes) {
      if (tag !== "Relationship") return;
      const id = attribute(attributes, "Id") ?? "";
      const kind = (attribute(attributes, "Type") ?? "").replace(/^.*\//u, "");
      relations.push({
        id,
        kind,
        path: resolvePath(folder, attribute(attributes, "Target") ?? ""),
      });
    },
    close() {},
  });
  return relations;
}

function resolvePath(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = [];
  for (const step of (folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}
