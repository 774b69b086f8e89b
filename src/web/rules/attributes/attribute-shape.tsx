import { type FactKind, factKinds } from "../../../domain/ledger/fact.ts";
import type { AttributeGroup } from "../../../domain/ledger/attribute.ts";
import { units } from "../../../domain/value/unit-table.ts";
import type { ValueType } from "../../../domain/value/value.ts";
import { useAttributesText } from "../../messages/attributes-text.ts";
import { useText } from "../../messages/language.tsx";
import { SelectField } from "../../parts/field.tsx";
import type { AttributeProps } from "./own-attribute.ts";
import { useFaultAt } from "./attribute-fields.tsx";
import { Choices } from "./choices.tsx";
import { type Timing, timingOf, timings, withOf, withTiming, withType } from "./own-attribute.ts";

const kept = ["project", "unit"] as const;
const types: readonly ValueType[] = ["text", "quantity", "money", "day", "choice", "code"];

/** What its values are like: type, unit or choices, where it stands and when it holds. */
export function AttributeShape(props: AttributeProps) {
  const text = useAttributesText();
  const { common, project } = useText();
  const { attribute, isNew, faults, onChange } = props;
  const faultAt = useFaultAt(faults);
  return (
    <>
      <div className="rule-row">
        <SelectField
          label={text.of}
          hint={isNew ? text.ofHint : text.ofFixed}
          disabled={!isNew}
          value={attribute.of ?? "project"}
          options={kept.map((id) => ({ id, label: text.ofOf[id] }))}
          onChange={({ target }) =>
            onChange(withOf(attribute, target.value === "unit" ? "unit" : "project"))
          }
        />
        <SelectField
          label={text.type}
          hint={isNew ? undefined : text.typeFixed}
          disabled={!isNew}
          value={attribute.value}
          options={types.map((id) => ({ id, label: text.typeOf[id] }))}
          onChange={(event) => onChange(withType(attribute, event.target.value as ValueType))}
        />
      </div>
      <div className="rule-row">
        <SelectField
          label={text.group}
          value={attribute.group}
          options={Object.entries(project.group).map(([id, label]) => ({ id, label }))}
          onChange={(event) =>
            onChange({ ...attribute, group: event.target.value as AttributeGroup })
          }
        />
      </div>
      <Unit {...props} />
      {attribute.choices && <Choices {...props} choices={attribute.choices} />}
      <div className="rule-row">
        <SelectField
          label={text.timing}
          error={faultAt("timing")}
          value={timingOf(attribute)}
          options={timings
            .filter((each) => each !== "event" || attribute.value === "day")
            .map((id) => ({ id, label: text.timingOf[id] }))}
          onChange={(event) => onChange(withTiming(attribute, event.target.value as Timing))}
        />
        <SelectField
          label={text.kind}
          hint={text.kindHint}
          value={attribute.kind}
          options={factKinds.map((id) => ({ id, label: common.kind[id] }))}
          onChange={(event) => onChange({ ...attribute, kind: event.target.value as FactKind })}
        />
      </div>
    </>
  );
}

const moneyUnits = ["元", "万元", "亿元"];

function Unit({ attribute, isNew, faults, onChange }: AttributeProps) {
  const text = useAttributesText();
  const faultAt = useFaultAt(faults);
  const { value, unit = "" } = attribute;
  if (value !== "money" && value !== "quantity") return null;
  const known = value === "money" ? moneyUnits : units.map(({ id }) => id);
  return (
    <SelectField
      label={text.unit}
      hint={text.unitHint}
      error={faultAt("unit")}
      disabled={!isNew}
      value={unit}
      options={[...new Set([unit, ...known])].map((id) => ({ id, label: id }))}
      onChange={(event) => onChange({ ...attribute, unit: event.target.value })}
    />
  );
}
