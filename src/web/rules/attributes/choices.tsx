import { useState } from "react";
import type { Choice } from "../../../domain/ledger/attribute.ts";
import { useAttributesText } from "../../messages/attributes-text.ts";
import { useSay } from "../../messages/language.tsx";
import { useRulesText } from "../../messages/rules-text.ts";
import { Button } from "../../parts/button.tsx";
import { TextField } from "../../parts/field.tsx";
import { Icon } from "../../parts/icon.tsx";
import { withItem } from "../rule.ts";
import type { AttributeProps } from "./own-attribute.ts";
import { useFaultAt } from "./attribute-fields.tsx";
import { readChoices } from "./own-attribute.ts";

/** The values one may choose: listed, and added by the line or by the column of a sheet. */
export function Choices(props: AttributeProps & { readonly choices: readonly Choice[] }) {
  const text = useAttributesText();
  const rules = useRulesText();
  const say = useSay();
  const { attribute, choices, onChange } = props;
  const faultAt = useFaultAt(props.faults);
  const [typed, type] = useState("");
  const put = (next: readonly Choice[]) => onChange({ ...attribute, choices: next });
  const read = readChoices(
    typed,
    choices.map(({ id }) => id),
  );
  const add = () => {
    put([...choices, ...read]);
    type("");
  };
  return (
    <section className="form-lines">
      <h3>{text.choices}</h3>
      {choices.length === 0 ? (
        <p className="quiet">{text.choiceNone}</p>
      ) : (
        <ul className="attributes-choices">
          {choices.map((each, at) => (
            <li key={each.id}>
              <span>{`${each.label.zh} · ${each.label.en}`}</span>
              <span className="quiet">{each.synonyms.join(rules.listSeparator)}</span>
              <Button
                look="quiet"
                square
                aria-label={rules.remove(say(each.label))}
                onClick={() => put(withItem(choices, at))}
              >
                <Icon name="close" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <TextField
        label={text.choicesPaste}
        hint={text.choicesHint}
        error={faultAt("choices")}
        value={typed}
        onChange={(event) => type(event.target.value)}
      />
      <div className="rule-foot">
        <Button disabled={read.length === 0} onClick={add}>
          {text.choicesAdd}
        </Button>
      </div>
    </section>
  );
}
