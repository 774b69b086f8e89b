import { urgeUnits } from "../../contract/reporting.ts";
import { useChange } from "../api/use-call.ts";
import { useDistrict } from "../state/use-district.tsx";

export type Urge = ReturnType<typeof useUrge>;

/** Urging some units for a month; the project office alone may. */
export function useUrge() {
  const { id: district, roles } = useDistrict();
  const change = useChange(urgeUnits, ["showReporting", "showMonth"]);
  return {
    may: roles.includes("office"),
    busy: change.isPending,
    error: change.error,
    done: change.data?.urged ?? null,
    send: (period: string, units: readonly number[], onSuccess?: () => void) =>
      change.mutate(
        { input: { district, period, units: [...units] } },
        onSuccess ? { onSuccess } : {},
      ),
  };
}
