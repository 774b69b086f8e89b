import { useText } from "../messages/language.tsx";
import { useAddress } from "../state/use-address.ts";
import type { Column } from "./columns.ts";
import type { Cell } from "./grid-move.ts";
import { type ListView, nextSort, sortOf } from "./list-view.ts";

type HeadProps = {
  readonly view: ListView;
  readonly columns: readonly Column[];
  readonly template: string;
  readonly active: Cell;
};

const arrows = { ascending: "↑", descending: "↓", none: "" } as const;

/** The head of the grid; pressing a name sorts by it. */
export function GridHead({ view, columns, template, active }: HeadProps) {
  const { projects } = useText();
  const { patch } = useAddress();
  return (
    <thead className="grid-head">
      <tr aria-rowindex={1} style={{ gridTemplateColumns: template }}>
        {columns.map((column, place) => {
          const sorted = sortOf(view.sort, column.id);
          return (
            <th
              key={column.id}
              aria-sort={sorted}
              aria-colindex={place + 1}
              className={column.numeric ? "number" : undefined}
            >
              <button
                type="button"
                data-at={`-1:${place}`}
                tabIndex={active.row === -1 && active.column === place ? 0 : -1}
                title={projects.sortBy(column.label)}
                onClick={() =>
                  patch({ sort: nextSort(view.sort, column.id, column.numeric) }, { replace: true })
                }
              >
                <span className="grid-label">
                  {column.label}
                  <span className="grid-arrow" aria-hidden="true">
                    {arrows[sorted]}
                  </span>
                </span>
                {column.unit && <span className="grid-unit">{column.unit}</span>}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
