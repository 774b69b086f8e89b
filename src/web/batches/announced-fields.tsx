import { useBatchesText } from "../messages/batches-text.ts";
import { Button } from "../parts/button.tsx";
import { InputField } from "../parts/field.tsx";
import { type Part, emptyPart } from "./record-form.ts";

const columns = ["part", "count", "total", "yearPlan"] as const;

/** What was announced, for the whole and unit by unit. */
export function AnnouncedFields(props: {
  readonly parts: readonly Part[];
  readonly onChange: (parts: readonly Part[]) => void;
}) {
  const text = useBatchesText().form;
  const { parts, onChange } = props;
  return (
    <fieldset className="record-parts">
      <legend>{text.announced}</legend>
      {parts.map((part, at) => (
        <div className="record-part" key={at}>
          {columns.map((column) => (
            <InputField
              key={column}
              label={text[column]}
              maxLength={60}
              value={part[column]}
              onChange={({ target }) =>
                onChange(
                  parts.map((each, place) =>
                    place === at ? { ...each, [column]: target.value } : each,
                  ),
                )
              }
            />
          ))}
        </div>
      ))}
      <div>
        <Button look="quiet" onClick={() => onChange([...parts, emptyPart])}>
          {text.addPart}
        </Button>
      </div>
    </fieldset>
  );
}
