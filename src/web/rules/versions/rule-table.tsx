import { Link } from "wouter";
import { ruleGroups } from "../../../contract/settings.ts";
import { useSay } from "../../messages/language.tsx";
import { useRuleTextText } from "../../messages/rule-text-text.ts";
import { useVersionsText } from "../../messages/versions-text.ts";
import { Tag } from "../../parts/tag.tsx";
import { paths } from "../../paths.ts";
import { useDistrict } from "../../state/use-district.tsx";
import type { RuleLine } from "../text/rule-picker.tsx";
import "../../parts/table.css";

/** Every rule, whose version is in force, and who changed it last. */
export function RuleTable({ rules }: { readonly rules: readonly RuleLine[] }) {
  const { columns } = useVersionsText();
  const { group: groupName } = useRuleTextText();
  const groups = ruleGroups.filter((group) => rules.some((rule) => rule.group === group));
  return (
    <div className="table-box">
      <table className="table rule-list versions-rules">
        <thead>
          <tr>
            <th scope="col">{columns.rule}</th>
            <th scope="col">{columns.inForce}</th>
            <th scope="col">{columns.last}</th>
            <th scope="col">{columns.why}</th>
            <th scope="col">{columns.acts}</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group}>
            <tr className="versions-group">
              <th colSpan={5} scope="rowgroup">
                {groupName[group]}
              </th>
            </tr>
            {rules
              .filter((rule) => rule.group === group)
              .map((rule) => (
                <RuleRow key={rule.name} rule={rule} />
              ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function RuleRow({ rule }: { readonly rule: RuleLine }) {
  const text = useVersionsText();
  const say = useSay();
  const { id } = useDistrict();
  const { last } = rule;
  return (
    <tr>
      <th scope="row">
        {say(rule.title)}
        <span className="versions-name">{rule.name}</span>
      </th>
      <td>
        <Tag tone={rule.own ? "blue" : "plain"}>{rule.own ? text.own : text.shipped}</Tag>
      </td>
      <td>{last ? text.by(last.by, last.knownOn) : <span className="quiet">{text.never}</span>}</td>
      <td>{last?.reason}</td>
      <td>
        <Link
          href={paths.setting(id, "versions", { name: rule.name })}
          aria-label={text.openOf(say(rule.title))}
        >
          {text.open}
        </Link>
      </td>
    </tr>
  );
}
