import { useState } from "react";
import type { AskedFigure, ReportForm } from "../../../domain/reporting/form.ts";
import { useFormText } from "../../messages/form-text.ts";
import { useSay } from "../../messages/language.tsx";
import { useRulesText } from "../../messages/rules-text.ts";
import { Button } from "../../parts/button.tsx";
import { LatePart } from "../../parts/late-part.tsx";
import { usePrint } from "../../parts/use-print.ts";
import { useStageName } from "../../parts/use-stage-name.ts";
import { late } from "../../state/late.ts";
import { ItemActs } from "../item-acts.tsx";
import { withItem, withMoved } from "../rule.ts";
import type { RuleDraft } from "../use-rule-draft.ts";
import { type ListName, lists } from "./form-model.ts";
import "../../parts/table.css";

const askedDialog = late(async () => (await import("./asked-dialog.tsx")).AskedDialog);

type ListProps = { readonly draft: RuleDraft<ReportForm>; readonly list: ListName };

/** What is asked every month, or every year, in the order of the sheet. */
export function AskedList({ draft, list }: ListProps) {
  const text = useFormText();
  const [open, setOpen] = useState<number | null>(null);
  const figures = draft.value[list];
  const put = (next: readonly AskedFigure[]) => draft.change({ ...draft.value, [list]: [...next] });
  const done = (figure: AskedFigure) => {
    if (open === null) return;
    put(open < figures.length ? withItem(figures, open, figure) : [...figures, figure]);
    setOpen(null);
  };
  const asked = lists.flatMap((name) => draft.value[name]).map(({ attribute }) => attribute);
  return (
    <>
      {figures.length === 0 ? (
        <p className="quiet">{text.none}</p>
      ) : (
        <AskedTable
          figures={figures}
          locked={draft.locked}
          onOpen={setOpen}
          onMove={(at, by) => put(withMoved(figures, at, by))}
          onRemove={(at) => put(withItem(figures, at))}
        />
      )}
      {!draft.locked && (
        <div className="rule-foot">
          <Button onClick={() => setOpen(figures.length)}>{text.add}</Button>
        </div>
      )}
      <LatePart
        part={askedDialog}
        props={
          open === null
            ? null
            : {
                figure: figures[open],
                asked: asked.filter((id) => id !== figures[open]?.attribute),
                onDone: done,
                onClose: () => setOpen(null),
              }
        }
      />
    </>
  );
}

type TableProps = {
  readonly figures: readonly AskedFigure[];
  readonly locked: boolean;
  readonly onOpen: (at: number) => void;
  readonly onMove: (at: number, by: -1 | 1) => void;
  readonly onRemove: (at: number) => void;
};

function AskedTable({ figures, locked, ...acts }: TableProps) {
  const { columns } = useFormText();
  const print = usePrint();
  return (
    <div className="table-box">
      <table className="table rule-list form-asked">
        <thead>
          <tr>
            <th scope="col">{columns.attribute}</th>
            <th scope="col">{columns.askedIn}</th>
            <th scope="col">{columns.requiredIn}</th>
            <th scope="col">{columns.comparedWith}</th>
            <th scope="col">{columns.reason}</th>
            {!locked && <th scope="col">{columns.acts}</th>}
          </tr>
        </thead>
        <tbody>
          {figures.map((figure, at) => (
            <tr key={figure.attribute}>
              <AskedCells figure={figure} />
              {!locked && (
                <td className="rule-acts">
                  <ItemActs
                    name={print.label(figure.attribute)}
                    at={at}
                    count={figures.length}
                    onEdit={() => acts.onOpen(at)}
                    onMove={(by) => acts.onMove(at, by)}
                    onRemove={() => acts.onRemove(at)}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function AskedCells({ figure }: { readonly figure: AskedFigure }) {
  const { columns, nowhere } = useFormText();
  const { word, listSeparator } = useRulesText();
  const say = useSay();
  const print = usePrint();
  const stageName = useStageName();
  const stages = (value: AskedFigure["askedIn"]) =>
    value === "all" ? word["all"] : value.map(stageName).join(listSeparator) || nowhere;
  return (
    <>
      <th scope="row">{print.label(figure.attribute)}</th>
      <td data-label={columns.askedIn}>{stages(figure.askedIn)}</td>
      <td data-label={columns.requiredIn}>{stages(figure.requiredIn)}</td>
      <td data-label={columns.comparedWith}>
        {figure.comparedWith !== undefined && print.label(figure.comparedWith)}
      </td>
      <td data-label={columns.reason}>{say(figure.reason)}</td>
    </>
  );
}
