import type { Attribute, AttributeGroup } from "../../../domain/ledger/attribute.ts";
import { useAttributesText } from "../../messages/attributes-text.ts";
import { useSay, useText } from "../../messages/language.tsx";
import { useRulesText } from "../../messages/rules-text.ts";
import { Empty } from "../../parts/notice.tsx";
import { Tag } from "../../parts/tag.tsx";
import { timingOf } from "./own-attribute.ts";
import "../../parts/table.css";

type TableProps = {
  readonly attributes: readonly Attribute[];
  readonly isUnsaved: (attribute: Attribute) => boolean;
  readonly onOpen: (attribute: Attribute) => void;
};

/** The attributes under their groups. */
export function AttributeTable({ attributes, isUnsaved, onOpen }: TableProps) {
  const text = useAttributesText();
  const { project } = useText();
  const groups = [...new Set(attributes.map(({ group }) => group))];
  if (attributes.length === 0) return <Empty title={text.none} />;
  const within = (group: AttributeGroup) => attributes.filter((each) => each.group === group);
  return (
    <div className="table-box">
      <table className="table attributes-table">
        <thead>
          <tr>
            <th scope="col">{text.columns.name}</th>
            <th scope="col">{text.columns.type}</th>
            <th scope="col">{text.columns.timing}</th>
            <th scope="col">{text.columns.statedBy}</th>
            <th scope="col">{text.columns.synonyms}</th>
            <th scope="col">{text.columns.from}</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group}>
            <tr className="attributes-group">
              <th colSpan={6} scope="rowgroup">
                {project.group[group]}
              </th>
            </tr>
            {within(group).map((each) => (
              <AttributeRow
                key={each.id}
                attribute={each}
                isUnsaved={isUnsaved(each)}
                onOpen={() => onOpen(each)}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

type RowProps = {
  readonly attribute: Attribute;
  readonly isUnsaved: boolean;
  readonly onOpen: () => void;
};

const shown = 4;

function AttributeRow({ attribute, isUnsaved, onOpen }: RowProps) {
  const text = useAttributesText();
  const say = useSay();
  const { common } = useText();
  const { listSeparator } = useRulesText();
  const { id, synonyms, value, unit, statedBy, own, retired } = attribute;
  const name = say(attribute.label) || text.untitled;
  return (
    <tr>
      <th scope="row" data-label={text.columns.name}>
        <button
          type="button"
          className="attributes-name"
          aria-label={text.open(name)}
          onClick={onOpen}
        >
          {name}
        </button>
        <span className="attributes-id">{id}</span>
      </th>
      <td data-label={text.columns.type}>
        {text.typeOf[value]}
        {unit !== undefined && <span className="attributes-unit">{unit}</span>}
      </td>
      <td data-label={text.columns.timing}>{text.timingOf[timingOf(attribute)]}</td>
      <td data-label={text.columns.statedBy}>
        {statedBy.map((role) => common.role[role]).join(listSeparator)}
      </td>
      <td data-label={text.columns.synonyms} className="attributes-words">
        {synonyms.slice(0, shown).join(listSeparator)}
        {synonyms.length > shown && <span>{text.more(synonyms.length)}</span>}
      </td>
      <td data-label={text.columns.from} className="attributes-tags">
        <Tag tone={own ? "blue" : "plain"}>{own ? text.own : text.shipped}</Tag>
        {attribute.of === "unit" && <Tag>{text.ofOf.unit}</Tag>}
        {retired && <Tag tone="amber">{text.retired}</Tag>}
        {isUnsaved && <Tag tone="red">{text.unsaved}</Tag>}
      </td>
    </tr>
  );
}
