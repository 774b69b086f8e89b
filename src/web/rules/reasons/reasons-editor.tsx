import { useState } from "react";
import type { ReturnReasons } from "../../../domain/reporting/return-reason.ts";
import { useSay } from "../../messages/language.tsx";
import { useReasonsText } from "../../messages/reasons-text.ts";
import { useRulesText } from "../../messages/rules-text.ts";
import { Button } from "../../parts/button.tsx";
import { LatePart } from "../../parts/late-part.tsx";
import { usePrint } from "../../parts/use-print.ts";
import { late } from "../../state/late.ts";
import { idFor } from "../attributes/own-attribute.ts";
import { ItemActs } from "../item-acts.tsx";
import { withItem, withMoved } from "../rule.ts";
import type { RuleDraft } from "../use-rule-draft.ts";
import type { Reason } from "./reason-editor.tsx";
import "../../parts/table.css";

const reasonDialog = late(async () => (await import("./reason-editor.tsx")).ReasonEditor);

type EditorProps = { readonly draft: RuleDraft<ReturnReasons> };

/** The templates in the order reviewers see them. */
export function ReasonsEditor({ draft }: EditorProps) {
  const text = useReasonsText();
  const [open, setOpen] = useState<number | null>(null);
  const { reasons } = draft.value;
  const put = (next: readonly Reason[]) => draft.change({ ...draft.value, reasons: [...next] });
  const done = (reason: Reason) => {
    if (open === null) return;
    const ids = reasons.map(({ id }) => id);
    const own = { ...reason, id: reason.id || idFor(reason.text.en, ids, "") };
    put(open < reasons.length ? withItem(reasons, open, own) : [...reasons, own]);
    setOpen(null);
  };
  return (
    <>
      <ReasonTable
        reasons={reasons}
        locked={draft.locked}
        onOpen={setOpen}
        onMove={(at, by) => put(withMoved(reasons, at, by))}
        onRemove={(at) => put(withItem(reasons, at))}
      />
      {!draft.locked && (
        <div className="rule-foot">
          <Button onClick={() => setOpen(reasons.length)}>{text.add}</Button>
        </div>
      )}
      <LatePart
        part={reasonDialog}
        props={
          open === null
            ? null
            : { reason: reasons[open], onDone: done, onClose: () => setOpen(null) }
        }
      />
    </>
  );
}

type TableProps = {
  readonly reasons: readonly Reason[];
  readonly locked: boolean;
  readonly onOpen: (at: number) => void;
  readonly onMove: (at: number, by: -1 | 1) => void;
  readonly onRemove: (at: number) => void;
};

function ReasonTable({ reasons, locked, ...acts }: TableProps) {
  const text = useReasonsText();
  const { listSeparator } = useRulesText();
  const say = useSay();
  const print = usePrint();
  return (
    <div className="table-box">
      <table className="table rule-list">
        <thead>
          <tr>
            <th scope="col">{text.columns.text}</th>
            <th scope="col">{text.columns.about}</th>
            {!locked && <th scope="col">{text.columns.acts}</th>}
          </tr>
        </thead>
        <tbody>
          {reasons.map((reason, at) => (
            <tr key={reason.id}>
              <td>{say(reason.text)}</td>
              <td data-label={text.columns.about}>
                {reason.about.map((id) => print.label(id)).join(listSeparator) || text.all}
              </td>
              {!locked && (
                <td className="rule-acts">
                  <ItemActs
                    name={text.nth(at + 1)}
                    at={at}
                    count={reasons.length}
                    mayRemove={reasons.length > 1}
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
