/** A place on earth in degrees of WGS 84, as decimal text: what was stated is kept to the digit. */
export type Place = { readonly latitude: string; readonly longitude: string };

const number = /^-?\d{1,3}(?:\.\d{1,10})?$/u;

function within(text: string, limit: number): boolean {
  return number.test(text) && Math.abs(Number(text)) <= limit;
}

/** Whether both parts are degrees of the globe. Errors: none (total). */
export function isPlace({ latitude, longitude }: Place): boolean {
  return within(latitude, 90) && within(longitude, 180);
}

/**
 * A place as people write it, latitude first: `32.0412, 121.0631`, also with `N`, `E`, a full-width or Chinese comma.
 * In China either order is told apart, because no latitude there is above 54 and no longitude below 73. Undefined for
 * anything else. Errors: none (total).
 */
export function parsePlace(text: string): Place | undefined {
  const parts = text
    .normalize("NFKC")
    .replace(/[NE°北纬东经:]/giu, " ")
    .split(/[\s,，、;]+/u)
    .filter((part) => part !== "");
  const [one, other] = parts;
  if (parts.length !== 2 || one === undefined || other === undefined) return undefined;
  const swapped = Number(one) >= 73 && Number(one) <= 136 && Number(other) <= 54;
  const place = swapped ? { latitude: other, longitude: one } : { latitude: one, longitude: other };
  return isPlace(place) ? place : undefined;
}

/** Metres to a degree of latitude. */
const metresPerDegree = 111_195;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** How far two places are apart on the ground, in whole metres; good to half a percent. Errors: none (total). */
export function metresBetween(one: Place, other: Place): number {
  const [a, b] = [radians(Number(one.latitude)), radians(Number(other.latitude))];
  const across = radians(Number(other.longitude) - Number(one.longitude));
  const half = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(across / 2) ** 2;
  return Math.round(
    2 * (180 / Math.PI) * metresPerDegree * Math.asin(Math.min(1, Math.sqrt(half))),
  );
}

/** A place on a flat sketch around another: whole metres to the east and to the north. Errors: none (total). */
export function offsetFrom(origin: Place, place: Place): { east: number; north: number } {
  const shrunk = Math.cos(radians(Number(origin.latitude)));
  const east = (Number(place.longitude) - Number(origin.longitude)) * metresPerDegree * shrunk;
  const north = (Number(place.latitude) - Number(origin.latitude)) * metresPerDegree;
  return { east: Math.round(east), north: Math.round(north) };
}
