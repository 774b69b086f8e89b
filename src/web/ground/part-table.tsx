import { useState } from "react";
import { formatDecimal } from "../../domain/value/decimal.ts";
import { useGroundText } from "../messages/ground-text.ts";
import { Button } from "../parts/button.tsx";
import { usePrint } from "../parts/use-print.ts";
import type { At, Ground, Part, Parts } from "./ground.ts";
import { type Order, inOrder, turned } from "./part-order.ts";
import "../parts/table.css";

/** As many rows as anyone reads at once; the rest on demand. */
const screenful = 200;

type TableProps = Parts & {
  readonly at: At | undefined;
  readonly onOpen: (ground: Ground) => void;
};

/** The projects a figure is made of, sorted by any column; each opens the facts its part rests on. */
export function PartTable({ heads, parts, at, onOpen }: TableProps) {
  const text = useGroundText();
  const [order, setOrder] = useState<Order>({ column: heads.length > 0 ? 2 : 0, down: true });
  const [whole, showWhole] = useState(false);
  if (parts.length === 0) return <p className="quiet">{text.nothing}</p>;
  const sorted = inOrder(parts, order);
  const shown = whole ? sorted : sorted.slice(0, screenful);
  return (
    <>
      <div className="table-box">
        <table className="table ground-parts">
          <caption>{text.parts(formatDecimal(String(parts.length)))}</caption>
          <thead>
            <tr>
              {[text.project, text.unit, ...heads].map((head, column) => (
                <Head
                  key={head}
                  head={head}
                  column={column}
                  order={order}
                  onTurn={() => setOrder(turned(order, column))}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((part) => (
              <Row key={part.id} part={part} at={at} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < parts.length && (
        <Button onClick={() => showWhole(true)}>
          {text.rest(formatDecimal(String(parts.length - shown.length)))}
        </Button>
      )}
    </>
  );
}

function Head(props: {
  readonly head: string;
  readonly column: number;
  readonly order: Order;
  readonly onTurn: () => void;
}) {
  const text = useGroundText();
  const { head, column, order } = props;
  const sorted = order.column === column ? (order.down ? "descending" : "ascending") : "none";
  return (
    <th scope="col" className={column > 1 ? "number" : undefined} aria-sort={sorted}>
      <button
        type="button"
        className="ground-sort"
        title={text.sortBy(head)}
        onClick={props.onTurn}
      >
        {head}
        {sorted !== "none" && <span aria-hidden="true">{order.down ? "↓" : "↑"}</span>}
      </button>
    </th>
  );
}

type RowProps = Pick<TableProps, "at" | "onOpen"> & { readonly part: Part };

function Row({ part, at, onOpen }: RowProps) {
  const text = useGroundText();
  const print = usePrint();
  const { id, name, unit, values, from } = part;
  const said = values.map((value) => (value === null ? text.none : print.value("", value)));
  return (
    <tr data-ground="project">
      <th scope="row">
        <button
          type="button"
          className="figure"
          onClick={() => onOpen({ name, shown: said.join(" / "), from, at })}
        >
          {name}
        </button>
      </th>
      <td>{unit}</td>
      {said.map((word, column) => (
        // The columns never change places.
        <td key={`${id} ${column}`} className="number">
          {word}
        </td>
      ))}
    </tr>
  );
}
