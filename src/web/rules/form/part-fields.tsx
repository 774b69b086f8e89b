import type { ReportForm } from "../../../domain/reporting/form.ts";
import { useFormText } from "../../messages/form-text.ts";
import { useSay } from "../../messages/language.tsx";
import { ChoiceBar } from "../../parts/choice-bar.tsx";
import { useAttributes } from "../../state/use-attributes.tsx";
import { NumberField, StageChecks } from "../fields.tsx";
import type { RuleDraft } from "../use-rule-draft.ts";
import { isCount } from "../words.ts";

type PartProps = { readonly draft: RuleDraft<ReportForm> };

/** Which projects report, by which submission they are in time, and how far ahead nodes are asked. */
export function PartFields({ draft }: PartProps) {
  const text = useFormText();
  const { value, change } = draft;
  const part = value.takesPart;
  return (
    <fieldset className="rule-set form-lines" disabled={draft.locked}>
      <StageChecks
        legend={text.stages}
        value={part.stages}
        onChange={(stages) =>
          stages !== "all" && change({ ...value, takesPart: { ...part, stages } })
        }
      />
      {part.stages.length === 0 && (
        <p className="field-error" role="alert">
          {text.stagesMissing}
        </p>
      )}
      <Statuses draft={draft} />
      <ChoiceBar
        label={text.timelyBy}
        value={value.timelyBy}
        options={(["first", "last"] as const).map((id) => ({ id, label: text.timelyOf[id] }))}
        onChange={(timelyBy) => change({ ...value, timelyBy })}
      />
      <div className="rule-row">
        <NumberField
          label={text.nodesDays}
          value={String(value.nodes.withinDays)}
          isRight={(typed) => isCount(typed, 0, 366)}
          wrong={text.daysWrong}
          onChange={(typed) =>
            change({ ...value, nodes: { ...value.nodes, withinDays: Number(typed) } })
          }
        />
      </div>
    </fieldset>
  );
}

function Statuses({ draft }: PartProps) {
  const text = useFormText();
  const say = useSay();
  const { find } = useAttributes();
  const { value, change } = draft;
  const { notStatuses } = value.takesPart;
  const choices = find("status")?.choices ?? [];
  const turn = (id: string) => {
    const next = choices
      .map((each) => each.id)
      .filter((each) => notStatuses.includes(each) !== (each === id));
    change({ ...value, takesPart: { ...value.takesPart, notStatuses: next } });
  };
  return (
    <fieldset className="rule-set">
      <legend>{text.statuses}</legend>
      <div className="rule-checks">
        {choices.map(({ id, label }) => (
          <label key={id}>
            <input type="checkbox" checked={notStatuses.includes(id)} onChange={() => turn(id)} />
            {say(label)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
