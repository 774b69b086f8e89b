import { listUnits } from "../../contract/project.ts";
import { useCall } from "../api/use-call.ts";
import { useDistrict } from "../state/use-district.tsx";

/** The list the fields for a unit's name offer. */
export const unitListId = "importing-units";

/** The names of the district's units, for a field to offer. */
export function UnitChoices() {
  const { id } = useDistrict();
  const { data } = useCall(listUnits, { district: id }, { staleTime: 60_000 });
  const openUnits = (data?.units ?? []).filter((unit) => unit.isOpen);
  return (
    <datalist id={unitListId}>
      {openUnits.map((unit) => (
        <option key={unit.id} value={unit.name}>
          {unit.name}
        </option>
      ))}
    </datalist>
  );
}
