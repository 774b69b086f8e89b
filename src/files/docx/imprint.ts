import {
  BorderStyle,
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  LineRuleType,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  TextWrappingType,
  VerticalPositionAlign,
  VerticalPositionRelativeFrom,
  WpsShapeRun,
  type IBordersOptions,
} from "docx";
import type { Imprint } from "../../domain/bulletin/document.ts";
import { typeWidth, upright } from "./page.ts";
import { offGrid } from "./styles.ts";
import { run, sizes } from "./type.ts";

const width = typeWidth(upright);
/** One character of 4号 text: the text keeps it free on either side, the lines do not. */
const side = sizes.small * 10;
/** A full-width space keeps it on the left, since an indent would shorten the lines too. */
const blank = "　";
const lineHeight = 500;
const twipsPerPixel = 15;

const thick = { style: BorderStyle.SINGLE, size: 8, color: "000000", space: 1 } as const;
const thin = { ...thick, size: 6 } as const;

/**
 * 版记 at the foot of the page: a text box that is anchored to the bottom of the type area,
 * which Word, WPS and LibreOffice all honour (LibreOffice ignores framed paragraphs).
 */
export function imprint(block: Imprint): Paragraph {
  const rows = imprintRows(block);
  return new Paragraph({
    style: offGrid,
    spacing: { line: 20, lineRule: LineRuleType.EXACT },
    children: [
      new WpsShapeRun({
        type: "wps",
        altText: { id: "1", name: "版记" },
        transformation: { width: width / twipsPerPixel, height: height(block) / twipsPerPixel },
        floating: {
          horizontalPosition: {
            relative: HorizontalPositionRelativeFrom.MARGIN,
            align: HorizontalPositionAlign.LEFT,
          },
          verticalPosition: {
            relative: VerticalPositionRelativeFrom.MARGIN,
            align: VerticalPositionAlign.BOTTOM,
          },
          wrap: { type: TextWrappingType.TOP_AND_BOTTOM },
        },
        bodyProperties: { margins: { top: 0, bottom: 0, left: 0, right: 0 } },
        children: rows,
      }),
    ],
  });
}

function imprintRows({ copies, office, issued, basis }: Imprint): Paragraph[] {
  const small = { size: sizes.small };
  const first =
    copies === null ? [] : [row([run(`${blank}抄送：${copies}`, small)], { top: thick })];
  return [
    ...first,
    row([run(`${blank}${office}`, small), afterTab(), run(issued, small)], {
      top: copies === null ? thick : thin,
    }),
    row([run(blank, small), run(basis, { size: sizes.table })], { top: thin, bottom: thick }),
  ];
}

function row(children: TextRun[], border: IBordersOptions): Paragraph {
  return new Paragraph({
    style: offGrid,
    border,
    indent: { left: 4 * side, hanging: 4 * side },
    tabStops: [{ type: TabStopType.RIGHT, position: width - side }],
    spacing: { line: lineHeight, lineRule: LineRuleType.EXACT },
    children,
  });
}

function afterTab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}

/** Room for every line, estimated at full-width characters. */
function height({ copies, basis }: Imprint): number {
  const lines = (text: string, size: number): number =>
    Math.ceil((text.length * size * 10) / (width - 2 * side));
  const copied = copies === null ? 0 : lines(`抄送：${copies}　　　`, sizes.small);
  return (copied + 1 + lines(basis, sizes.table)) * lineHeight + 160;
}
