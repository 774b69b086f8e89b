import type { FileChild, Paragraph } from "docx";
import type { Block } from "../../domain/bulletin/document.ts";
import { drawEnd, isEnd, type End } from "./end.ts";
import { documentNumber, redHead, title } from "./head.ts";
import type { Sheet } from "./page.ts";
import { table } from "./table.ts";
import { faces, indent, line, run, runs } from "./type.ts";

/** First level 黑体, second 楷体, third and fourth as the text. */
const headingFaces = { 1: faces.black, 2: faces.regular, 3: faces.text, 4: faces.text } as const;

/** One block of the model as paragraphs and tables of a sheet. */
export function draw(block: Block, sheet: Sheet): FileChild[] {
  return isEnd(block) ? drawEnd(block) : drawText(block, sheet);
}

function drawText(block: Exclude<Block, End>, sheet: Sheet): FileChild[] {
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
  }
}

function heading(level: 1 | 2 | 3 | 4, text: string): Paragraph {
  return line([run(text, { face: headingFaces[level] })], {
    indent: indent(2),
    outlineLevel: level - 1,
    keepNext: true,
  });
}
