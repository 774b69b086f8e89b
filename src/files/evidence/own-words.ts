import exifr from "exifr";
import { type Place, isPlace } from "../../domain/evidence/place.ts";
import type { OwnWords } from "./look-job.ts";

/** What is kept of what a file says of itself; everything else in it stays in the original. */
const kept = [
  "Make",
  "Model",
  "LensModel",
  "Software",
  "DateTimeOriginal",
  "OffsetTimeOriginal",
  "CreateDate",
  "ModifyDate",
  "GPSDateStamp",
  "GPSImgDirection",
] as const;
const longestField = 120;

const nothing: OwnWords = { fields: {}, takenAt: null, place: null };

function textOf(value: unknown): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const text = String(value)
    .replace(/\p{Cc}/gu, "")
    .trim()
    .slice(0, longestField);
  return text === "" || /\p{Surrogate}/u.test(text) ? undefined : text;
}

function fieldsOf(found: Readonly<Record<string, unknown>>): Record<string, string> {
  const pairs = kept.flatMap((name): [string, string][] => {
    const text = textOf(found[name]);
    return text === undefined ? [] : [[name, text]];
  });
  return Object.fromEntries(pairs);
}

/** `2024:02:20 10:11:12`, in the zone the camera names, else China's. */
function takenAt(fields: Readonly<Record<string, string>>): string | null {
  const told = fields["DateTimeOriginal"] ?? fields["CreateDate"] ?? "";
  const [, day, clock] = /^(\d{4}[:-]\d{2}[:-]\d{2})[ T](\d{2}:\d{2}:\d{2})/u.exec(told) ?? [];
  if (day === undefined || clock === undefined) return null;
  const named = fields["OffsetTimeOriginal"] ?? "";
  const zone = /^[+-](?:0\d|1[0-4]):[0-5]\d$/u.test(named) ? named : "+08:00";
  const text = `${day.replaceAll(":", "-")}T${clock}${zone}`;
  const instant = Date.parse(text);
  return Number.isNaN(instant) || instant < 0 ? null : text;
}

function placeOf(found: Readonly<Record<string, unknown>>): Place | null {
  const { latitude, longitude } = found;
  if (typeof latitude !== "number" || typeof longitude !== "number") return null;
  if (!Number.isFinite(latitude) || !Number.isFinite(longitude)) return null;
  const place = { latitude: latitude.toFixed(6), longitude: longitude.toFixed(6) };
  // A camera without a fix writes the point off Africa where both are nought.
  const isNowhere = Number(place.latitude) === 0 && Number(place.longitude) === 0;
  return isPlace(place) && !isNowhere ? place : null;
}

/** What a picture says of itself; nothing where it says nothing that can be read. Errors: none (total). */
export async function readOwnWords(bytes: Uint8Array): Promise<OwnWords> {
  try {
    const options = {
      tiff: true,
      exif: true,
      gps: true,
      xmp: false,
      icc: false,
      iptc: false,
      jfif: false,
      ihdr: false,
      reviveValues: false,
      translateValues: false,
      mergeOutput: true,
    };
    const found: unknown = await exifr.parse(bytes, options);
    if (typeof found !== "object" || found === null) return nothing;
    const words = found as Readonly<Record<string, unknown>>;
    const fields = fieldsOf(words);
    return { fields, takenAt: takenAt(fields), place: placeOf(words) };
  } catch {
    // Words that cannot be read say nothing; the picture is judged by itself.
    return nothing;
  }
}
