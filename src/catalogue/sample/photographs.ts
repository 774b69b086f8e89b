import { createRandom } from "./random.ts";

/** A drawn site: which one, how far it is built in percent, and the day on the board. */
export type Scene = { readonly seed: number; readonly built: number; readonly day: string };

const width = 1280;
const height = 960;

/** 示例 in strokes on a square of 100, so that no font is needed. */
const strokes = [
  "M22 20H78 M8 42H92 M50 42V88Q50 94 40 90 M30 58L14 82 M70 58L88 82",
  "M128 12Q124 32 110 48 M121 34V92 M134 20H168 M150 20Q146 52 132 72 M146 42H166Q160 70 138 92 M144 54L156 64 M176 26V72 M192 12V84Q192 92 180 88",
].join(" ");

function mark(day: string): string {
  return `<g transform="translate(130 ${height - 220})"><rect x="-16" y="-12" width="480" height="124" fill="#000" opacity=".45"/><path d="${strokes}" fill="none" stroke="#fff" stroke-width="7" stroke-linecap="round"/><g transform="translate(220 34)" fill="#fff">${digits(day)}</g></g>`;
}

/** The seven segments of a digit: which of top, upper left, upper right, middle, lower left, lower right, bottom. */
const segments: Readonly<Record<string, string>> = {
  "0": "1110111",
  "1": "0010010",
  "2": "1011101",
  "3": "1011011",
  "4": "0111010",
  "5": "1101011",
  "6": "1101111",
  "7": "1010010",
  "8": "1111111",
  "9": "1111011",
  "-": "0001000",
};
const bars = [
  [2, 0, 12, 4],
  [0, 2, 4, 18],
  [12, 2, 4, 18],
  [2, 18, 12, 4],
  [0, 20, 4, 18],
  [12, 20, 4, 18],
  [2, 36, 12, 4],
] as const;

function digits(text: string): string {
  return [...text]
    .flatMap((sign, at) =>
      bars.flatMap(([x, y, w, h], bar) =>
        segments[sign]?.[bar] === "1"
          ? [`<rect x="${x + at * 23}" y="${y}" width="${w}" height="${h}"/>`]
          : [],
      ),
    )
    .join("");
}

/**
 * A site photograph as SVG, drawn and not taken, with 示例 and the day on it: the same scene is the same site, built as
 * far as said. Errors: none (total).
 */
export function drawSite({ seed, built, day }: Scene): string {
  const random = createRandom(seed, 0, 71);
  const ground = random.between(420, 660);
  const sky = `hsl(${random.between(190, 225)},${random.between(15, 50)}%,${random.between(62, 88)}%)`;
  const soil = `hsl(${random.between(22, 48)},${random.between(18, 40)}%,${random.between(30, 56)}%)`;
  const parts = [
    `<rect width="${width}" height="${ground}" fill="${sky}"/>`,
    `<rect y="${ground}" width="${width}" height="${height - ground}" fill="${soil}"/>`,
  ];
  for (let at = 0; at < 5; at += 1) {
    const w = random.between(90, 320);
    const h = random.between(40, 260);
    parts.push(
      `<rect x="${random.between(-60, width)}" y="${ground - h}" width="${w}" height="${h}" fill="hsl(${random.below(360)},${random.between(4, 22)}%,${random.between(45, 78)}%)"/>`,
    );
  }
  const left = random.between(60, 560);
  const wide = random.between(300, 640);
  const floors = random.between(4, 9);
  const done = Math.round((floors * built) / 100);
  const storey = Math.floor((ground - 90) / floors);
  for (let floor = 0; floor < done; floor += 1) {
    const y = ground - (floor + 1) * storey;
    parts.push(
      `<rect x="${left}" y="${y}" width="${wide}" height="${storey - 6}" fill="hsl(${random.between(10, 40)},8%,${random.between(48, 66)}%)"/><path d="M${left} ${y}h${wide}" stroke="#333" stroke-width="9"/>`,
    );
    for (let x = left + 18; x < left + wide - 40; x += 62)
      parts.push(
        `<rect x="${x}" y="${y + 14}" width="34" height="${storey - 34}" fill="#${floor === done - 1 ? "d8c9a0" : "3c4a57"}"/>`,
      );
  }
  const crane = random.between(120, width - 120);
  const arm = random.between(-420, 420);
  parts.push(
    `<path d="M${crane} ${ground}V70 M${crane - arm / 4} 84H${crane + arm}" stroke="#d08a1a" stroke-width="13" fill="none"/>`,
  );
  for (let at = 0; at < 46; at += 1)
    parts.push(
      `<ellipse cx="${random.below(width)}" cy="${random.between(ground, height)}" rx="${random.between(8, 90)}" ry="${random.between(4, 34)}" fill="hsl(30,${random.between(8, 30)}%,${random.between(24, 66)}%)" opacity=".7"/>`,
    );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join("")}${mark(day)}</svg>`;
}
