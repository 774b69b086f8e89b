import * as z from "zod/mini";
import { type Result, accept, refuse } from "../refusal/refusal.ts";
import { placeOf } from "./rule-fault.ts";

const unitSchema = z.strictObject({
  kind: z.enum(["city", "district", "park", "town", "bureau", "taskforce"]),
  name: z.string().check(z.minLength(1), z.maxLength(100)),
  under: z.array(z.string()),
});

const configSchema = z.strictObject({
  format: z.literal("guatu-config/1"),
  product: z.string(),
  settings: z.record(z.string(), z.unknown()),
  units: z.array(unitSchema).check(z.maxLength(2000)),
  sha256: z.string(),
});

/** A unit of a configuration; `under` names those above it, from the topmost unit's own children down. */
export type ConfigUnit = z.output<typeof unitSchema>;

/** The whole configuration of a district: the rules it set and its tree of units; no people, no facts. */
export type Config = z.output<typeof configSchema>;

/** The key under which a unit is found again in another district: its name with those above it. Errors: none (total). */
export function unitPath({ under, name }: Pick<ConfigUnit, "under" | "name">): string {
  return JSON.stringify([...under, name]);
}

/** The place of the first unit that stands under none named before it, or is named twice. */
function strangeUnit(units: readonly ConfigUnit[]): string | undefined {
  const known = new Set(["[]"]);
  const index = units.findIndex((unit) => {
    const path = unitPath(unit);
    const isStrange = !known.has(JSON.stringify(unit.under)) || known.has(path);
    known.add(path);
    return isStrange;
  });
  return index < 0 ? undefined : `units[${index}]`;
}

/** A configuration read from a file, without its checksum being looked at. Refuses `configFault` naming the place. */
export function parseConfig(data: unknown): Result<Config> {
  const parsed = configSchema.safeParse(data);
  if (!parsed.success)
    return refuse("configFault", { place: placeOf(parsed.error.issues[0]?.path ?? []) || "/" });
  const strange = strangeUnit(parsed.data.units);
  return strange === undefined ? accept(parsed.data) : refuse("configFault", { place: strange });
}

type Placed = {
  readonly id: number;
  readonly parent: number | null;
  readonly kind: string;
  readonly name: string;
  /** A unit that was closed is no part of the tree any more. */
  readonly state?: string;
};

/** A district's tree as a configuration tells it, those above before those below, without the topmost. Errors: none (total). */
export function configUnits(units: readonly Placed[]): ConfigUnit[] {
  const below = (parent: number, under: readonly string[]): ConfigUnit[] =>
    units
      .filter((unit) => unit.parent === parent && unit.state !== "closed")
      .flatMap((unit) => [
        // The table's check holds what the type says.
        { kind: unit.kind as ConfigUnit["kind"], name: unit.name, under: [...under] },
        ...below(unit.id, [...under, unit.name]),
      ]);
  const root = units.find((unit) => unit.parent === null);
  return root ? below(root.id, []) : [];
}
