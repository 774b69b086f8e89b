import { useState } from "react";
import { organiseUnits } from "../../../contract/units.ts";
import { useChange } from "../../api/use-call.ts";
import { todayInChina } from "../../parts/today.ts";
import { useDistrict } from "../../state/use-district.tsx";
import type { Change, Told } from "./unit-types.ts";

/** What shows units and where things stand with them. */
const stale = [
  "showTree",
  "showUnit",
  "listUnits",
  "listGrantUnits",
  "listGrants",
  "listProjects",
  "showWall",
  "showReporting",
  "me",
] as const;

/** Looks at what a change would do, then does it: only what was looked at, as it was. */
export function useAct(base: number, onDone: () => void) {
  const { id: district } = useDistrict();
  const [validFrom, setValidFrom] = useState(todayInChina());
  const [reason, setReason] = useState("");
  const [told, setTold] = useState<{ readonly of: string; readonly told: Told } | null>(null);
  const trying = useChange(organiseUnits, []);
  const doing = useChange(organiseUnits, stale);
  const keyOf = (change: Change) => JSON.stringify([change, validFrom]);
  const input = (change: Change) => ({ district, change, validFrom });
  return {
    validFrom,
    setValidFrom,
    reason,
    setReason,
    /** What is known of a change as it stands in the dialog; null once it is another. */
    toldOf: (change: Change | null) => (change && told?.of === keyOf(change) ? told.told : null),
    wasTold: told !== null,
    look: (change: Change) => {
      doing.reset();
      const of = keyOf(change);
      trying.mutate(
        { input: input(change) },
        { onSuccess: (answer) => setTold({ of, told: answer }) },
      );
    },
    apply: (change: Change) =>
      doing.mutate(
        { input: { ...input(change), reason: reason.trim(), base, apply: true } },
        { onSuccess: onDone },
      ),
    busy: trying.isPending || doing.isPending,
    error: trying.error ?? doing.error,
  };
}
