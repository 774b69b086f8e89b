import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
} from "docx";
import type { LightColour, Run } from "../../domain/bulletin/document.ts";
import { linePitch } from "./page.ts";

/** The faces an official document is set in; offices have them installed, others see a fallback. */
export const faces = {
  text: "仿宋_GB2312",
  black: "黑体",
  regular: "楷体_GB2312",
  title: "方正小标宋简体",
  song: "宋体",
} as const;

/** Digits and Latin letters. */
export const latin = "Times New Roman";

/** Sizes in half points: 3号 text, 2号 title, 4号 page number and imprint, 五号 table. */
export const sizes = { text: 32, title: 44, small: 28, table: 21 } as const;

/**
 * One character of 3号 text in twips: 16 pt less the spacing that fits 28 of them on a line.
 * At -5 they fit too, but LibreOffice then loses a full stop that hangs past the 28th.
 */
export const character = 314;
const squeeze = -6;

const ink: Readonly<Record<LightColour, string>> = {
  green: "1B7F3B",
  yellow: "9A6700",
  red: "C00000",
  none: "595959",
};

/** How a stretch of text is set; `face` is for Chinese, digits and Latin stay in Times New Roman. */
export type Face = {
  readonly face?: string;
  readonly size?: number;
  readonly color?: string;
  readonly scale?: number;
  readonly bold?: boolean;
};

/** A run of text in a face. Text in 3号 is squeezed so that a line holds 28 characters. */
export function run(
  text: string,
  { face = faces.text, size = sizes.text, ...rest }: Face = {},
): TextRun {
  return new TextRun({ text, ...runOptions(face, size), ...rest });
}

/** Properties every run has: the face for each script, the size, the spacing. */
export function runOptions(face: string, size: number): IRunOptions {
  return {
    font: { eastAsia: face, ascii: latin, hAnsi: latin, cs: latin, hint: "eastAsia" },
    size,
    ...(size === sizes.text ? { characterSpacing: squeeze } : {}),
  };
}

/** The runs of the model in one face; a light is coloured beside its word. */
export function runs(list: readonly Run[], face: Face = {}): TextRun[] {
  return list.map(({ text, light, strong }) =>
    run(text, {
      ...face,
      ...(light === undefined ? {} : { color: ink[light] }),
      ...(strong === true ? { bold: true } : {}),
    }),
  );
}

/** Indents counted in characters of the text; Word reads the characters, others the twips. */
export function indent(first: number): NonNullable<IParagraphOptions["indent"]> {
  return { firstLine: first * character, firstLineChars: first * 100 };
}

/** A paragraph on the grid of 22 lines: justified, exactly one pitch a line. */
export function line(
  children: TextRun[],
  options: Omit<IParagraphOptions, "children"> = {},
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: { line: linePitch, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    widowControl: false,
    ...options,
    children,
  });
}

/** An empty line of the grid. */
export function gap(): Paragraph {
  return line([run("")]);
}
