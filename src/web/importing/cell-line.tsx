import type { PlannedCell } from "../../domain/importing/plan-types.ts";
import { type FactKind, factKinds } from "../../domain/ledger/fact.ts";
import { printPeriod } from "../../domain/value/period.ts";
import { useLanguage, useText } from "../messages/language.tsx";
import { SelectField } from "../parts/field.tsx";
import { KindTag } from "../parts/tag.tsx";
import { usePrint } from "../parts/use-print.ts";
import { useAttributes } from "../state/use-attributes.tsx";
import { CellResult } from "./cell-result.tsx";
import type { Deciding } from "./use-decisions.ts";

type CellProps = { readonly cell: PlannedCell; readonly deciding: Deciding };

const inferred = new Set(["importKindInferred", "importKindInferredPlanned", "importKindUnsure"]);

/** One statement of a cell: as written, as read, beside what the ledger holds, and what a person may put right. */
export function CellLine({
  cell,
  compared,
  deciding,
}: CellProps & {
  /** Whether the table has a column for what the ledger holds. */
  readonly compared: boolean;
}) {
  const { importing } = useText();
  const print = usePrint();
  const text = importing.rows;
  const right = deciding.decisions.conflicts?.includes(cell.address) === true;
  return (
    <tr className={`cell cell-${cell.state}`} data-right={right || undefined}>
      <CellHead cell={cell} />
      <td data-label={text.inFile}>
        <span className="cell-text">{cell.text === "" ? text.empty : cell.text}</span>
        <span className="cell-address">{addressOf(cell.address)}</span>
      </td>
      {compared && (
        <td data-label={text.before}>
          {cell.before && (
            <BeforeText
              gone={cell.state === "changed" || right}
              before={print.value(cell.attribute, cell.before.value)}
            />
          )}
        </td>
      )}
      <td data-label={text.after}>
        {cell.value !== undefined && (
          <>
            <span className="cell-value">{print.value(cell.attribute, cell.value)}</span>{" "}
            <CellKind cell={cell} deciding={deciding} />
          </>
        )}
      </td>
      <td className="cell-result">
        <CellResult cell={cell} deciding={deciding} />
      </td>
    </tr>
  );
}

/** What the statement is about, for which part and which period. */
function CellHead({ cell }: { readonly cell: PlannedCell }) {
  const { language } = useLanguage();
  const print = usePrint();
  const period = cell.period === null ? "" : printPeriod(cell.period, language);
  const of = [cell.scope, period].filter(Boolean).join(" ");
  return (
    <th scope="row">
      {print.label(cell.attribute)}
      {of !== "" && <span className="cell-scope">{of}</span>}
    </th>
  );
}

/** The old value; struck through where the new one takes its place. */
function BeforeText(props: { readonly gone: boolean; readonly before: string }) {
  if (props.gone) return <del>{props.before}</del>;
  return <span>{props.before}</span>;
}

/** The kind; of a day that did not say, a person may choose another. */
function CellKind({ cell, deciding }: CellProps) {
  const { common, importing } = useText();
  const { find } = useAttributes();
  const type = find(cell.attribute)?.value;
  // Words are what they are; only figures and days are promised, planned or done.
  if (type === "text" || type === "choice" || type === "code") return null;
  const open = type === "day" && cell.notes.some(({ code }) => inferred.has(code));
  if (!open) return <KindTag kind={cell.kind} />;
  return (
    <SelectField
      label={importing.rows.kindOf(cell.label)}
      labelHidden
      value={deciding.decisions.kinds?.[cell.address] ?? cell.kind}
      onChange={(event) =>
        deciding.change({ cell: cell.address, kind: event.target.value as FactKind })
      }
      options={factKinds.map((kind) => ({ id: kind, label: common.kind[kind] }))}
    />
  );
}

/** `重大项目!I8` without its sheet, which the row names. */
function addressOf(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
}
