import { convertMillimetersToTwip as mm } from "docx";

/** One side of a page as GB/T 9704-2012 sets it, in twips (twentieths of a point). */
export type Sheet = {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** From the edge of the paper to the page number, 7 mm under the type area. */
  readonly footer: number;
};

/** A4 upright: 天头 37 mm, 订口 28 mm, type area 156 × 225 mm. */
export const upright: Sheet = {
  width: mm(210),
  height: mm(297),
  top: mm(37),
  bottom: mm(35),
  left: mm(28),
  right: mm(26),
  footer: mm(21),
};

/** The same sheet turned for a wide table: the binding edge is on top, the type area 225 × 156 mm. */
export const turned: Sheet = {
  width: upright.height,
  height: upright.width,
  top: upright.left,
  bottom: upright.right,
  left: upright.bottom,
  right: upright.top,
  footer: mm(12),
};

/** Line pitch for 22 lines on a page: 28.95 pt. */
export const linePitch = 579;

/** The width of the type area, in twips. */
export function typeWidth(sheet: Sheet): number {
  return sheet.width - sheet.left - sheet.right;
}
