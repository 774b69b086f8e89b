import { randomInt } from "node:crypto";

/** No sign that reads like another. */
const signs = "23456789abcdefghjkmnpqrstuvwxyz";

function group(): string {
  return Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join("");
}

/** Half of a one-time password, 39 random bits: `k7m2-9xq4`. */
export function makeHalf(): string {
  return `${group()}-${group()}`;
}

/** The whole of a one-time password, as a person types it. */
export function joinHalves(first: string, second: string): string {
  return `${first}-${second}`;
}
