import { type listSettings, ruleGroups } from "../../../contract/settings.ts";
import type { Output } from "../../../contract/endpoint.ts";
import { useSay } from "../../messages/language.tsx";
import { useRuleTextText } from "../../messages/rule-text-text.ts";
import { SelectField } from "../../parts/field.tsx";

export type RuleLine = Output<typeof listSettings>["settings"][number];

/** Which rule is open, by group. */
export function RulePicker(props: {
  readonly rules: readonly RuleLine[];
  readonly name: string;
  readonly onPick: (name: string) => void;
}) {
  const text = useRuleTextText();
  const say = useSay();
  const groups = ruleGroups.filter((group) => props.rules.some((rule) => rule.group === group));
  return (
    <SelectField
      label={text.pick}
      value={props.name}
      onChange={(event) => props.onPick(event.target.value)}
    >
      {groups.map((group) => (
        <optgroup key={group} label={text.group[group]}>
          {props.rules
            .filter((rule) => rule.group === group)
            .map(({ name, title }) => (
              <option key={name} value={name}>
                {`${say(title)} · ${name}`}
              </option>
            ))}
        </optgroup>
      ))}
    </SelectField>
  );
}
