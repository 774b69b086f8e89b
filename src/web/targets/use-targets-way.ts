import type { Query } from "../paths.ts";
import { paths } from "../paths.ts";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";

/** What stays of the address when another unit is looked at. */
const kept = ["period", "version", "month", "knownAt", "basis"] as const;

/** The address of this page with something else shown of the same letter. */
export function useTargetsWay(): (query: Query) => string {
  const { id } = useDistrict();
  const { params } = useAddress();
  const held = Object.fromEntries(kept.map((name) => [name, params.get(name)]));
  return (query) => paths.targets(id, { ...held, ...query });
}
