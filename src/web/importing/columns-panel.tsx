import type { ColumnGuess } from "../../domain/importing/plan-types.ts";
import { useSay, useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { Tag } from "../parts/tag.tsx";
import { useAttributes } from "../state/use-attributes.tsx";
import { ColumnKind, ColumnUnit } from "./column-details.tsx";
import { AttributeSelect } from "./attribute-select.tsx";
import type { Preview } from "./import-record.ts";
import type { Deciding } from "./use-decisions.ts";
import { useRefused } from "./use-refused.ts";
import "../parts/table.css";
import "./columns-panel.css";

type PanelProps = { readonly preview: Preview; readonly deciding: Deciding };

/** Whether a person must say what the column is: nothing else keeps it out. */
function isOpen(column: ColumnGuess): boolean {
  return column.confidence === "unsure" && !column.decided && column.use.attribute === null;
}

/** What each column of the file was taken for; those not understood come first and open. */
export function ColumnsPanel({ preview, deciding }: PanelProps) {
  const { importing } = useText();
  const columns = preview.plan.sheets.filter(({ used }) => used).flatMap((sheet) => sheet.columns);
  const open = columns.filter(isOpen);
  const settled = columns.filter((column) => !isOpen(column));
  const text = importing.columns;
  return (
    <>
      {open.length > 0 && (
        <section className="columns-open">
          <h2>{text.ask(open.length)}</h2>
          <ColumnTable columns={open} deciding={deciding} label={text.ask(open.length)} />
        </section>
      )}
      {settled.length > 0 && (
        <details className="columns-settled">
          <summary>{text.known(settled.length)}</summary>
          <ColumnTable columns={settled} deciding={deciding} label={text.known(settled.length)} />
        </details>
      )}
    </>
  );
}

function ColumnTable(props: {
  readonly columns: readonly ColumnGuess[];
  readonly deciding: Deciding;
  readonly label: string;
}) {
  const { importing } = useText();
  const text = importing.columns;
  return (
    <div className="table-box">
      <table className="table columns-table">
        <caption className="hidden-text">{props.label}</caption>
        <thead>
          <tr>
            <th scope="col">{text.column}</th>
            <th scope="col">{text.label}</th>
            <th scope="col">{text.use}</th>
            <th scope="col">{text.unit}</th>
            <th scope="col">{text.kind}</th>
            <th scope="col">{text.sure}</th>
            <th scope="col">{text.why}</th>
          </tr>
        </thead>
        <tbody>
          {props.columns.map((column) => (
            <ColumnLine key={column.key} column={column} deciding={props.deciding} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const tones = { certain: "green", likely: "blue", unsure: "amber" } as const;

function ColumnLine(props: { readonly column: ColumnGuess; readonly deciding: Deciding }) {
  const { importing } = useText();
  const text = importing.columns;
  const refused = useRefused();
  const { column, deciding } = props;
  const use = deciding.decisions.columns?.[column.key] ?? column.use;
  const choose = (attribute: string | null) =>
    deciding.change({ column: column.key, use: { attribute } });
  return (
    <tr>
      <td>{column.letter}</td>
      <th scope="row">{column.label}</th>
      <td>
        <AttributeSelect
          label={`${text.use} ${column.label}`}
          value={use === column.use && isOpen(column) ? undefined : (use.attribute ?? "")}
          onChange={choose}
        />
        {isOpen(column) && <Suggestion column={column} onYes={choose} />}
      </td>
      <td>{use.attribute !== null && <ColumnUnit column={column} deciding={deciding} />}</td>
      <td>{use.attribute !== null && <ColumnKind column={column} deciding={deciding} />}</td>
      <td>
        <Tag tone={column.decided ? "blue" : tones[column.confidence]}>
          {column.decided ? text.decided : text.confidence[column.confidence]}
        </Tag>
      </td>
      <td className="columns-why">{refused(column.reason)}</td>
    </tr>
  );
}

function Suggestion(props: {
  readonly column: ColumnGuess;
  readonly onYes: (attribute: string) => void;
}) {
  const { importing } = useText();
  const say = useSay();
  const { find } = useAttributes();
  const id = props.column.suggestion?.attribute;
  const attribute = id ? find(id) : undefined;
  if (!attribute) return null;
  return (
    <Button look="quiet" onClick={() => props.onYes(attribute.id)}>
      {importing.columns.yes(say(attribute.label))}
    </Button>
  );
}
