import {
  AlignmentType,
  DocumentGridType,
  Footer,
  Header,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
  type ISectionOptions,
} from "docx";
import type { Block, OfficialDocument } from "../../domain/bulletin/document.ts";
import { draw } from "./blocks.ts";
import { linePitch, turned, upright, type Sheet } from "./page.ts";
import { isWide } from "./table.ts";
import { faces, run, runOptions, sizes } from "./type.ts";

type Part = {
  readonly sheet: Sheet;
  readonly blocks: readonly Block[];
  readonly numbered: boolean;
};

/**
 * The document cut into sections: the text upright, each annex on a new page, turned where its table
 * is wide. 版记 closes the last upright page; after a turned annex it has an even page of its own,
 * which the standard leaves without a number.
 */
export function sections(document: OfficialDocument): ISectionOptions[] {
  const label = document.blocks.find((block) => block.kind === "redHead")?.label ?? null;
  return parts(document.blocks).map((part, at) => section(part, { first: at === 0, label }));
}

function parts(blocks: readonly Block[]): Part[] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    if (block.kind === "annex" || groups.length === 0) groups.push([block]);
    else if (block.kind === "imprint" && needsTurning(groups.at(-1) ?? [])) groups.push([block]);
    else groups.at(-1)?.push(block);
  }
  return groups.map((group) => ({
    sheet: needsTurning(group) ? turned : upright,
    blocks: group,
    numbered: group[0]?.kind !== "imprint",
  }));
}

function needsTurning(blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.kind === "table" && isWide(block));
}

function section(
  { sheet, blocks, numbered }: Part,
  { first, label }: { readonly first: boolean; readonly label: string | null },
): ISectionOptions {
  const footer = (align: "left" | "right"): Footer => pageNumber(numbered ? align : null);
  const header = pageLabel(label);
  return {
    properties: {
      titlePage: first,
      type: numbered ? SectionType.NEXT_PAGE : SectionType.EVEN_PAGE,
      grid: { type: DocumentGridType.LINES, linePitch },
      page: { size: pageSize(sheet), margin: margins(sheet) },
    },
    headers: { default: header, even: header, first: pageLabel(null) },
    footers: { default: footer("right"), even: footer("left"), first: footer("right") },
    children: blocks.flatMap((block) => draw(block, sheet)),
  };
}

/** The library wants the upright measures and turns them itself. */
function pageSize(sheet: Sheet): {
  width: number;
  height: number;
  orientation: "portrait" | "landscape";
} {
  const orientation = sheet === turned ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return { width: upright.width, height: upright.height, orientation };
}

function margins(
  sheet: Sheet,
): Record<"top" | "bottom" | "left" | "right" | "footer" | "header" | "gutter", number> {
  const { top, bottom, left, right, footer } = sheet;
  return { top, bottom, left, right, footer, header: 850, gutter: 0 };
}

/** “— 1 —” in 4号宋体, one character in from the outer edge: odd pages right, even pages left. */
function pageNumber(align: "left" | "right" | null): Footer {
  if (align === null) return new Footer({ children: [new Paragraph({ children: [] })] });
  const number = new TextRun({
    ...runOptions(faces.song, sizes.small),
    children: ["— ", PageNumber.CURRENT, " —"],
  });
  return new Footer({
    children: [
      new Paragraph({
        alignment: align === "left" ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [align]: sizes.small * 10 },
        children: [number],
      }),
    ],
  });
}

/** The label of sample data on every page but the first, whose head has it. */
function pageLabel(label: string | null): Header {
  const text = run(label === null ? "" : `【${label}】`, { face: faces.black, size: sizes.table });
  return new Header({ children: [new Paragraph({ children: [text] })] });
}
