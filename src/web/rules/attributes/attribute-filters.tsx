import { useState } from "react";
import { useAttributesText } from "../../messages/attributes-text.ts";
import { useText } from "../../messages/language.tsx";
import { ChoiceBar } from "../../parts/choice-bar.tsx";
import { InputField, SelectField } from "../../parts/field.tsx";
import { useAddress } from "../../state/use-address.ts";
import { type AttributeFilter, scopes } from "./attribute-list.ts";

/** What narrows the list: a word, a group, whose they are. */
export function AttributeFilters({ filter }: { readonly filter: AttributeFilter }) {
  const text = useAttributesText();
  const { project } = useText();
  const { patch } = useAddress();
  const [typed, type] = useState(filter.q);
  const search = (q: string, composing: boolean) => {
    type(q);
    if (!composing) patch({ q: q.trim() }, { replace: true });
  };
  return (
    <div className="attributes-filters">
      <InputField
        label={text.search}
        labelHidden
        type="search"
        placeholder={text.search}
        value={typed}
        onChange={(event) =>
          search(
            event.target.value,
            event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing,
          )
        }
        onCompositionEnd={(event) => search(event.currentTarget.value, false)}
      />
      <SelectField
        label={text.group}
        labelHidden
        value={filter.group}
        onChange={(event) => patch({ group: event.target.value }, { replace: true })}
        options={Object.entries(project.group).map(([id, label]) => ({ id, label }))}
      >
        <option value="">{text.allGroups}</option>
      </SelectField>
      <ChoiceBar
        label={text.which}
        labelHidden
        value={filter.scope}
        options={scopes.map((id) => ({ id, label: text.whichOf[id] }))}
        onChange={(which) => patch({ which: which === "all" ? null : which }, { replace: true })}
      />
    </div>
  );
}
