import { useState } from "react";
import type { ReportForm } from "../../../domain/reporting/form.ts";
import { useFormText } from "../../messages/form-text.ts";
import { useSay } from "../../messages/language.tsx";
import { SelectField } from "../../parts/field.tsx";
import { Tag } from "../../parts/tag.tsx";
import { usePrint } from "../../parts/use-print.ts";
import { useStageName } from "../../parts/use-stage-name.ts";
import { useAttributes } from "../../state/use-attributes.tsx";
import { useDistrict } from "../../state/use-district.tsx";
import { askedInStage } from "./form-model.ts";

/** What the month of one project would ask, by its stage. */
export function FormPreview({ form }: { readonly form: ReportForm }) {
  const text = useFormText();
  const stageName = useStageName();
  const { stages } = useDistrict();
  const first = form.takesPart.stages.includes("building") ? "building" : form.takesPart.stages[0];
  const [stage, setStage] = useState(first ?? stages[0]?.id ?? "");
  const asked = askedInStage(form, stage);
  return (
    <div className="form-lines">
      <div className="form-preview-stage">
        <SelectField
          label={text.previewStage}
          value={stage}
          options={stages.map(({ id }) => ({ id, label: stageName(id) }))}
          onChange={(event) => setStage(event.target.value)}
        />
      </div>
      {asked ? <PreviewGrid asked={asked} /> : <p>{text.previewNone}</p>}
    </div>
  );
}

type Asked = NonNullable<ReturnType<typeof askedInStage>>;

function PreviewGrid({ asked }: { readonly asked: Asked }) {
  const text = useFormText();
  const say = useSay();
  const print = usePrint();
  const { find } = useAttributes();
  return (
    <ul className="form-preview">
      {asked.map(({ figure, list, required }) => (
        <li key={`${list} ${figure.attribute}`}>
          <p>
            <strong>{print.label(figure.attribute)}</strong>
            <span className="quiet">{find(figure.attribute)?.unit}</span>
            {required && <Tag tone="red">{text.required}</Tag>}
          </p>
          <p className="quiet">{say(figure.reason)}</p>
        </li>
      ))}
    </ul>
  );
}
