import { useRef, useState } from "react";
import { useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { Icon } from "../parts/icon.tsx";
import { useNative } from "../parts/use-native.ts";
import { usePrint } from "../parts/use-print.ts";
import { useAddress } from "../state/use-address.ts";
import { useAttributes } from "../state/use-attributes.tsx";
import { moved } from "./column-order.ts";
import { columnChoices, defaultColumns } from "./list-view.ts";
import "./column-dialog.css";

type ChooserProps = { readonly columns: readonly string[] };

/** Which columns, in which order; every change is at once in the address and on the screen. */
export function ColumnDialog({
  columns,
  onClose,
}: ChooserProps & { readonly onClose: () => void }) {
  const { projects } = useText();
  const { patch } = useAddress();
  const attributes = useAttributes();
  const choose = (ids: readonly string[]) => {
    const same = ids.length === 0 || ids.join() === defaultColumns(attributes).join();
    patch({ columns: same ? null : ids.join() }, { replace: true });
  };
  return (
    <Dialog
      title={projects.columnsTitle}
      onClose={onClose}
      foot={
        <>
          <Button onClick={() => choose([])}>{projects.defaultColumns}</Button>
          <Button look="main" onClick={onClose}>
            {projects.done}
          </Button>
        </>
      }
    >
      <p className="quiet">{projects.columnsHint}</p>
      <div className="chooser">
        <ShownColumns columns={columns} choose={choose} />
        <MoreColumns columns={columns} choose={choose} />
      </div>
    </Dialog>
  );
}

type ListProps = ChooserProps & { readonly choose: (ids: readonly string[]) => void };

function ShownColumns({ columns, choose }: ListProps) {
  const { projects } = useText();
  const { label } = usePrint();
  const [dragged, drag] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  useNative(list, {
    dragstart: (event) => drag(columnUnder(event)),
    dragend: () => drag(null),
    dragover: (event) => {
      const under = columnUnder(event);
      if (dragged === null || under === null) return;
      event.preventDefault();
      if (under !== dragged) choose(moved(columns, dragged, columns.indexOf(under)));
    },
  });
  return (
    <section>
      <h3>{projects.shown}</h3>
      <ol ref={list}>
        {columns.map((id, place) => (
          <li key={id} draggable data-column={id} data-dragged={dragged === id || undefined}>
            <span>{label(id)}</span>
            <Button
              look="quiet"
              square
              aria-label={projects.moveUp(label(id))}
              disabled={place === 0}
              onClick={() => choose(moved(columns, id, place - 1))}
            >
              <Icon name="up" />
            </Button>
            <Button
              look="quiet"
              square
              aria-label={projects.moveDown(label(id))}
              disabled={place === columns.length - 1}
              onClick={() => choose(moved(columns, id, place + 1))}
            >
              <Icon name="down" />
            </Button>
            <Button
              look="quiet"
              square
              aria-label={projects.hide(label(id))}
              disabled={columns.length === 1}
              onClick={() => choose(columns.filter((each) => each !== id))}
            >
              <Icon name="close" />
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The column a drag begins on or passes over. */
function columnUnder(event: Event): string | null {
  const item =
    event.target instanceof Element ? event.target.closest<HTMLElement>("[data-column]") : null;
  return item?.dataset["column"] ?? null;
}

function MoreColumns({ columns, choose }: ListProps) {
  const { projects } = useText();
  const { label } = usePrint();
  const rest = columnChoices(useAttributes()).filter(({ id }) => !columns.includes(id));
  return (
    <section>
      <h3>{projects.available}</h3>
      <ul className="chooser-more">
        {rest.map(({ id }) => (
          <li key={id}>
            <Button aria-label={projects.show(label(id))} onClick={() => choose([...columns, id])}>
              {"＋ "}
              {label(id)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
