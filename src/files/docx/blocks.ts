import { AlignmentType, LineRuleType, Paragraph, type FileChild } from "docx";
import type { Block, Note } from "../../domain/bulletin/document.ts";
import { documentNumber, redHead, title, titleLine } from "./head.ts";
import { imprint } from "./imprint.ts";
import type { Sheet } from "./page.ts";
import { table } from "./table.ts";
import { character, faces, gap, indent, line, run, runs, sizes } from "./type.ts";

/** First level 黑体, second 楷体, third and fourth as the text. */
const headingFaces = { 1: faces.black, 2: faces.regular, 3: faces.text, 4: faces.text } as const;

/** One block of the model as paragraphs and tables of a sheet. */
export function draw(block: Block, sheet: Sheet): FileChild[] {
  switch (block.kind) {
    case "redHead":
      return redHead(block);
    case "documentNumber":
      return documentNumber(block.text);
    case "title":
      return title(block.lines);
    case "salutation":
      return [line([run(block.text)])];
    case "heading":
      return [heading(block.level, block.text)];
    case "paragraph":
      return [line(runs(block.runs), { indent: indent(2) })];
    case "table":
      return table(block, sheet);
    case "attachments":
      return attachments(block.names);
    case "signature":
      return signature(block.text, block.date);
    case "note":
      return [note(block)];
    case "annex":
      return annexHead(block.label, block.title);
    case "imprint":
      return [imprint(block)];
  }
}

function heading(level: 1 | 2 | 3 | 4, text: string): Paragraph {
  return line([run(text, { face: headingFaces[level] })], {
    indent: indent(2),
    outlineLevel: level - 1,
    keepNext: true,
  });
}

/** 附件说明: a line below the text; the names stand under each other. */
function attachments(names: readonly string[]): Paragraph[] {
  const numbered = names.length === 1 ? names : names.map((name, at) => `${at + 1}. ${name}`);
  return [
    gap(),
    ...numbered.map((name, at) =>
      line([run(`${at === 0 ? "附件：" : "　　　"}${name}`)], { indent: indent(2) }),
    ),
  ];
}

/** The date four characters from the right, the office centred above it; two lines of room for the seal. */
function signature(office: string, date: string): Paragraph[] {
  const above = Math.max(0, 4 + (widthOf(date) - widthOf(office)) / 2);
  return [
    line([run("")], { keepNext: true }),
    line([run("")], { keepNext: true }),
    fromRight(office, above, true),
    fromRight(date, 4, false),
  ];
}

function fromRight(text: string, characters: number, keepNext: boolean): Paragraph {
  return line([run(text)], {
    alignment: AlignmentType.RIGHT,
    indent: { right: Math.round(characters * character) },
    keepNext,
  });
}

/** In full-width characters; a digit takes half of one. */
function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (char < "\u0080" ? 0.5 : 1), 0);
}

function note({ under, text }: Note): Paragraph {
  if (under === "signature") return line([run(text)], { indent: indent(2) });
  return new Paragraph({
    spacing: { line: 300, lineRule: LineRuleType.EXACT, after: 120 },
    children: [run(text, { size: sizes.table })],
  });
}

/** 附件1 on the first line of its page, the title on the third. */
function annexHead(label: string, text: string): Paragraph[] {
  return [line([run(label, { face: faces.black })]), gap(), titleLine(text), gap()];
}
