import { loadSharp } from "./draw-picture.ts";

/** What a drawn photograph says of itself, as a camera would. */
export type Camera = {
  readonly make: string;
  readonly model: string;
  /** `2025-03-02T09:30:00`, the camera's own clock. */
  readonly takenAt: string;
  readonly latitude: string;
  readonly longitude: string;
};

/** Degrees as a camera writes them: degrees, minutes and thousandths of seconds. */
function rational(degrees: string): string {
  const whole = Math.floor(Number(degrees));
  const minutes = Math.floor((Number(degrees) - whole) * 60);
  const seconds = Math.round((Number(degrees) - whole - minutes / 60) * 3_600_000);
  return `${whole}/1 ${minutes}/1 ${seconds}/1000`;
}

/**
 * A drawing as a JPEG with a camera's fields; `retouched`: cropped, brighter and coarser, without any fields, as a
 * picture that went through a chat. Undefined where there is no picture library. For samples, whose drawings are ours.
 */
export async function photographDrawn(
  svg: string,
  taken: Camera | "retouched",
): Promise<Uint8Array | undefined> {
  const sharp = await loadSharp();
  if (!sharp) return undefined;
  const drawn = sharp(Buffer.from(svg)).flatten({ background: "#fff" });
  if (taken === "retouched") {
    const crop = { left: 90, top: 40, width: 1120, height: 840 };
    const picture = drawn.extract(crop).modulate({ brightness: 1.12 }).jpeg({ quality: 62 });
    return new Uint8Array(await picture.toBuffer());
  }
  const when = taken.takenAt.replace("T", " ").replaceAll("-", ":");
  const fields = {
    IFD0: { Make: taken.make, Model: taken.model, Software: `${taken.model} 4.2` },
    IFD2: { DateTimeOriginal: when, OffsetTimeOriginal: "+08:00" },
    IFD3: {
      GPSLatitudeRef: "N",
      GPSLatitude: rational(taken.latitude),
      GPSLongitudeRef: "E",
      GPSLongitude: rational(taken.longitude),
    },
  };
  return new Uint8Array(await drawn.withExif(fields).jpeg({ quality: 80 }).toBuffer());
}
