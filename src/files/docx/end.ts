import { AlignmentType, LineRuleType, Paragraph } from "docx";
import type { Block, Note } from "../../domain/bulletin/document.ts";
import { titleLine } from "./head.ts";
import { imprint } from "./imprint.ts";
import { offGrid } from "./styles.ts";
import { character, faces, gap, indent, line, run, sizes } from "./type.ts";

const ends = ["attachments", "signature", "note", "annex", "imprint"] as const;

/** A block that follows the text. */
export type End = Extract<Block, { kind: (typeof ends)[number] }>;

/** Whether a block follows the text. */
export function isEnd(block: Block): block is End {
  return ends.some((kind) => kind === block.kind);
}

/** The blocks that follow the text: 附件说明, signature and date, notes, heads of annexes, 版记. */
export function drawEnd(block: End): Paragraph[] {
  switch (block.kind) {
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
    style: offGrid,
    spacing: { line: 300, lineRule: LineRuleType.EXACT, after: 120 },
    children: [run(text, { size: sizes.table })],
  });
}

/** 附件1 on the first line of its page, the title on the third. */
function annexHead(label: string, text: string): Paragraph[] {
  return [line([run(label, { face: faces.black })]), gap(), titleLine(text), gap()];
}
