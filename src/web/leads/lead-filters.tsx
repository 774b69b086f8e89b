import { useLeadsText } from "../messages/leads-text.ts";
import { useSay } from "../messages/language.tsx";
import { SelectField } from "../parts/field.tsx";
import { useAddress } from "../state/use-address.ts";
import type { Leads } from "./leads-model.ts";

const strengths = ["1", "2", "3"] as const;
const stands = ["none", "open", "done"] as const;

/** Which leads are shown: by detector, unit, strength and case. What is chosen stands in the address. */
export function LeadFilters({ answer }: { readonly answer: Leads }) {
  const text = useLeadsText();
  const say = useSay();
  const { params, patch } = useAddress();
  const choose = (name: string) => (event: { readonly target: { readonly value: string } }) =>
    patch({ [name]: event.target.value, offset: null }, { replace: true });
  const some = answer.detectors.filter(
    ({ leads, id }) => leads > 0 || id === params.get("detector"),
  );
  return (
    <div className="lead-filters no-print">
      <SelectField
        label={text.detector}
        value={params.get("detector") ?? ""}
        onChange={choose("detector")}
        options={[
          { id: "", label: text.anyDetector },
          ...some.map(({ id, title, leads }) => ({ id, label: `${say(title)} ${leads}` })),
        ]}
      />
      <SelectField
        label={text.unit}
        value={params.get("unit") ?? ""}
        onChange={choose("unit")}
        options={[
          { id: "", label: text.anyUnit },
          ...answer.units.map(({ id, name, leads }) => ({
            id: String(id),
            label: `${name} ${leads}`,
          })),
        ]}
      />
      <SelectField
        label={text.strength}
        value={params.get("strength") ?? ""}
        onChange={choose("strength")}
        options={[
          { id: "", label: text.all },
          ...strengths.slice(1).map((id) => ({ id, label: text.strengthFrom[id] })),
        ]}
      />
      <SelectField
        label={text.standing}
        value={params.get("case") ?? ""}
        onChange={choose("case")}
        options={[
          { id: "", label: text.all },
          ...stands.map((id) => ({ id, label: text.caseFilter[id] })),
        ]}
      />
    </div>
  );
}
