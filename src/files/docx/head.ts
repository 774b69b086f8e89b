import { AlignmentType, BorderStyle, LineRuleType, Paragraph, type TextRun } from "docx";
import type { RedHead } from "../../domain/bulletin/document.ts";
import { linePitch, typeWidth, upright } from "./page.ts";
import { offGrid } from "./styles.ts";
import { faces, gap, line, run, sizes } from "./type.ts";

const red = "D7000F";
const scale = 80;
/** 35 mm from the top of the type area to the agency's mark. */
const markTop = 1984;
/** 4 mm between 发文字号 and the red line, less the space already below the number in its line. */
const ruleHeight = 110;

/** The label of sample data, if any, and the agency's mark in red. */
export function redHead({ agency, label }: RedHead): Paragraph[] {
  const size = markSize(agency);
  const mark = run(agency, { face: faces.title, size, color: red, scale });
  return [
    line([run(label === null ? "" : `【${label}】`, { face: faces.black })]),
    centred([mark], { before: markTop - linePitch, line: size * 13 }),
    gap(),
    gap(),
  ];
}

/** 发文字号 and, 4 mm below it, the red line as wide as the type area. */
export function documentNumber(text: string): Paragraph[] {
  return [
    line([run(text)], { alignment: AlignmentType.CENTER }),
    new Paragraph({
      style: offGrid,
      spacing: { line: ruleHeight, lineRule: LineRuleType.EXACT },
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: red, space: 0 } },
      children: [],
    }),
    gap(),
    gap(),
  ];
}

/** The title in 2号小标宋, one paragraph a line, with a line of space below. */
export function title(lines: readonly string[]): Paragraph[] {
  return [...lines.map(titleLine), gap()];
}

/** One line in the title's type. */
export function titleLine(text: string): Paragraph {
  return centred([run(text, { face: faces.title, size: sizes.title })], { before: 0, line: 660 });
}

function centred(
  children: TextRun[],
  spacing: { readonly before: number; readonly line: number },
): Paragraph {
  return line(children, {
    style: offGrid,
    alignment: AlignmentType.CENTER,
    spacing: { ...spacing, after: 0, lineRule: LineRuleType.EXACT },
    keepNext: true,
  });
}

/** Half points: the mark fills the width but is never higher than 22 mm. */
function markSize(agency: string): number {
  const widest = (typeWidth(upright) / 20 / [...agency].length) * (100 / scale);
  return Math.floor(Math.min(60, widest * 0.97) * 2);
}
