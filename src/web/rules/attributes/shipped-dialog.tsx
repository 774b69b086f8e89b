import type { Attribute } from "../../../domain/ledger/attribute.ts";
import { useAttributesText } from "../../messages/attributes-text.ts";
import { useSay, useText } from "../../messages/language.tsx";
import { useRulesText } from "../../messages/rules-text.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { timingOf } from "./own-attribute.ts";

type ShippedProps = { readonly attribute: Attribute; readonly onClose: () => void };

/** A shipped attribute: everything that is declared of it, to read. */
export function ShippedDialog({ attribute, onClose }: ShippedProps) {
  const text = useAttributesText();
  const say = useSay();
  const { common, project } = useText();
  const { listSeparator } = useRulesText();
  const { label, choices, unit } = attribute;
  const lines: readonly (readonly [string, string])[] = [
    [text.label, `${label.zh} · ${label.en}`],
    [text.id, attribute.id],
    [text.of, text.ofOf[attribute.of ?? "project"]],
    [text.group, project.group[attribute.group]],
    [text.type, text.typeOf[attribute.value] + (unit === undefined ? "" : ` · ${unit}`)],
    [text.timing, text.timingOf[timingOf(attribute)]],
    [text.kind, common.kind[attribute.kind]],
    [text.statedBy, attribute.statedBy.map((role) => common.role[role]).join(listSeparator)],
    ...(choices
      ? [[text.choices, choices.map((each) => say(each.label)).join(listSeparator)] as const]
      : []),
    [text.synonyms, attribute.synonyms.join(listSeparator)],
  ];
  return (
    <Dialog
      title={text.dialogEdit(say(label))}
      onClose={onClose}
      foot={<Button onClick={onClose}>{common.close}</Button>}
    >
      <div className="form-lines">
        <p className="quiet">{text.shippedText}</p>
        <dl className="attributes-lines">
          {lines.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  );
}
