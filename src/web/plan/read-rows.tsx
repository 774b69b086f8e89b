import { usePlanDraftText } from "../messages/plan-draft-text.ts";
import { SelectField } from "../parts/field.tsx";
import { Tag } from "../parts/tag.tsx";
import type { ReadRow } from "./plan-model.ts";
import "../parts/table.css";

type RowsProps = {
  readonly rows: readonly ReadRow[];
  readonly chosen: Readonly<Record<string, number>>;
  readonly tierName: (id: string) => string;
  readonly onChoose: (key: string, project: number) => void;
};

/** What was read, row by row: recognised, to be chosen, or unknown. */
export function ReadRows({ rows, chosen, tierName, onChoose }: RowsProps) {
  const text = usePlanDraftText();
  return (
    <div className="table-box">
      <table className="table read-rows">
        <caption>{text.readDone(rows.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{text.project}</th>
            <th scope="col">{text.tier}</th>
            <th scope="col" className="number">
              {text.total}
            </th>
            <th scope="col" className="number">
              {text.yearPlan}
            </th>
            <th scope="col">{text.reason}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.name} <Which row={row} chosen={chosen[row.key]} onChoose={onChoose} />
              </th>
              <td>{row.tier !== null && tierName(row.tier)}</td>
              <td className="number">{row.total}</td>
              <td className="number">{row.yearPlan}</td>
              <td>{row.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Which(props: {
  readonly row: ReadRow;
  readonly chosen: number | undefined;
  readonly onChoose: (key: string, project: number) => void;
}) {
  const text = usePlanDraftText();
  const { row, chosen, onChoose } = props;
  if (row.project !== null) return <Tag tone="green">{text.readSure}</Tag>;
  if (row.candidates.length === 0) return <Tag tone="red">{text.readUnknown}</Tag>;
  return (
    <SelectField
      label={text.readAsk}
      value={chosen === undefined ? "" : String(chosen)}
      onChange={({ target }) => onChoose(row.key, Number(target.value))}
      options={row.candidates.map(({ project, name, unit }) => ({
        id: String(project),
        label: `${name} · ${unit}`,
      }))}
    >
      <option value="" disabled>
        {text.choose}
      </option>
    </SelectField>
  );
}
