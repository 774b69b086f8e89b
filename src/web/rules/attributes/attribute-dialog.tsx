import { useState } from "react";
import { useAttributesText } from "../../messages/attributes-text.ts";
import { useLanguage, useSay } from "../../messages/language.tsx";
import { useRulesText } from "../../messages/rules-text.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Notice } from "../../parts/notice.tsx";
import { AttributeNames, AttributeWho } from "./attribute-fields.tsx";
import { AttributeShape } from "./attribute-shape.tsx";
import { type AttributeProps, withRetired } from "./own-attribute.ts";

/** One of the district's own attributes; every field is tried while it is typed, and saved with the rest. */
export function AttributeDialog(props: AttributeProps & { readonly onClose: () => void }) {
  const text = useAttributesText();
  const rules = useRulesText();
  const say = useSay();
  const { language } = useLanguage();
  const { attribute, isNew, locked, faults, onChange, onClose } = props;
  const [before] = useState(attribute);
  const undo = () => {
    onChange(isNew && before.label.zh === "" && before.label.en === "" ? null : before);
    onClose();
  };
  return (
    <Dialog
      title={isNew ? text.dialogNew : text.dialogEdit(say(attribute.label))}
      look="drawer"
      onClose={onClose}
      foot={
        <>
          {!locked && <Button onClick={undo}>{rules.undo}</Button>}
          <Button look="main" onClick={onClose}>
            {rules.finish}
          </Button>
        </>
      }
    >
      <fieldset className="rule-set form-lines" disabled={locked}>
        {faults.other && <Notice tone="bad">{faults.other.sentence[language]}</Notice>}
        <AttributeNames {...props} />
        <AttributeShape {...props} />
        <AttributeWho {...props} />
        <Ending {...props} />
      </fieldset>
    </Dialog>
  );
}

/** Retiring keeps what was stated; taking out is for what was never used, and the server says so. */
function Ending(props: AttributeProps & { readonly onClose: () => void }) {
  const text = useAttributesText();
  const { attribute, isNew, onChange, onClose } = props;
  const remove = () => {
    onChange(null);
    onClose();
  };
  const retired = attribute.retired === true;
  return (
    <div className="attributes-ending">
      {!isNew && (
        <>
          <Button onClick={() => onChange(withRetired(attribute, !retired))}>
            {retired ? text.restore : text.retire}
          </Button>
          <p className="quiet">{text.retireHint}</p>
        </>
      )}
      <Button look="danger" onClick={remove}>
        {text.remove}
      </Button>
    </div>
  );
}
