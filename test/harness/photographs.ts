import sharp from "sharp";
import { drawSite } from "../../src/catalogue/sample/photographs.ts";

const cameras = new Map<string, Promise<Buffer>>();

/** A drawn site photographed: with a camera's fields, taken at a place when one is named. */
export function shot(
  seed: number,
  given: {
    readonly built?: number;
    readonly day?: string;
    readonly place?: readonly [string, string];
  } = {},
): Promise<Buffer> {
  const { built = 40, day = "2024-02-20", place } = given;
  const key = JSON.stringify([seed, built, day, place]);
  const degrees = (text: string) =>
    `${text.split(".")[0]}/1 ${Number(`0.${text.split(".")[1] ?? 0}`) * 60_000}/1000 0/1`;
  const made =
    cameras.get(key) ??
    sharp(Buffer.from(drawSite({ seed, built, day })))
      .resize(1000)
      .withExif({
        IFD0: { Make: "HUAWEI", Model: "P60" },
        IFD2: { DateTimeOriginal: `${day.replaceAll("-", ":")} 10:11:12` },
        ...(place
          ? {
              IFD3: {
                GPSLatitudeRef: "N",
                GPSLatitude: degrees(place[0]),
                GPSLongitudeRef: "E",
                GPSLongitude: degrees(place[1]),
              },
            }
          : {}),
      })
      .jpeg({ quality: 85 })
      .toBuffer();
  cameras.set(key, made);
  return made;
}

/** What people do to a picture before they send it as another. */
export const retouches: Readonly<Record<string, (picture: Buffer) => Promise<Buffer>>> = {
  "encoded anew, coarse": (picture) => sharp(picture).jpeg({ quality: 30 }).toBuffer(),
  "as WebP": (picture) => sharp(picture).webp({ quality: 60 }).toBuffer(),
  "as PNG": (picture) => sharp(picture).png().toBuffer(),
  "a third of its size": (picture) => sharp(picture).resize(330).jpeg().toBuffer(),
  brighter: (picture) => sharp(picture).modulate({ brightness: 1.25 }).jpeg().toBuffer(),
  darker: (picture) => sharp(picture).modulate({ brightness: 0.75 }).jpeg().toBuffer(),
  "with more contrast": (picture) => sharp(picture).linear(1.3, -30).jpeg().toBuffer(),
  "in grey": (picture) => sharp(picture).greyscale().jpeg().toBuffer(),
  blurred: (picture) => sharp(picture).blur(2).jpeg().toBuffer(),
  mirrored: (picture) => sharp(picture).flop().jpeg().toBuffer(),
  "cropped on all sides": (picture) =>
    sharp(picture).extract({ left: 50, top: 40, width: 900, height: 670 }).jpeg().toBuffer(),
  "cropped to its lower right": (picture) =>
    sharp(picture).extract({ left: 190, top: 150, width: 810, height: 600 }).jpeg().toBuffer(),
  "a little askew": (picture) => sharp(picture).rotate(1, { background: "#999" }).jpeg().toBuffer(),
};
