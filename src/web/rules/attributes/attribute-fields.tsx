import { businessRoles } from "../../../domain/unit/role.ts";
import { useAttributesText } from "../../messages/attributes-text.ts";
import { useLanguage, useText } from "../../messages/language.tsx";
import { InputField } from "../../parts/field.tsx";
import { BilingualFields, WordsField } from "../fields.tsx";
import type { AttributeProps } from "./own-attribute.ts";
import { type Field, idFor } from "./own-attribute.ts";

/** The sentence that stands at a field. */
export function useFaultAt(faults: AttributeProps["faults"]): (field: Field) => string | undefined {
  const { language } = useLanguage();
  return (field) => faults[field]?.sentence[language];
}

/** What it is called: in both languages, as an id, and in other people's sheets. */
export function AttributeNames({ attribute, isNew, faults, taken, onChange }: AttributeProps) {
  const text = useAttributesText();
  const faultAt = useFaultAt(faults);
  const follows = isNew && attribute.id === idFor(attribute.label.en, taken);
  return (
    <>
      <BilingualFields
        label={text.label}
        value={attribute.label}
        error={faults.label && text.labelMissing}
        onChange={(label) =>
          onChange({ ...attribute, label, id: follows ? idFor(label.en, taken) : attribute.id })
        }
      />
      <InputField
        label={text.id}
        hint={text.idHint}
        error={faultAt("id")}
        value={attribute.id}
        readOnly={!isNew}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onChange({ ...attribute, id: event.target.value.trim() })}
      />
      <WordsField
        label={text.synonyms}
        hint={text.synonymsHint}
        error={faultAt("synonyms")}
        value={attribute.synonyms}
        onChange={(synonyms) => onChange({ ...attribute, synonyms })}
      />
    </>
  );
}

/** Who may state it. */
export function AttributeWho({ attribute, faults, onChange }: AttributeProps) {
  const text = useAttributesText();
  const { common } = useText();
  const fault = useFaultAt(faults)("statedBy");
  const { statedBy } = attribute;
  return (
    <fieldset className="rule-set" aria-describedby={fault ? "stated-by-fault" : undefined}>
      <legend>{text.statedBy}</legend>
      <div className="rule-checks">
        {businessRoles.map((role) => (
          <label key={role}>
            <input
              type="checkbox"
              checked={statedBy.includes(role)}
              onChange={() =>
                onChange({
                  ...attribute,
                  statedBy: businessRoles.filter(
                    (each) => statedBy.includes(each) !== (each === role),
                  ),
                })
              }
            />
            {common.role[role]}
          </label>
        ))}
      </div>
      {fault && (
        <p className="field-error" id="stated-by-fault" role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
