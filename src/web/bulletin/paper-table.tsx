import type { Table } from "../../domain/bulletin/document.ts";
import { useText } from "../messages/language.tsx";
import { phoneQuery, useMedia } from "../state/use-media.ts";
import { usePaperFigures } from "./paper-figures.ts";
import { Runs } from "./runs.tsx";

type TableProps = { readonly table: Table; readonly cut?: readonly [number, number] };

/** A table, or some of its rows under its head; widths are shares of the type area. */
export function PaperTable({ table, cut }: TableProps) {
  const { bulletin } = useText();
  const phone = useMedia(phoneQuery);
  const { caption, columns } = table;
  const [from, to] = cut ?? [0, table.rows.length];
  const block = usePaperFigures()?.blocks.indexOf(table) ?? -1;
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  return (
    // On the phone a wide table scrolls sideways, by keyboard too.
    <div
      className="paper-table-box"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={phone ? 0 : undefined}
    >
      <table className="paper-table">
        {caption !== null && from === 0 && <caption>{caption}</caption>}
        <colgroup>
          {columns.map(({ head, width }) => (
            <col key={head} style={{ width: `${(width / all) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ head, unit }) => (
              <th key={head} scope="col">
                {head}
                {unit !== null && <span>{bulletin.unit(unit)}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.slice(from, to).map((row, at) => (
            <tr key={from + at}>
              {row.map((cell, column) => (
                <td
                  key={columns[column]?.head}
                  className={`paper-${columns[column]?.align ?? "left"}`}
                >
                  <Runs
                    runs={cell}
                    place={() => `${block}.${from + at}.${column}`}
                    head={headOf(row, columns[column]?.head ?? "")}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What a cell is called: the words at the head of its row, and the head of its column. */
function headOf(row: Table["rows"][number], head: string): string {
  const name = row.slice(0, 2).map((cell) => cell.map(({ text }) => text).join(""));
  return [...name.filter((word) => !/^\d/u.test(word)).slice(0, 1), head].join(" · ");
}
