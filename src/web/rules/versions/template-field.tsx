import type { listTemplates } from "../../../contract/config.ts";
import type { Output } from "../../../contract/endpoint.ts";
import { useSay } from "../../messages/language.tsx";
import { useVersionsText } from "../../messages/versions-text.ts";
import { SelectField } from "../../parts/field.tsx";
import { Notice } from "../../parts/notice.tsx";

export type Template = Output<typeof listTemplates>["templates"][number];

type TemplateProps = {
  readonly templates: readonly Template[];
  readonly value: string;
  readonly onChange: (id: string) => void;
};

/** Which template, what it is for, and the units and rules one gets from it. */
export function TemplateField({ templates, value, onChange }: TemplateProps) {
  const { opening: text } = useVersionsText();
  const say = useSay();
  const template = templates.find(({ id }) => id === value);
  if (!template) return <Notice tone="warn">{text.none}</Notice>;
  return (
    <>
      <SelectField
        label={text.template}
        hint={say(template.note)}
        value={value}
        options={templates.map(({ id, title }) => ({ id, label: say(title) }))}
        onChange={(event) => onChange(event.target.value)}
      />
      <details>
        <summary>
          {`${text.seeUnits}　${text.units(template.units.length)}　${text.settings(template.settings.length)}`}
        </summary>
        <ul className="versions-units">
          {template.units.map(({ name, under }) => (
            <li key={[...under, name].join("/")} style={{ paddingLeft: `${under.length * 18}px` }}>
              {name}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
