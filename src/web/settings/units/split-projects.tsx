import { useState } from "react";
import { listProjects } from "../../../contract/project.ts";
import { useCall } from "../../api/use-call.ts";
import { useUnitsText } from "../../messages/units-text.ts";
import { InputField } from "../../parts/field.tsx";
import { Failure, Loading } from "../../parts/notice.tsx";
import { useDistrict } from "../../state/use-district.tsx";
import type { ActDraft } from "./act-draft.ts";
import type { TreeUnit } from "./unit-types.ts";

/** Listed at a time; the rest is found by name. */
const shown = 100;

type SplitProps = {
  readonly unit: TreeUnit;
  readonly draft: ActDraft;
  readonly onChange: (part: Partial<ActDraft>) => void;
};

/** The projects that leave a unit. */
export function SplitProjects({ unit, draft, onChange }: SplitProps) {
  const text = useUnitsText().field;
  const { id: district } = useDistrict();
  const [q, setQ] = useState("");
  const input = { district, units: String(unit.id), q, limit: shown };
  const { data, error, isPending } = useCall(listProjects, input, { keep: true });
  const toggle = (id: number, on: boolean) =>
    onChange({
      projects: on ? [...draft.projects, id] : draft.projects.filter((each) => each !== id),
    });
  return (
    <fieldset className="units-choices">
      <legend>{`${text.projects} · ${text.chosen(draft.projects.length)}`}</legend>
      <InputField
        label={text.find}
        type="search"
        value={q}
        onChange={(event) => setQ(event.target.value)}
      />
      {isPending && <Loading />}
      {error && <Failure error={error} />}
      {data?.rows.map(({ id, name }) => (
        <label className="check-line" key={id}>
          <input
            type="checkbox"
            checked={draft.projects.includes(id)}
            onChange={(event) => toggle(id, event.target.checked)}
          />
          {name}
        </label>
      ))}
      {data && data.total > data.rows.length && <p className="quiet">{text.many}</p>}
    </fieldset>
  );
}
